import { address } from '../../model/address.ts';

/** The part of Pagefind's browser interface that is used here. */
export interface Pagefind {
  /** `metaCacheTag` names the index, so that a browser never takes a kept description of another one. */
  options: (options: { noWorker: boolean; metaCacheTag: string }) => Promise<void>;
  init: () => Promise<void>;
  /** Loads the parts of the index that a search will need. */
  preload: (query: string) => Promise<void>;
  search: (query: string) => Promise<{ readonly results: readonly PagefindResult[] }>;
}

/** A paper that was found. */
export interface PagefindResult {
  readonly id: string;
  /** Numbers of the text's words that were found, as white space parts them. */
  readonly words: readonly number[];
  /** Fields beside the text that were found; missing where none was. */
  readonly matchedMetaFields?: readonly string[];
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

/** Loads Pagefind from beside the page, its index not yet; rejects where it is missing or cannot be reached. */
export async function loadPagefind(attempt: number): Promise<Pagefind> {
  // The browser remembers a module that failed to load by its address, so a second attempt needs another one.
  const script = address(`/pagefind/pagefind.js${attempt === 0 ? '' : `?attempt=${attempt}`}`);
  return (await import(/* @vite-ignore */ script)) as Pagefind;
}
