import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openSite } from './openSite.ts';
import { DIST } from './underTest.ts';

const site = openSite(DIST);
const WORDS = 'training of low-rank';

/** Notes down, from now on, each text that the page's live regions come to hold. */
async function watchSpoken(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const spoken: string[] = [];
    Object.assign(globalThis, { spoken });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(
          '[role=status], [role=alert], [aria-live]',
        );
        const words = region?.textContent.trim() ?? '';
        if (words !== '') spoken.push(words);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken);
}

/** Types with 30 milliseconds between keys by the page's own clock, however long the machine takes for each; then the clock goes on. */
async function typeQuickly(page: Page, field: string, words: string): Promise<void> {
  await page.focus(field);
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(60_000);
  for (const letter of words) {
    await page.keyboard.type(letter);
    await page.clock.runFor(30);
  }
  await page.clock.resume();
}

it('a search that is typed quickly is told of at most twice, when the reader pauses', async () => {
  const page = await site.open('/search/');
  const spoken = await watchSpoken(page);
  await typeQuickly(page, '#search-field', WORDS);
  await page.waitForFunction((words) => {
    const region = document.querySelector('main [role=status]');
    return region?.textContent.includes(`“${words}”`);
  }, WORDS);
  const told = await spoken();
  expect(told.length).toBeLessThanOrEqual(2);
  expect(told.at(-1)).toMatch(/^\d+ papers for “training of low-rank”/);
  // What is seen and what is said are the same.
  expect(await page.textContent('[data-status]')).toBe(told.at(-1));
});

it('a search that finds nothing says why in one', async () => {
  const page = await site.open('/search/');
  const spoken = await watchSpoken(page);
  await page.fill('#search-field', 'qqqqwwww');
  await expect.poll(spoken).toHaveLength(1);
  expect((await spoken())[0]).toMatch(/^No paper found for “qqqqwwww”\. No paper has/);
});

it('what the map highlights is told after a pause as well', async () => {
  const page = await site.open('/map/');
  const spoken = await watchSpoken(page);
  await typeQuickly(page, '#map-words', 'learning rate warmup');
  await expect.poll(async () => (await spoken()).length).toBeGreaterThan(0);
  await page.waitForFunction(() => {
    const [seen, said] = ['[data-map-status]', '[data-map-spoken]'].map(
      (selector) => document.querySelector(selector)?.textContent,
    );
    return seen !== '' && seen === said;
  });
  expect((await spoken()).length).toBeLessThanOrEqual(2);
});
