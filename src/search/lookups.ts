import type { Pagefind, PagefindFragment, PagefindResult } from './pagefind.ts';

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
  readonly paper: (id: string) => Promise<PagefindFragment | undefined>;
  /** Papers by each value of a filter: `theme`, `year`, `venue`, `has`. */
  readonly members: (filter: string) => Promise<ReadonlyMap<string, ReadonlySet<string>>>;
}

type Readers = ReadonlyMap<string, PagefindResult['data']>;

/** Takes Pagefind and gives lookups in it; each is made once. */
export async function createLookups(pagefind: Pagefind): Promise<Lookups> {
  const answers = new Map<string, Promise<readonly PagefindResult[]>>();
  const find = (query: string): Promise<readonly PagefindResult[]> => {
    const known = answers.get(query) ?? pagefind.search(query, {}).then(({ results }) => results);
    answers.set(query, known);
    return known;
  };
  const every = async (): Promise<Readers> => {
    const { results } = await pagefind.search(null, {});
    return new Map(results.map(({ id, data: read }) => [id, read]));
  };
  let readers = await every();
  const papers = new Map<string, PagefindFragment>();
  // Pagefind's worker forgets the answers that it gave long ago, and then reads null for them.
  const read = async (id: string): Promise<PagefindFragment | undefined> => {
    const known = papers.get(id) ?? (await readers.get(id)?.());
    if (known) return known;
    readers = await every();
    return (await readers.get(id)?.()) ?? undefined;
  };
  const filters = pagefind.filters();
  return {
    ids: [...readers.keys()],
    word: async (word) => split(await find(word), await find(`"${word}"`)),
    phrase: async (words) => hitsOf(await find(`"${words}"`)),
    paper: async (id) => {
      const paper = await read(id);
      if (paper !== undefined) papers.set(id, paper);
      return paper;
    },
    members: async (filter) => {
      const values = Object.keys((await filters)[filter] ?? {});
      const idsOf = async (value: string): Promise<[string, Set<string>]> => {
        const { results } = await pagefind.search(null, { filters: { [filter]: value } });
        return [value, new Set(results.map(({ id }) => id))];
      };
      return new Map(await Promise.all(values.map(idsOf)));
    },
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
