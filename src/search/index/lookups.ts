import type { Pagefind, PagefindFragment, PagefindResult } from './pagefind.ts';
import type { PaperList } from './paperList.ts';

/** Where a word or phrase was found in one paper. */
export interface Hit {
  /** Numbers of the abstract's words at which it stands. */
  readonly places: readonly number[];
  /** Other fields that have it: `title`, `called`, `authors`, `plain`, `asked`, `lay`. */
  readonly fields: readonly string[];
}

/** What was found, by the paper's id in the index. */
export type Hits = ReadonlyMap<string, Hit>;

/** Takes what was found and gives the papers that have it themselves, and not only among the lay words of their concepts. */
export function ownHits(hits: Hits): Hits {
  return new Map(
    [...hits].filter(
      ([, { places, fields }]) => places.length > 0 || fields.some((field) => field !== 'lay'),
    ),
  );
}

/** What the planner asks the index. */
export interface Lookups {
  /** Ids of all papers in the index. */
  readonly ids: readonly string[];
  /** Papers that have the word, and papers that only have words that begin with it. */
  readonly word: (word: string) => Promise<{ readonly whole: Hits; readonly begun: Hits }>;
  /** Papers that have the word itself. */
  readonly whole: (word: string) => Promise<Hits>;
  /** Papers that have these words in a row, in any of their forms. */
  readonly phrase: (words: string) => Promise<Hits>;
  /** The paper as the index keeps it. */
  readonly paper: (id: string) => Promise<PagefindFragment>;
  /** Papers by each value of a filter: `theme`, `year`, `venue`, `has`. */
  readonly members: PaperList['members'];
}

/**
 * Takes Pagefind, the list of all papers and what reads one, and gives what makes lookups for one search: each is made once for all
 * searches, and those of a search that was given up, by its signal, end where they are.
 */
export function createLookups(
  pagefind: Pagefind,
  { ids, members }: PaperList,
  paper: (id: string) => Promise<PagefindFragment>,
): (signal: AbortSignal) => Lookups {
  const answers = new Map<string, readonly PagefindResult[]>();
  const find = async (query: string, signal: AbortSignal): Promise<readonly PagefindResult[]> => {
    const known = answers.get(query);
    if (known !== undefined) return known;
    if (ids.length === 0) return [];
    // Of all the searches that wait for the same part of the index only the last is still wanted when it has come.
    await pagefind.preload(query);
    signal.throwIfAborted();
    const { results } = await pagefind.search(query);
    answers.set(query, results);
    return results;
  };
  return (signal) => lookupsWith((query) => find(query, signal), { ids, members, paper });
}

function lookupsWith(
  find: (query: string) => Promise<readonly PagefindResult[]>,
  { ids, members, paper }: Pick<Lookups, 'ids' | 'members' | 'paper'>,
): Lookups {
  return {
    ids,
    members,
    paper,
    word: async (word) => {
      const [all, exact] = await Promise.all([find(word), find(`"${word}"`)]);
      return split(all, exact);
    },
    // Asked without quotes, a word that no paper has finds all that begins like it, which in a great collection takes long.
    whole: async (word) => {
      const exact = await find(`"${word}"`);
      return exact.length === 0 ? NONE : split(await find(word), exact).whole;
    },
    phrase: async (words) => hitsOf(await find(`"${words}"`)),
  };
}

const NONE: Hits = new Map();

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
