import type { Pagefind, PagefindFragment, PagefindResult } from './pagefind.ts';
import type { PaperList } from './paperList.ts';

/** Where a word or phrase was found in one paper. */
export interface Hit {
  /** Numbers of the abstract's words at which it stands. */
  readonly places: readonly number[];
  /** Other fields that have it: `title`, `authors`, `plain`, `lay`. */
  readonly fields: readonly string[];
}

/** What was found, by the paper's id in the index. */
export type Hits = ReadonlyMap<string, Hit>;

/** What the planner asks the index. */
export interface Lookups {
  /** Ids of all papers in the index. */
  readonly ids: readonly string[];
  /** Papers that have the word, and papers that only have words that begin with it. */
  readonly word: (word: string) => Promise<{ readonly whole: Hits; readonly begun: Hits }>;
  /** Papers that have these words in a row, in any of their forms. */
  readonly phrase: (words: string) => Promise<Hits>;
  /** The paper as the index keeps it. */
  readonly paper: (id: string) => Promise<PagefindFragment>;
  /** Papers by each value of a filter: `theme`, `year`, `venue`, `has`. */
  readonly members: PaperList['members'];
}

/** Takes Pagefind, the list of all papers and what reads one, and gives lookups in them; each is made once. */
export function createLookups(
  pagefind: Pagefind,
  { ids, members }: PaperList,
  paper: (id: string) => Promise<PagefindFragment>,
): Lookups {
  const answers = new Map<string, Promise<readonly PagefindResult[]>>();
  const find = (query: string): Promise<readonly PagefindResult[]> => {
    const known = answers.get(query) ?? pagefind.search(query).then(({ results }) => results);
    answers.set(query, known);
    return known;
  };
  return {
    ids,
    members,
    paper,
    word: async (word) => {
      const [all, exact] = await Promise.all([find(word), find(`"${word}"`)]);
      return split(all, exact);
    },
    phrase: async (words) => hitsOf(await find(`"${words}"`)),
  };
}

/**
 * Pagefind gives all places, and the fields, only for words as typed, where words that begin with it count too; in quotes it
 * tells which papers have the word itself.
 */
function split(
  all: readonly PagefindResult[],
  exact: readonly PagefindResult[],
): { whole: Hits; begun: Hits } {
  const ids = new Set(exact.map(({ id }) => id));
  return {
    whole: new Map([...hitsOf(exact), ...hitsOf(all.filter(({ id }) => ids.has(id)))]),
    begun: hitsOf(all.filter(({ id }) => !ids.has(id))),
  };
}

function hitsOf(results: readonly PagefindResult[]): Map<string, Hit> {
  return new Map(
    results.map(({ id, words, matchedMetaFields = [] }) => [
      id,
      { places: words, fields: matchedMetaFields },
    ]),
  );
}
