import { createEngine } from './engine.ts';
import { createResultsView, PAGE_OF_RESULTS, part } from './resultsView.ts';
import { keepPlace, readPlace } from './searchPlace.ts';
import { readSearchState, searchAddress, type SearchState } from './searchState.ts';
import { createThemeFilter } from './themeFilter.ts';

/** Milliseconds without a keystroke after which a query is looked up. */
const PAUSE = 60;

/** Takes the search page's main element and makes it search: live while typing, with the whole search in the address. */
export function startSearchPage(main: HTMLElement): void {
  const field = part(main, '[data-search-field]', HTMLInputElement);
  const filter = createThemeFilter(main);
  const view = createResultsView(main, filter);
  const engine = createEngine();
  const titleOfPage = document.title;
  let state: SearchState = { query: '', theme: '', isLiteral: false };
  let latest = 0;
  // A search that was sent, opened or chosen stays in the history; the keystrokes on the way to the next one do not.
  let isSettled = true;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const update = async (count = PAGE_OF_RESULTS): Promise<void> => {
    const turn = ++latest;
    const asked = state;
    filter.choose(asked);
    document.title = asked.query === '' ? titleOfPage : `${asked.query} · ${titleOfPage}`;
    if (asked.query === '' && asked.theme === '') {
      filter.count(undefined);
      view.showPhase('idle', asked);
      return;
    }
    if (main.dataset['phase'] !== 'found') view.showPhase('loading', asked);
    try {
      // While the index is on its way the reader types on; only the last query is worth an answer.
      await engine.load();
      if (turn !== latest) return;
      const found = await engine.answer(asked);
      const results = turn === latest ? await found.take(0, count) : [];
      if (turn === latest) view.showFound(found, results, asked);
    } catch (error) {
      if (turn !== latest) return;
      console.warn('search:', error);
      view.showPhase('failed', asked);
    }
  };

  const go = (next: Partial<SearchState>, settle: boolean): void => {
    clearTimeout(pause);
    state = { ...state, ...next };
    const address = searchAddress(location.pathname, state);
    if (address !== location.pathname + location.search) {
      history[isSettled || settle ? 'pushState' : 'replaceState'](null, '', address);
    }
    isSettled = settle;
    void update();
  };

  const showAddress = async (): Promise<void> => {
    state = filter.known(readSearchState(location.search));
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

  const typed = (): string => field.value.trim();
  // Whoever turns to the field is about to search; a failure is told when they do.
  field.addEventListener('focus', () => void engine.load().catch(() => undefined));
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      ask(typed(), false);
    }, PAUSE);
  });
  part(main, 'form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    ask(typed(), true);
  });
  filter.onChoose((theme) => {
    go({ theme }, true);
  });
  part(main, '[data-all-themes]', HTMLButtonElement).addEventListener('click', () => {
    go({ theme: '' }, true);
  });
  part(main, '[data-notice]', HTMLElement).addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(readSearchState(link.search), true);
    field.focus({ preventScroll: true });
  });
  part(main, '[data-retry]', HTMLButtonElement).addEventListener('click', () => void update());
  addEventListener('popstate', () => void showAddress());
  keepPlace(view.shownCount);
  // On a screen with a keyboard the reader came here to type; on a phone the keyboard would hide the page.
  if (matchMedia('(hover: hover)').matches) field.focus({ preventScroll: true });
  void showAddress();
}
