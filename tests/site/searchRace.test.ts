import type { Page, Request } from 'playwright-core';
import { expect, it } from 'vitest';
import { openSite } from './openSite.ts';
import { DIST } from './underTest.ts';
import { until } from './until.ts';

const site = openSite(DIST);

it('shows the latest search, however slow the one before', async () => {
  const page = await site.open('/search/');
  const held = new Map<Request, () => void>();
  let isHolding = true;
  await page.route('**/pagefind/fragment/**', async (route) => {
    if (isHolding) await new Promise<void>((resolve) => held.set(route.request(), resolve));
    await route.continue();
  });
  await page.fill('#search-field', 'diffusion');
  await until(() => held.size > 0);
  isHolding = false;
  await page.fill('#search-field', 'grokking');
  await page.waitForSelector('[data-shown="?q=grokking"]');
  const shown = await watchShown(page);
  const arrived = [...held.keys()].map((request) => request.response());
  for (const release of held.values()) release();
  for (const response of await Promise.all(arrived)) await response?.finished();
  // What came late would be shown before the answer to a search that is asked after it.
  await page.fill('#search-field', 'dropout');
  await page.waitForSelector('[data-shown="?q=dropout"]');
  expect(new Set(await shown())).toEqual(new Set(['?q=dropout']));
});

/** Notes each search whose answer the page shows from now on, again where it is shown again. */
async function watchShown(page: Page): Promise<() => Promise<string[]>> {
  const notes = await page.locator('[data-search-page]').evaluateHandle((main) => {
    const shown: string[] = [];
    const note = (): number => shown.push(main.getAttribute('data-shown') ?? '');
    new MutationObserver(note).observe(main, { attributeFilter: ['data-shown'] });
    return shown;
  });
  return () => notes.jsonValue();
}

it('leaves a reader who searches on while the index loads where they are', async () => {
  const page = await site.open('/search/?q=diffusion', { viewport: { width: 360, height: 240 } });
  await page.waitForSelector('[data-shown="?q=diffusion"]');
  await page.evaluate(() => {
    scrollTo(0, 900);
  });
  const held: (() => void)[] = [];
  await page.route('**/pagefind/**', async (route) => {
    if (held.length === 0) await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  await page.reload();
  await page.fill('#search-field', 'grokking');
  await page.waitForURL('**/search/?q=grokking');
  const before = await page.evaluate(() => scrollY);
  for (const release of held) release();
  await page.waitForSelector('[data-shown="?q=grokking"]');
  expect(await page.evaluate(() => scrollY)).toBe(before);
});
