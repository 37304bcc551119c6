import { expect, it } from 'vitest';
import type { CurrentReader } from './journeys.ts';
import type { Reader } from './reader.ts';

const titles = (reader: Reader): Promise<string[]> =>
  reader.evaluate(() =>
    [...document.querySelectorAll('.results .title')].map(({ textContent }) => textContent),
  );

/** Waits until the page shows the answer to a search, as its address has it. */
const shown = (reader: Reader, search: string): Promise<boolean> =>
  reader.waitFor(
    (wanted: string) =>
      document.querySelector<HTMLElement>('[data-search-page]')?.dataset['shown'] === wanted,
    search,
  );

/** Finding papers on the search page, and in the palette. */
export function search(reader: CurrentReader): void {
  it('a search is typed, narrowed by a year as its count said, and found again by going back', async () => {
    const page = reader();
    await page.open('/search/');
    await page.click('#search-field');
    await page.type('low-rank');
    await shown(page, '?q=low-rank');
    const all = await titles(page);
    expect(all.length).toBeGreaterThan(5);
    expect(await page.textOf('.results mark')).toMatch(/low-rank/i);
    const year = '[data-facet=year][data-value="2024"]';
    const count = Number(await page.textOf(`${year} .count`));
    await page.click(year);
    await shown(page, '?q=low-rank&year=2024');
    expect(await page.textOf('[data-status]')).toMatch(
      new RegExp(`^${count} papers for “low-rank” of 2024`),
    );
    await page.click('.results .title');
    await page.waitFor(() => location.pathname.includes('/papers/'));
    await page.back();
    await shown(page, '?q=low-rank&year=2024');
  });

  it('the palette opens by a key, shows what it found, and leads there by arrows and Enter', async () => {
    const page = reader();
    await page.open('/about/');
    await page.press('/');
    await page.waitForElement('dialog[open] [role=combobox]');
    await page.type('lottry ticket');
    await page.waitFor(() =>
      document
        .querySelector('dialog[open] [aria-label=All]')
        ?.textContent.includes('“lottry ticket”'),
    );
    expect(await page.evaluate(visibleOptions)).toBeGreaterThan(3);
    await page.press('ArrowDown');
    await page.press('Enter');
    await page.waitFor(() => document.querySelector('h1')?.textContent.includes('Lottery Ticket'));
  });

  it('the palette gives the focus back when it is left by Escape', async () => {
    const page = reader();
    await page.open('/papers/pissa/');
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('main .save')?.focus();
    });
    await page.press('Control+k');
    await page.waitForElement('dialog[open] [role=combobox]');
    await page.press('Escape');
    await page.waitFor(() => document.querySelector('dialog[open]') === null);
    expect(await page.evaluate(() => document.activeElement?.matches('main .save'))).toBe(true);
  });
}

/** Runs in the page: how many options a reader sees, which lie within the sheet and are not cut off. */
function visibleOptions(): number {
  const list = document.querySelector('dialog[open] .options')?.getBoundingClientRect();
  return [...document.querySelectorAll('dialog[open] [role=option]')].filter((option) => {
    const box = option.getBoundingClientRect();
    return list !== undefined && box.height > 0 && box.bottom <= list.bottom + 1;
  }).length;
}
