import { once } from '../../dom/once.ts';
import { address } from '../../model/address.ts';
import type { PaperFinder } from '../../model/paperFinder.ts';
import { paperOfPath } from '../../model/permalink.ts';
import type * as EngineScript from './engine.ts';
import engineAddress from './engine.ts?address';
import {
  EMPTY_SEARCH,
  readSearchState,
  searchAddress,
  type SearchState,
} from '../../model/searchState.ts';

/** Gives what finds papers; nothing of it is loaded before it is asked to. */
export function createPaperFinder(): PaperFinder {
  const open = once(loadEngine);
  return {
    prepare: () => {
      // A failure is told when something is asked.
      void open(engineAddress)
        .then((engine) => engine.load())
        .catch(() => undefined);
    },
    find: async (words, themes, signal) => {
      const engine = await open(engineAddress);
      signal.throwIfAborted();
      const found = await engine.answer(searchFor(words, themes), signal);
      const addresses = await found.addresses();
      signal.throwIfAborted();
      return addresses.flatMap((path) => paperOfPath(path) ?? []);
    },
    address: (words, themes) => searchAddress(address('/search/'), searchFor(words, themes)),
  };
}

function searchFor(words: string, themes: readonly string[]): SearchState {
  const { query } = readSearchState(new URLSearchParams({ q: words }).toString());
  return { ...EMPTY_SEARCH, query, chosen: { ...EMPTY_SEARCH.chosen, theme: themes } };
}

async function loadEngine(script: string): Promise<EngineScript.Engine> {
  const { createEngine } = (await import(/* @vite-ignore */ script)) as typeof EngineScript;
  return createEngine();
}
