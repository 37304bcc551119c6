import { loadPagefind, type Pagefind, type PagefindFragment } from './pagefind.ts';
import type { SearchState } from './searchState.ts';

/** What a search found. */
export interface Found {
  /** Papers found, over all pages of results. */
  readonly count: number;
  /** Papers found per theme, by id, whatever theme is kept to. */
  readonly countByTheme: Readonly<Record<string, number>>;
  /** Gives some of the results in their order. */
  readonly take: (from: number, to: number) => Promise<PagefindFragment[]>;
}

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
  const filters = theme === '' ? {} : { filters: { theme } };
  const answer = await pagefind.search(query === '' ? null : query, filters);
  return {
    count: answer.results.length,
    countByTheme: answer.totalFilters['theme'] ?? {},
    take: (from, to) => Promise.all(answer.results.slice(from, to).map((result) => result.data())),
  };
}
