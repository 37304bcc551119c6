import { createEngine, type Found } from './engine.ts';
import { readSearchState, searchAddress, type SearchState } from './searchState.ts';
import { resultLine } from './showResults.ts';
import { createThemeFilter } from './themeFilter.ts';

/** Results shown at once, and added by each press of the button. */
const PAGE_OF_RESULTS = 10;

/** Milliseconds without a keystroke after which a query is looked up. */
const PAUSE = 60;

/** What the page says, by the state it is in; CSS shows what belongs to each. */
type Phase = 'idle' | 'loading' | 'found' | 'nothing' | 'failed';

/** Takes the search page's main element and makes it search: live while typing, with the whole search in the address. */
export function startSearchPage(main: HTMLElement): void {
  const { form, field, status, list, more, retry, rest } = partsOf(main);
  const answer = createEngine();
  const filter = createThemeFilter(main);
  let state = readSearchState(location.search);
  let latest = 0;
  // A search that was sent, opened or chosen stays in the history; the keystrokes on the way to the next one do not.
  let isSettled = true;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const show = (phase: Phase, words: string): void => {
    main.dataset['phase'] = phase;
    if (phase !== 'loading') main.dataset['shown'] = searchAddress('', state);
    status.textContent = words;
  };

  const update = async (): Promise<void> => {
    const turn = ++latest;
    filter.choose(state);
    if (state.query.trim() === '' && state.theme === '') {
      list.replaceChildren();
      more.hidden = true;
      filter.count(undefined);
      show('idle', '');
      return;
    }
    if (main.dataset['phase'] !== 'found') show('loading', 'Opening the index …');
    try {
      const found = await answer({ ...state, query: state.query.trim() });
      const first = await found.take(0, PAGE_OF_RESULTS);
      if (turn !== latest) return;
      filter.count(found.countByTheme);
      list.replaceChildren(...first.map((result) => resultLine(result, filter.chipOf)));
      showMoreFrom(found, PAGE_OF_RESULTS);
      show(found.count > 0 ? 'found' : 'nothing', sentence(found));
    } catch (error) {
      if (turn !== latest) return;
      console.warn('search:', error);
      list.replaceChildren();
      more.hidden = true;
      show('failed', 'The search index could not be loaded.');
    }
  };

  const sentence = (found: Found): string => {
    const about = state.query.trim() === '' ? '' : ` for “${state.query.trim()}”`;
    const within = state.theme === '' ? '' : ` in ${filter.titleOf(state.theme)}`;
    if (found.count === 0) return `No paper found${about}${within}.`;
    return `${found.count} ${found.count === 1 ? 'paper' : 'papers'}${about}${within}`;
  };

  const showMoreFrom = (found: Found, from: number): void => {
    more.hidden = found.count <= from;
    more.onclick = async () => {
      const next = await found.take(from, from + PAGE_OF_RESULTS);
      const lines = next.map((result) => resultLine(result, filter.chipOf));
      list.append(...lines);
      lines[0]?.querySelector('a')?.focus();
      showMoreFrom(found, from + PAGE_OF_RESULTS);
    };
  };

  const go = (next: Partial<SearchState>, settle: boolean): void => {
    const changed = { ...state, ...next };
    const address = searchAddress(location.pathname, changed);
    if (address !== location.pathname + location.search) {
      history[isSettled || settle ? 'pushState' : 'replaceState'](null, '', address);
    }
    state = changed;
    isSettled = settle;
    void update();
  };

  const showState = (): void => {
    state = readSearchState(location.search);
    isSettled = true;
    field.value = state.query;
    void update();
  };

  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      go({ query: field.value }, false);
    }, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    go({ query: field.value }, true);
  });
  filter.onChoose((theme) => {
    go({ theme }, true);
  });
  rest.addEventListener('click', () => {
    go({ theme: '' }, true);
  });
  retry.addEventListener('click', () => void update());
  addEventListener('popstate', showState);
  showState();
}

function partsOf(main: HTMLElement) {
  const part = <Type extends Element>(selector: string, type: new () => Type): Type => {
    const found = main.querySelector(selector);
    if (found instanceof type) return found;
    throw new Error(`the search page has no ${selector}`);
  };
  return {
    form: part('form', HTMLFormElement),
    field: part('[data-search-field]', HTMLInputElement),
    status: part('[data-status]', HTMLElement),
    list: part('[data-results]', HTMLElement),
    more: part('[data-more]', HTMLButtonElement),
    retry: part('[data-retry]', HTMLButtonElement),
    rest: part('[data-all-themes]', HTMLButtonElement),
  };
}
