import type { Page } from 'playwright-core';

/** What was seen on a page, in milliseconds on its own clock. */
export interface Seen {
  /** First key since the watch began. */
  readonly keyed: number;
  /** Last change of the search page. */
  readonly changed: number;
  /** Duration of the longest task of the main thread. */
  readonly longestTask: number;
}

declare global {
  interface Window {
    seen: { keyed: number; changed: number; longestTask: number };
  }
}

/** Begins to watch a page on which a search is made. */
export async function watchResults(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.seen = { keyed: 0, changed: 0, longestTask: 0 };
    const noteKey = (): void => {
      window.seen.keyed ||= performance.now();
    };
    addEventListener('keydown', noteKey, true);
    const main = document.querySelector('[data-search-page]') ?? document.body;
    new MutationObserver(() => {
      window.seen.changed = performance.now();
    }).observe(main, { subtree: true, childList: true, characterData: true, attributes: true });
    new PerformanceObserver((list) => {
      const durations = list.getEntries().map(({ duration }) => duration);
      window.seen.longestTask = Math.max(window.seen.longestTask, ...durations);
    }).observe({ type: 'longtask' });
  });
}

/** Gives what was seen since the watch began, or since this was asked the last time. */
export async function seenSince(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const { seen } = window;
    window.seen = { keyed: 0, changed: 0, longestTask: 0 };
    return seen;
  });
}

/** Waits until the page shows the answer to a query. */
export async function untilAnswered(page: Page, query: string): Promise<void> {
  await page.waitForFunction(
    (typed) => {
      const address = document.querySelector<HTMLElement>('[data-search-page]')?.dataset['shown'];
      return new URLSearchParams(address ?? '').get('q') === typed.trim();
    },
    query,
    { polling: 20 },
  );
}
