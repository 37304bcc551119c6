import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readSentPolicy } from '../../src/publish/policy/strictPolicy.ts';
import { openSite } from './openSite.ts';
import { address, DIST } from './underTest.ts';

const policy = readSentPolicy(DIST).replace(" 'wasm-unsafe-eval'", '');
const site = openSite(DIST);
const refusing = openSite(DIST, { headers: { 'Content-Security-Policy': policy } });

/** Searches on the search page and by the palette, and gives what each says of its failure. */
async function toldBy(page: Page): Promise<[string, string]> {
  await page.goto(address('/search/?q=grokking'));
  await page.waitForSelector('[data-phase=failed]');
  const onPage = await page.innerText('.answers');
  await page.goto(address('/about/'));
  await page.keyboard.press('/');
  await page.waitForSelector('dialog.palette[open]');
  await page.keyboard.type('grokking');
  const found = page.locator('.palette .found', { hasText: /\.$/ });
  await found.waitFor();
  return [onPage, await found.innerText()];
}

describe('where search cannot run', () => {
  it('a policy without WebAssembly is named, not the connection, and there is another way', async () => {
    const [onPage, inPalette] = await toldBy(await refusing.open('/about/'));
    for (const told of [onPage, inPalette]) {
      expect(told).toMatch(/WebAssembly is missing or blocked/);
      expect(told).not.toMatch(/connection|could not be loaded/);
    }
    expect(onPage).toMatch(/security policy/);
    expect(onPage).toMatch(/all papers/);
  });

  it('so is a browser without it', async () => {
    const page = await site.open('/about/');
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'WebAssembly');
    });
    for (const told of await toldBy(page)) expect(told).toMatch(/WebAssembly is missing/);
  });

  it('a lost index is still told as one', async () => {
    const page = await site.open('/about/');
    await page.route('**/pagefind/**', (route) => route.abort());
    for (const told of await toldBy(page)) expect(told).toMatch(/could not be loaded/);
  });
});
