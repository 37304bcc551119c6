import { gunzipSync } from 'node:zlib';
import { toJsonFile } from './lexicon.ts';
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

/** Takes the files of Pagefind's index and gives the id that each paper has in it, with the path of its page, by id. */
export function papersInIndex(index: readonly IndexFile[]): [string, string][] {
  return index
    .flatMap(({ path, content }): [string, string][] => {
      const id = RE_FRAGMENT.exec(path)?.[1];
      if (id === undefined) return [];
      const fragment = gunzipSync(content).subarray(SIGNATURE).toString('utf8');
      return [[id, (JSON.parse(fragment) as { url: string }).url]];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Takes the papers and the files of Pagefind's index, and gives the list of them all: their ids in the index, and which of them each
 * theme, year, venue and kind of link has. Pagefind would load its whole index to tell.
 */
export function buildPaperList(
  papers: readonly ListedPaper[],
  index: readonly IndexFile[],
): IndexFile {
  const byUrl = new Map(papers.map((paper) => [paper.url, paper]));
  const listed = papersInIndex(index).map(([id, url]) => ({ id, paper: byUrl.get(url) }));
  const numbersBy = (valuesOf: (paper: ListedPaper) => readonly string[]): object => {
    const numbers: Record<string, number[]> = {};
    for (const [number, { paper }] of listed.entries()) {
      for (const value of paper === undefined ? [] : new Set(valuesOf(paper))) {
        (numbers[value] ??= []).push(number);
      }
    }
    return numbers;
  };
  return toJsonFile('papers', {
    ids: listed.map(({ id }) => id),
    theme: numbersBy(({ themes }) => themes),
    year: numbersBy(({ year }) => (year === undefined ? [] : [String(year)])),
    venue: numbersBy(({ venue }) => (venue === undefined ? [] : [venue])),
    has: numbersBy(({ links }) => links),
  });
}
