import type { BrowserContextOptions, Page } from 'playwright-core';
import { parseShelf } from '../../src/browser/shelf/shelfText.ts';
import type { OpenSite } from './openSite.ts';

/** Where the shelf is kept in the browser. */
export const SHELF_KEY = 'florilegium.shelf';

/** A paper as it is kept. */
export const saved = (slug: string, more = {}): object => ({
  slug,
  title: slug,
  added: 1,
  isRead: false,
  note: '',
  ...more,
});

/** Opens the shelf page with a text in the browser's memory, as an earlier visit left it. */
export async function openShelf(
  site: OpenSite,
  kept: string | object[],
  hash = '',
  options?: BrowserContextOptions,
): Promise<Page> {
  const page = await site.open('/about/', options);
  const text = typeof kept === 'string' ? kept : JSON.stringify({ version: 1, papers: kept });
  await page.evaluate(
    ([key = '', words = '']) => {
      localStorage.setItem(key, words);
    },
    [SHELF_KEY, text],
  );
  await page.goto(`/shelf/${hash}`);
  await page.waitForLoadState('networkidle');
  return page;
}

/** The text that the browser keeps. */
export const keptText = (page: Page): Promise<string> =>
  page.evaluate((key) => localStorage.getItem(key) ?? '', SHELF_KEY);
/** The slugs on the shelf. */
export const kept = async (page: Page): Promise<string[]> =>
  parseShelf(await keptText(page)).shelf.papers.map(({ slug }) => slug);
