import { once } from '../dom/once.ts';
import type { PaperFinder } from '../model/paperFinder.ts';
import { paperOfPath } from '../model/permalink.ts';
import type * as EngineScript from './engine.ts';
import engineAddress from './engine.ts?address';
import { EMPTY_SEARCH, readSearchState, searchAddress, type SearchState } from './searchState.ts';

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
      return addresses.flatMap((address) => paperOfPath(address) ?? []);
    },
    address: (words, themes) => searchAddress('/search/', searchFor(words, themes)),
  };
}

function searchFor(words: string, themes: readonly string[]): SearchState {
  const { query } = readSearchState(new URLSearchParams({ q: words }).toString());
  return { ...EMPTY_SEARCH, query, chosen: { ...EMPTY_SEARCH.chosen, theme: themes } };
}

async function loadEngine(address: string): Promise<EngineScript.Engine> {
  const { createEngine } = (await import(/* @vite-ignore */ address)) as typeof EngineScript;
  return createEngine();
}
