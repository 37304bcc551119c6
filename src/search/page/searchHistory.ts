import {
  EMPTY_SEARCH,
  readIndexName,
  readSearchState,
  searchAddress,
  type SearchState,
} from '../../model/searchState.ts';

/** The search that the page shows, which stands in its address. */
export interface SearchHistory {
  readonly state: () => SearchState;
  /** The index that the followed link names; '' once the reader searches on. */
  readonly cited: () => string;
  /**
   * Takes what changes in the search, and whether that was sent, opened or chosen. Such a search stays in the history; the keystrokes on
   * the way to the next one do not.
   */
  readonly go: (next: Partial<SearchState>, isSettled: boolean) => void;
  /** Reads the search from the address. */
  readonly read: () => SearchState;
  /** Puts the name of the index that answered into the address, so that a link to the search says it. */
  readonly nameIndex: (index: string) => void;
}

/** Takes what leaves out of a search what the page does not know, and gives the search in the page's address. */
export function createSearchHistory(known: (state: SearchState) => SearchState): SearchHistory {
  let state = EMPTY_SEARCH;
  let cited = '';
  let isSettled = true;
  return {
    state: () => state,
    cited: () => cited,
    go: (next, settle) => {
      const before = searchAddress(location.pathname, state);
      state = { ...state, ...next };
      const address = searchAddress(location.pathname, state);
      if (address !== before) {
        cited = '';
        history[isSettled || settle ? 'pushState' : 'replaceState'](null, '', address);
      }
      isSettled = settle;
    },
    read: () => {
      state = known(readSearchState(location.search));
      cited = readIndexName(location.search);
      isSettled = true;
      return state;
    },
    nameIndex: (index) => {
      if (cited !== '') return;
      history.replaceState(history.state, '', searchAddress(location.pathname, state, index));
    },
  };
}
