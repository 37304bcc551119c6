import { loadPagefind, type Pagefind, type PagefindFragment } from './pagefind.ts';
import type { SearchState } from './searchState.ts';

/** What a search found. */
export interface Found {
  /** Papers found, over all pages of results. */
  readonly count: number;
  /** Words of the query that no paper has, and that were left out for that. */
  readonly unknown: readonly string[];
  /** Papers found per theme, by id, whatever theme is kept to. */
  readonly countByTheme: Readonly<Record<string, number>>;
  /** Gives some of the results in their order. */
  readonly take: (from: number, to: number) => Promise<PagefindFragment[]>;
}

/** Words of a long query that are looked up one by one. */
const WORDS = 40;

/** Gives the function that answers searches; the index is loaded by the first of them, and again after a failure. */
export function createEngine(): (state: SearchState) => Promise<Found> {
  let loading: Promise<Pagefind> | undefined;
  let attempts = 0;
  return async (state) => {
    loading ??= loadPagefind(attempts++);
    try {
      return await search(await loading, state);
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
}

async function search(pagefind: Pagefind, { query, theme }: SearchState): Promise<Found> {
  const options = theme === '' ? {} : { filters: { theme } };
  let answer = await pagefind.search(query === '' ? null : query, options);
  let unknown: string[] = [];
  if (answer.results.length === 0 && query !== '') {
    const words = await sortWords(pagefind, query);
    if (words.known.length > 0 && words.unknown.length > 0) {
      answer = await pagefind.search(words.known.join(' '), options);
      unknown = words.unknown;
    }
  }
  return {
    count: answer.results.length,
    unknown: answer.results.length > 0 ? unknown : [],
    countByTheme: (query === '' ? await pagefind.filters() : answer.totalFilters)['theme'] ?? {},
    take: (from, to) => Promise.all(answer.results.slice(from, to).map((result) => result.data())),
  };
}

/** Pagefind wants every word of a query; one that is in no paper must not cost the reader all the others. */
async function sortWords(
  pagefind: Pagefind,
  query: string,
): Promise<{ known: string[]; unknown: string[] }> {
  const words = [...new Set(query.split(/\s+/))].slice(0, WORDS);
  const counts = await Promise.all(
    words.map(async (word) => (await pagefind.search(word, {})).results.length),
  );
  return {
    known: words.filter((_, at) => (counts[at] ?? 0) > 0),
    unknown: words.filter((_, at) => (counts[at] ?? 0) === 0),
  };
}
