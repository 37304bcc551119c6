import type * as EngineScript from './engine.ts';
import engineAddress from './engine.ts?address';
import { EMPTY_SEARCH, readSearchState, searchAddress, type SearchState } from './searchState.ts';

const RE_SLUG = /\/papers\/([^/]+)\/$/;

/** What finds papers for a page that is no search page: by the same words the same papers. */
export interface PaperFinder {
  /** Loads what searching needs. */
  readonly prepare: () => void;
  /** Gives the slugs of the papers found, best first, of all themes where none are given. */
  readonly find: (
    words: string,
    themes: readonly string[],
    signal: AbortSignal,
  ) => Promise<readonly string[]>;
  /** Gives the address of the search page at which the papers found are listed. */
  readonly address: (words: string, themes: readonly string[]) => string;
}

/** Gives what finds papers; nothing of it is loaded before it is asked to. */
export function createPaperFinder(): PaperFinder {
  let opening: Promise<EngineScript.Engine> | undefined;
  const open = (): Promise<EngineScript.Engine> => {
    opening ??= loadEngine();
    opening.catch(() => (opening = undefined));
    return opening;
  };
  return {
    prepare: () => {
      // A failure is told when something is asked.
      void open()
        .then((engine) => engine.load())
        .catch(() => undefined);
    },
    find: async (words, themes, signal) => {
      const engine = await open();
      signal.throwIfAborted();
      const found = await engine.answer(searchFor(words, themes), signal);
      const addresses = await found.addresses();
      signal.throwIfAborted();
      return addresses.flatMap((address) => RE_SLUG.exec(address)?.[1] ?? []);
    },
    address: (words, themes) => searchAddress('/search/', searchFor(words, themes)),
  };
}

function searchFor(words: string, themes: readonly string[]): SearchState {
  const { query } = readSearchState(new URLSearchParams({ q: words }).toString());
  return { ...EMPTY_SEARCH, query, chosen: { ...EMPTY_SEARCH.chosen, theme: themes } };
}

async function loadEngine(): Promise<EngineScript.Engine> {
  const { createEngine } = (await import(/* @vite-ignore */ engineAddress)) as typeof EngineScript;
  return createEngine();
}
