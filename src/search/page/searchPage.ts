import { part } from '../../dom/part.ts';
import { createEngine } from '../engine/engine.ts';
import { createExportMenu, type LoadExporter } from './exportMenu.ts';
import { createFacetView, isForNewTab } from './facetView.ts';
import { PAGE_OF_RESULTS } from './moreButton.ts';
import { createResultsView } from './resultsView.ts';
import { createSearchAnswer } from './searchAnswer.ts';
import { createSearchHistory } from './searchHistory.ts';
import { keepPlace, readPlace } from './searchPlace.ts';
import { ORDERS, readSearchState, toggled, type SearchState } from '../../model/searchState.ts';
import { onTypingPause } from '../answer/typing.ts';
import { typedSearch } from './typedSearch.ts';

/**
 * Takes the search page's main element and what loads the exporter, and makes the page search: live while typing, with the whole search in
 * the address.
 */
export function startSearchPage(main: HTMLElement, loadExporter: LoadExporter): void {
  const field = part(main, '[data-search-field]', HTMLInputElement);
  const order = part(main, '[data-order]', HTMLSelectElement);
  const facets = createFacetView(main);
  const results = createResultsView(main, facets);
  const exporting = createExportMenu(main, facets.nameOf, loadExporter);
  const engine = createEngine();
  const searched = createSearchHistory(facets.known);
  const answer = createSearchAnswer(main, engine, searched, { facets, results, exporting });
  const titleOfPage = document.title;

  const update = (count = PAGE_OF_RESULTS): Promise<boolean> => {
    const { query, order: chosen } = searched.state();
    order.value = chosen;
    document.title = query === '' ? titleOfPage : `${query} · ${titleOfPage}`;
    return answer(count);
  };
  const go = (next: Partial<SearchState>, isSettled: boolean): void => {
    stopTyping();
    searched.go(next, isSettled);
    void update();
  };
  const askTyped = (isSettled: boolean): void => {
    go(typedSearch(field.value, searched.state()), isSettled);
  };
  const showAddress = async (): Promise<void> => {
    field.value = searched.read().query;
    const place = readPlace();
    // Whoever searched on meanwhile is where they want to be.
    if (await update(place.shown)) scrollTo(0, place.scroll);
  };

  const stopTyping = onTypingPause(field, engine.isReady, () => {
    askTyped(false);
  });
  // Whoever turns to the field is about to search; a failure is told when they do.
  field.addEventListener('focus', () => void engine.load().catch(() => undefined));
  part(main, 'form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    askTyped(true);
  });
  facets.onChoose((facet, value) => {
    go(toggled(searched.state(), facet, value), true);
  });
  order.addEventListener('change', () => {
    go({ order: ORDERS.find((one) => one === order.value) ?? 'relevance' }, true);
  });
  onFollowed(part(main, '[data-notice]', HTMLElement), (state) => {
    field.value = state.query;
    go(state, true);
    field.focus({ preventScroll: true });
  });
  part(main, '[data-retry]', HTMLButtonElement).addEventListener('click', () => void update());
  addEventListener('popstate', () => void showAddress());
  keepPlace(results.shownCount);
  // On a screen with a keyboard the reader came here to type; on a phone the keyboard would hide the page.
  if (matchMedia('(hover: hover)').matches) field.focus({ preventScroll: true });
  void showAddress();
}

/** A notice's links are searches, shown without a reload. */
function onFollowed(notice: HTMLElement, go: (state: SearchState) => void): void {
  notice.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || isForNewTab(event)) return;
    event.preventDefault();
    go(readSearchState(link.search));
  });
}
