import type { Browser, Page } from 'playwright-core';
import { SLOW_LINE, slowDown, totalBytes } from './slowLine.ts';
import { seenSince, untilAnswered, watchResults } from './watchResults.ts';

/** What a search costs a reader on a slow line; times in milliseconds. */
export interface SearchCost {
  /** Of the page itself, before the reader turns to search. */
  readonly pageBytes: number;
  /** From the moment the field has the focus. */
  readonly coldBytes: number;
  /** From the first keystroke to the last change of the results. */
  readonly coldTime: number;
  /** From a keystroke to its results when the query is typed again: the median over its letters, and the slowest. */
  readonly warmTime: number;
  readonly slowestTime: number;
  readonly longestTask: number;
}

/** Milliseconds from one key to the next. */
const KEY = 80;
/** Nothing more comes after so many quiet milliseconds. */
const QUIET = 1500;
const RUNS = 3;

/**
 * Takes a browser, the site's address and a query, and gives what it costs to type it into the search page on a slow line: for each figure
 * the median of three runs. The page is opened as on a phone, where the field does not have the focus from the start, so that nothing
 * of the index is there before the first key.
 */
export async function measureSearch(
  browser: Browser,
  origin: string,
  query: string,
): Promise<SearchCost> {
  const runs: SearchCost[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await measureOnce(browser, origin, query));
  const each = (figure: keyof SearchCost): number => median(runs.map((run) => run[figure]));
  return {
    pageBytes: each('pageBytes'),
    coldBytes: each('coldBytes'),
    coldTime: each('coldTime'),
    warmTime: each('warmTime'),
    slowestTime: each('slowestTime'),
    longestTask: each('longestTask'),
  };
}

/** Takes a query and its cost, and gives lines to read. */
export function formatCost(query: string, cost: SearchCost): string {
  const { roundTrip, down, processor } = SLOW_LINE;
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  const milliseconds = (time: number): string => `${Math.round(time)} ms`;
  return [
    `“${query}”, ${KEY} ms a key; ${roundTrip} ms round trip, ${down / 1e6} Mbit/s, processor ${processor} times slower; median of ${RUNS}`,
    `cold   ${milliseconds(cost.coldTime)} from the first key to the final results, ${kilobytes(cost.coldBytes)} (the page before: ${kilobytes(cost.pageBytes)})`,
    `warm   ${milliseconds(cost.warmTime)} from a key to its results (the slowest: ${milliseconds(cost.slowestTime)})`,
    `longest task ${milliseconds(cost.longestTask)}`,
  ].join('\n');
}

async function measureOnce(browser: Browser, origin: string, query: string): Promise<SearchCost> {
  const context = await browser.newContext({
    baseURL: origin,
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const files = await slowDown(await context.newCDPSession(page));
  await page.goto('/search/', { waitUntil: 'networkidle' });
  const pageBytes = totalBytes(files);
  await watchResults(page);
  await page.locator('[data-search-field]').focus();
  await page.keyboard.type(query, { delay: KEY });
  await untilAnswered(page, query);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(QUIET);
  const cold = await seenSince(page);
  const coldBytes = totalBytes(files) - pageBytes;
  const warm = await typeAgain(page, query);
  await context.close();
  return {
    pageBytes,
    coldBytes,
    coldTime: cold.changed - cold.keyed,
    warmTime: median(warm.times),
    slowestTime: Math.max(...warm.times),
    longestTask: Math.max(cold.longestTask, warm.longestTask),
  };
}

/** Types a query letter by letter, each when the one before was answered. */
async function typeAgain(
  page: Page,
  query: string,
): Promise<{ times: number[]; longestTask: number }> {
  await page.fill('[data-search-field]', '');
  await page.waitForTimeout(QUIET);
  await seenSince(page);
  const times: number[] = [];
  let longestTask = 0;
  for (const [at, letter] of [...query].entries()) {
    await page.keyboard.type(letter);
    // A space alone asks for nothing new.
    if (letter === ' ') continue;
    await untilAnswered(page, query.slice(0, at + 1));
    await page.waitForTimeout(KEY);
    const { keyed, changed, longestTask: longest } = await seenSince(page);
    times.push(changed - keyed);
    longestTask = Math.max(longestTask, longest);
  }
  return { times, longestTask };
}

function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
}
