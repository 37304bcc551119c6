/** The part of Pagefind's browser interface that is used here. */
export interface Pagefind {
  options: (options: { excerptLength?: number }) => Promise<void>;
  init: () => Promise<void>;
  /** Loads the filters and gives the papers per value of each; answers hold no counts before it was called. */
  filters: () => Promise<Record<string, Record<string, number>>>;
  search: (
    query: string | null,
    options: { filters?: Record<string, string> },
  ) => Promise<PagefindAnswer>;
}

export interface PagefindAnswer {
  readonly results: readonly { readonly id: string; data: () => Promise<PagefindFragment> }[];
  /** Papers per value of each filter, among those that the query finds without any filter. */
  readonly totalFilters: Record<string, Record<string, number>>;
}

/** A result as Pagefind stores it. */
export interface PagefindFragment {
  readonly url: string;
  /** Part of the text around the words found, each of them between `<mark>` and `</mark>`. */
  readonly excerpt: string;
  readonly meta: Record<string, string>;
  /** The values of each filter that the paper has. */
  readonly filters: Record<string, readonly string[]>;
}

/** Words in an excerpt. */
const EXCERPT_WORDS = 32;

/** Loads the index that lies beside the page; rejects where it is missing or cannot be reached. */
export async function loadPagefind(attempt: number): Promise<Pagefind> {
  // The browser remembers a module that failed to load by its address, so a second attempt needs another one.
  const address = `/pagefind/pagefind.js${attempt === 0 ? '' : `?attempt=${attempt}`}`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ excerptLength: EXCERPT_WORDS });
  await Promise.all([pagefind.init(), pagefind.filters()]);
  return pagefind;
}
