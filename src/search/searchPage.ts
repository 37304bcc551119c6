import { createEngine, type Found } from './engine.ts';
import { createExportMenu } from './exportMenu.ts';
import { createFacetView, isForNewTab } from './facetView.ts';
import { part } from './part.ts';
import { createResultsView, PAGE_OF_RESULTS } from './resultsView.ts';
import { keepPlace, readPlace } from './searchPlace.ts';
import {
  EMPTY_SEARCH,
  isAsking,
  ORDERS,
  readIndexName,
  readSearchState,
  searchAddress,
  toggled,
  type SearchState,
} from './searchState.ts';

/** Milliseconds without a keystroke after which a query is looked up, while the index is on its way and once it is there. */
const PAUSE = { cold: 30, warm: 10 };

/** Takes the search page's main element and makes it search: live while typing, with the whole search in the address. */
export function startSearchPage(main: HTMLElement): void {
  const field = part(main, '[data-search-field]', HTMLInputElement);
  const order = part(main, '[data-order]', HTMLSelectElement);
  const facets = createFacetView(main);
  const view = createResultsView(main, facets);
  const exporting = createExportMenu(main, facets.nameOf);
  const engine = createEngine();
  const titleOfPage = document.title;
  let state = EMPTY_SEARCH;
  /** The index that the followed link names; '' once the reader searches on. */
  let cited = '';
  let asking = new AbortController();
  // A search that was sent, opened or chosen stays in the history; the keystrokes on the way to the next one do not.
  let isSettled = true;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const update = async (count = PAGE_OF_RESULTS): Promise<void> => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const asked = state;
    facets.choose(asked);
    order.value = asked.order;
    document.title = asked.query === '' ? titleOfPage : `${asked.query} · ${titleOfPage}`;
    if (!isAsking(asked)) {
      facets.clear();
      view.showPhase('idle', asked);
      return;
    }
    if (main.dataset['phase'] !== 'found') view.showPhase('loading', asked);
    try {
      // While the index is on its way the reader types on; only the last query is worth an answer.
      await engine.load();
      signal.throwIfAborted();
      const found = await engine.answer(asked, signal);
      signal.throwIfAborted();
      const results = await found.take(0, count);
      signal.throwIfAborted();
      nameIndex(found);
      view.showFound(found, results, asked, cited);
      exporting.offer(found, asked);
    } catch (error) {
      if (signal.aborted) return;
      console.warn('search:', error);
      view.showPhase('failed', asked);
    }
  };

  /** A link to a search says which index answered it. */
  const nameIndex = ({ index }: Found): void => {
    if (cited !== '') return;
    history.replaceState(history.state, '', searchAddress(location.pathname, state, index));
  };

  const go = (next: Partial<SearchState>, settle: boolean): void => {
    clearTimeout(pause);
    const before = searchAddress(location.pathname, state);
    state = { ...state, ...next };
    const address = searchAddress(location.pathname, state);
    if (address !== before) {
      cited = '';
      history[isSettled || settle ? 'pushState' : 'replaceState'](null, '', address);
    }
    isSettled = settle;
    void update();
  };

  const showAddress = async (): Promise<void> => {
    state = facets.known(readSearchState(location.search));
    cited = readIndexName(location.search);
    isSettled = true;
    field.value = state.query;
    const place = readPlace();
    await update(place.shown);
    scrollTo(0, place.scroll);
  };

  /** Another query is searched as freely as any; only for the one it was asked for does the literal search last. */
  const ask = (query: string, settle: boolean): void => {
    go({ query, isLiteral: state.isLiteral && query === state.query }, settle);
  };

  const typed = (): string =>
    readSearchState(new URLSearchParams({ q: field.value }).toString()).query;
  // Whoever turns to the field is about to search; a failure is told when they do.
  field.addEventListener('focus', () => void engine.load().catch(() => undefined));
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(
      () => {
        ask(typed(), false);
      },
      engine.isReady() ? PAUSE.warm : PAUSE.cold,
    );
  });
  part(main, 'form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    ask(typed(), true);
  });
  facets.onChoose((facet, value) => {
    go(toggled(state, facet, value), true);
  });
  order.addEventListener('change', () => {
    go({ order: ORDERS.find((one) => one === order.value) ?? 'relevance' }, true);
  });
  part(main, '[data-notice]', HTMLElement).addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || isForNewTab(event)) return;
    event.preventDefault();
    go(readSearchState(link.search), true);
    field.focus({ preventScroll: true });
  });
  part(main, '[data-retry]', HTMLButtonElement).addEventListener('click', () => void update());
  addEventListener('popstate', () => void showAddress());
  startFacetsButton(main);
  keepPlace(view.shownCount);
  // On a screen with a keyboard the reader came here to type; on a phone the keyboard would hide the page.
  if (matchMedia('(hover: hover)').matches) field.focus({ preventScroll: true });
  void showAddress();
}

/** On a phone only the themes stand there from the start. */
function startFacetsButton(main: HTMLElement): void {
  const button = part(main, '[data-more-facets]', HTMLButtonElement);
  button.addEventListener('click', () => {
    const isOpen = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(isOpen));
  });
}
