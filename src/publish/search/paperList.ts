import { gunzipSync } from 'node:zlib';
import type { IndexFile } from './searchIndex.ts';

/** A paper as it may be sorted out from the others. */
export interface ListedPaper {
  /** Path of its page. */
  readonly url: string;
  readonly themes: readonly string[];
  /** Year and venue, as far as they are known. */
  readonly year: number | undefined;
  readonly venue: string | undefined;
  /** What else there is of it: `code`, `data`, `demo`, … */
  readonly links: readonly string[];
}

const RE_FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
/** Pagefind's mark at the start of its files. */
const SIGNATURE = 12;

/**
 * Takes the papers in filing order and the files of Pagefind's index, and gives the id that each paper has in the index with the path of
 * its page, in the same order.
 */
export function papersInIndex(
  papers: readonly { readonly url: string }[],
  index: readonly IndexFile[],
): [string, string][] {
  const places = new Map(papers.map(({ url }, place) => [url, place]));
  return index
    .flatMap(({ path, content }): [string, string][] => {
      const id = RE_FRAGMENT.exec(path)?.[1];
      if (id === undefined) return [];
      const fragment = gunzipSync(content).subarray(SIGNATURE).toString('utf8');
      return [[id, (JSON.parse(fragment) as { url: string }).url]];
    })
    .sort(([, a], [, b]) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

/**
 * Takes the papers in filing order and the files of Pagefind's index, and gives the list of them all: their ids in the index, and which of
 * them each theme, year, venue and kind of link has. Pagefind would load its whole index to tell.
 */
export function buildPaperList(
  papers: readonly ListedPaper[],
  index: readonly IndexFile[],
): object {
  const byUrl = new Map(papers.map((paper) => [paper.url, paper]));
  const listed = papersInIndex(papers, index).map(([id, url]) => ({ id, paper: byUrl.get(url) }));
  const numbersBy = (valuesOf: (paper: ListedPaper) => readonly string[]): object => {
    const numbers: Record<string, number[]> = {};
    for (const [number, { paper }] of listed.entries()) {
      for (const value of paper === undefined ? [] : new Set(valuesOf(paper))) {
        (numbers[value] ??= []).push(number);
      }
    }
    return numbers;
  };
  return {
    ids: listed.map(({ id }) => id),
    theme: numbersBy(({ themes }) => themes),
    year: numbersBy(({ year }) => (year === undefined ? [] : [String(year)])),
    venue: numbersBy(({ venue }) => (venue === undefined ? [] : [venue])),
    has: numbersBy(({ links }) => links),
  };
}
