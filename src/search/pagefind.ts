/** The part of Pagefind's browser interface that is used here. */
export interface Pagefind {
  init: () => Promise<void>;
  /** Loads the filters and gives the papers per value of each; answers hold no counts before it was called. */
  filters: () => Promise<Record<string, Record<string, number>>>;
  search: (
    query: string | null,
    options: { filters?: Record<string, string> },
  ) => Promise<PagefindAnswer>;
}

export interface PagefindAnswer {
  readonly results: readonly PagefindResult[];
  /** Papers per value of each filter, among those that the query finds without any filter. */
  readonly totalFilters: Record<string, Record<string, number>>;
}

/** A paper that was found. */
export interface PagefindResult {
  readonly id: string;
  /** Numbers of the text's words that were found, as white space parts them. */
  readonly words: readonly number[];
  /** Fields beside the text that were found; missing where none was. */
  readonly matchedMetaFields?: readonly string[];
  data: () => Promise<PagefindFragment | null>;
}

/** A paper as Pagefind stores it. */
export interface PagefindFragment {
  readonly url: string;
  /** The text as it was indexed. */
  readonly content: string;
  readonly meta: Record<string, string>;
  /** The values of each filter that the paper has. */
  readonly filters: Record<string, readonly string[]>;
}

/** Loads the index that lies beside the page; rejects where it is missing or cannot be reached. */
export async function loadPagefind(attempt: number): Promise<Pagefind> {
  // The browser remembers a module that failed to load by its address, so a second attempt needs another one.
  const address = `/pagefind/pagefind.js${attempt === 0 ? '' : `?attempt=${attempt}`}`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await Promise.all([pagefind.init(), pagefind.filters()]);
  return pagefind;
}
