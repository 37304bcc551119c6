import {
  loadPagefind,
  type Pagefind,
  type PagefindAnswer,
  type PagefindFragment,
} from './pagefind.ts';
import type { SearchState } from './searchState.ts';

/** What a search found. */
export interface Found {
  /** Papers found, over all pages of results. */
  readonly count: number;
  /** A word of the query that was left out, because no paper has it beside all the others. */
  readonly leftOut: string | undefined;
  /** Papers found per theme, by id, whatever theme is kept to. */
  readonly countByTheme: Readonly<Record<string, number>>;
  /** Gives some of the results in their order. */
  readonly take: (from: number, to: number) => Promise<PagefindFragment[]>;
}

/** Words of a query that are left out in turn. */
const WORDS = 20;

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
  const whole = await pagefind.search(query === '' ? null : query, options);
  const less =
    whole.results.length > 0 ? undefined : await withoutOneWord(pagefind, query, options);
  const { results, totalFilters } = less?.answer ?? whole;
  return {
    count: results.length,
    leftOut: less?.word,
    countByTheme: (query === '' ? await pagefind.filters() : totalFilters)['theme'] ?? {},
    take: (from, to) => Promise.all(results.slice(from, to).map((result) => result.data())),
  };
}

/**
 * Pagefind wants every word of a query; one that stands nowhere beside the others must not cost the reader all of them. Gives the
 * answer with most papers among those for the query without one of its words.
 */
async function withoutOneWord(
  pagefind: Pagefind,
  query: string,
  options: { filters?: Record<string, string> },
): Promise<{ word: string; answer: PagefindAnswer } | undefined> {
  const words = query.split(/\s+/).slice(0, WORDS);
  if (words.length < 2) return undefined;
  const answers = await Promise.all(
    words.map(async (word, at) => {
      const others = words.filter((_, other) => other !== at).join(' ');
      return { word, answer: await pagefind.search(others, options) };
    }),
  );
  const size = ({ answer }: { answer: PagefindAnswer }): number => answer.results.length;
  const [best] = answers.sort((a, b) => size(b) - size(a));
  return best !== undefined && size(best) > 0 ? best : undefined;
}
