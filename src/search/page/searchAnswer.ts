import type { Engine } from '../engine/engine.ts';
import type { ExportMenu } from './exportMenu.ts';
import type { FacetView } from './facetView.ts';
import type { ResultsView } from './resultsView.ts';
import type { SearchHistory } from './searchHistory.ts';
import { isAsking, type SearchState } from '../../model/searchState.ts';

/** The parts of the search page that show an answer. */
interface Views {
  readonly facets: FacetView;
  readonly results: ResultsView;
  readonly exporting: ExportMenu;
}

/**
 * Takes the search page's main element, what answers, the search in the address and the parts that show an answer; gives what looks that
 * search up, shows so many results and says whether it did. One that is still under way is given up.
 */
export function createSearchAnswer(
  main: HTMLElement,
  engine: Engine,
  searched: SearchHistory,
  { facets, results, exporting }: Views,
): (count: number) => Promise<boolean> {
  let asking = new AbortController();

  const lookUp = async (state: SearchState, count: number, signal: AbortSignal): Promise<void> => {
    // While the index is on its way the reader types on; only the last query is worth an answer.
    await engine.load();
    signal.throwIfAborted();
    const found = await engine.answer(state, signal);
    signal.throwIfAborted();
    const first = await found.take(0, count);
    signal.throwIfAborted();
    searched.nameIndex(found.index);
    results.showFound(found, first, state, searched.cited());
    exporting.offer(found, state);
  };

  return async (count) => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const state = searched.state();
    facets.choose(state);
    if (!isAsking(state)) {
      facets.clear();
      results.showPhase('idle', state);
      return true;
    }
    if (main.dataset['phase'] !== 'found') results.showPhase('loading', state);
    try {
      await lookUp(state, count, signal);
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      console.warn('search:', error);
      results.showPhase('failed', state);
      return false;
    }
  };
}
