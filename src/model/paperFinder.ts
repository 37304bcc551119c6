/** What finds papers for a page that is no search page: by the same words the same papers. */
export interface PaperFinder {
  /** Loads what searching needs. */
  readonly prepare: () => void;
  /**
   * Gives the slugs of the papers found, best first, of all themes where none are given; rejects where there is no searching now, or once the
   * signal ends it.
   */
  readonly find: (
    words: string,
    themes: readonly string[],
    signal: AbortSignal,
  ) => Promise<readonly string[]>;
  /** Gives the address of the search page at which the papers found are listed. */
  readonly address: (words: string, themes: readonly string[]) => string;
}
