import type { BrowserContextOptions, Page } from 'playwright-core';
import { STORED } from '../../src/model/address.ts';
import { parseShelf } from '../../src/browser/shelf/kept/shelfText.ts';
import type { OpenSite } from './openSite.ts';

/** Where the shelf is kept in the browser. */
export const SHELF_KEY = `${STORED}.shelf`;

/** A paper as it is kept. */
export const saved = (slug: string, more = {}): object => ({
  slug,
  title: slug,
  added: 1,
  isRead: false,
  note: '',
  ...more,
});

/** Opens a page with a text in the browser's memory, as an earlier visit left it. */
export function openWith(
  site: OpenSite,
  kept: string | object[],
  path: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const value = typeof kept === 'string' ? kept : JSON.stringify({ version: 1, papers: kept });
  const localStorage = [{ name: SHELF_KEY, value }];
  const storageState = { cookies: [], origins: [{ origin: site.origin, localStorage }] };
  return site.open(path, { storageState, ...options });
}

/** Opens the shelf page with a text in the browser's memory, and waits until what is known of the papers is there. */
export async function openShelf(
  site: OpenSite,
  kept: string | object[],
  hash = '',
  options?: BrowserContextOptions,
): Promise<Page> {
  const page = await openWith(site, kept, `/shelf/${hash}`, options);
  await shelfIsThere(page);
  return page;
}

/** Waits until the shelf page shows what is known of its papers, its own and those shared. */
export async function shelfIsThere(page: Page): Promise<void> {
  await page.waitForSelector('[data-shelf-list][aria-busy=false]', { state: 'attached' });
  await page.waitForSelector('[data-shared][hidden], [data-shared][aria-busy=false]', {
    state: 'attached',
  });
}

/** The text that the browser keeps. */
export const keptText = (page: Page): Promise<string> =>
  page.evaluate((key) => localStorage.getItem(key) ?? '', SHELF_KEY);
/** The slugs on the shelf. */
export const kept = async (page: Page): Promise<string[]> =>
  parseShelf(await keptText(page)).shelf.papers.map(({ slug }) => slug);

/** Has the browser say that it is full whenever anything is to be kept; gives what ends that. */
export async function fillStorage(page: Page): Promise<() => Promise<void>> {
  const before = await page.evaluateHandle(() => {
    const kept = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem');
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    return kept;
  });
  return () =>
    page.evaluate((kept) => {
      Object.defineProperty(Storage.prototype, 'setItem', kept ?? {});
    }, before);
}
