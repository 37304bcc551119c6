import { expect, it } from 'vitest';
import { SHELF_KEY } from '../site/openShelf.ts';
import type { CurrentReader } from './journeys.ts';
import type { Reader } from './reader.ts';

const slugs = (reader: Reader): Promise<string[]> =>
  reader.evaluate(
    (key: string) =>
      (
        JSON.parse(localStorage.getItem(key) ?? '{"papers":[]}') as {
          papers: { slug: string }[];
        }
      ).papers.map(({ slug }) => slug),
    SHELF_KEY,
  );

const rowIsThere = (reader: Reader): Promise<boolean> =>
  reader.waitFor(
    () => document.querySelector('[data-shelf-list][aria-busy=false] textarea') !== null,
  );

/** Keeping papers, writing notes, going through a list, and comparing. */
export function shelf(reader: CurrentReader): void {
  it('a paper is kept with a note, whose field grows with it, and both are there when the page is loaded again', async () => {
    const page = reader();
    await page.open('/papers/pissa/');
    await page.click('.shelf-actions .save');
    await page.waitFor(
      () => document.querySelector<HTMLElement>('.shelf-link')?.dataset['count'] === '1',
    );
    expect(await slugs(page)).toEqual(['pissa']);
    await page.open('/shelf/');
    await rowIsThere(page);
    await page.click('[data-shelf-list] textarea');
    const note = 'Starts from the principal components, not from noise. '.repeat(8).trim();
    await page.type(note);
    expect(await page.evaluate(hiddenText)).toBeLessThanOrEqual(1);
    // Leaving the field keeps the note at once.
    await page.press('Tab');
    await page.reload();
    await rowIsThere(page);
    const kept = await page.evaluate(
      () => document.querySelector<HTMLTextAreaElement>('[data-shelf-list] textarea')?.value,
    );
    expect(kept).toBe(note);
    expect(await page.evaluate(hiddenText)).toBeLessThanOrEqual(1);
  });

  it('a list is gone through by single keys, and what was kept is on the shelf', async () => {
    const page = reader();
    await page.open('/themes/scaling-laws/');
    await page.press('t');
    await page.waitForElement('.triage-bar');
    for (const key of ['s', 'x', 's', 'u', 's']) await page.press(key);
    await page.waitFor(() =>
      document
        .querySelector('.triage-bar [role=status]')
        ?.textContent.includes('2 kept, 1 skipped'),
    );
    expect(await slugs(page)).toHaveLength(2);
    await page.press('Escape');
    expect(await page.evaluate(() => document.querySelector('.triage-bar'))).toBeNull();
  });

  it('papers are compared side by side, one more is added by its title, and the address says which', async () => {
    const page = reader();
    await page.open('/compare/#pissa,lora-ga');
    await page.waitForElement('.compare-table');
    await page.click('[role=combobox]');
    await page.type('loldu');
    await page.waitForElement('#compare-titles [role=option]');
    await page.press('ArrowDown');
    await page.press('Enter');
    await page.waitFor(() => document.querySelectorAll('thead .title').length === 3);
    expect(await page.evaluate(() => location.hash)).toBe('#pissa,lora-ga,loldu');
  });
}

/** Runs in the page: how many pixels of a note are hidden below the edge of its field. */
function hiddenText(): number {
  const field = document.querySelector<HTMLTextAreaElement>('[data-shelf-list] textarea');
  return field === null ? Number.POSITIVE_INFINITY : field.scrollHeight - field.clientHeight;
}
