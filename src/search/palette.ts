import style from '../styles/palette.css?inline';
import { createEngine, type Found, type Result } from './engine.ts';
import { noticeOf } from './notice.ts';
import { reasonOf } from './nothingFound.ts';
import { isolated, option, optionGroup, paperOption, placeOption } from './paletteOptions.ts';
import { createPaletteChoice } from './paletteChoice.ts';
import { fitToScreen, makePaletteSheet } from './paletteSheet.ts';
import { createPlaceFinder } from './places.ts';
import { createRecentSearches } from './recentSearches.ts';
import { EMPTY_SEARCH, readSearchState, searchAddress, type SearchState } from './searchState.ts';
import { papersFound, shareFound } from './statusWords.ts';
import type { Place } from '../model/place.ts';

/** Opens and prepares the one palette of a page. */
interface Palette {
  readonly open: (header: HTMLInputElement, opener: Element | null) => void;
  readonly prepare: () => void;
}

/** Papers shown; the search page shows all. */
const PAPERS = 8;
/** Milliseconds without a keystroke after which a query is looked up, while the index is on its way and once it is there. */
const PAUSE = { cold: 30, warm: 10 };

let palette: Palette | undefined;

/** Takes the header's search field and what had the focus, and opens the palette with what was typed so far; closed, the focus goes back. */
export function openPalette(header: HTMLInputElement, opener: Element | null): void {
  palette ??= createPalette();
  palette.open(header, opener);
}

/** Loads what the first query will need. */
export function prepare(): void {
  palette ??= createPalette();
  palette.prepare();
}

function createPalette(): Palette {
  const sheet = makePaletteSheet(style);
  const { dialog, form, field } = sheet;
  const choice = createPaletteChoice(field, sheet.options);
  const engine = createEngine();
  const findPlaces = createPlaceFinder();
  const recent = createRecentSearches(() => localStorage);
  let asking = new AbortController();
  let pause: ReturnType<typeof setTimeout> | undefined;

  /** As the search page will read it: cut to length, every sign one that an address can hold. */
  const typed = (): SearchState => readSearchState(searchAddress('', stateOf(field.value)));

  const prepare = (): void => {
    // A failure is told when something is searched.
    void engine.load().catch(() => undefined);
    void findPlaces('');
  };

  const showRecent = (): void => {
    const searches = recent.list();
    const options = searches.map((query) => {
      const link = option(searchAddress('/search/', stateOf(query)), isolated(query));
      link.dataset['query'] = query;
      return link;
    });
    choice.show([...optionGroup('Recent searches', options), ...optionGroup('Go to', pages())]);
    sheet.forget.replaceChildren(...forgetButtons(searches, forget));
    sheet.notice.replaceChildren();
    sheet.say('');
  };

  const forget = (query: string | undefined): void => {
    if (query === undefined) recent.forgetAll();
    else recent.forget(query);
    showRecent();
    sheet.say(query === undefined ? 'Recent searches forgotten' : 'Forgotten');
    field.focus();
  };

  const show = (state: SearchState, found: Found, papers: readonly Result[], places: Place[]) => {
    const all = option(searchAddress('/search/', state), ...allWords(found.count, state.query));
    choice.show([
      ...optionGroup('Papers', papers.map(paperOption)),
      ...optionGroup('Themes, concepts, people', places.map(placeOption)),
      ...(found.count > 0 ? optionGroup('All', [all]) : []),
    ]);
    sheet.forget.replaceChildren();
    sheet.notice.replaceChildren(...noticeOf(state, found, ''));
    for (const link of sheet.notice.querySelectorAll('a')) link.href = `/search/${link.search}`;
    sheet.say(found.count > 0 ? papersFound(found) + shareFound(found) : reasonOf(state, found));
  };

  const update = async (): Promise<void> => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const state = typed();
    if (state.query === '') {
      showRecent();
      return;
    }
    const slow = setTimeout(() => {
      if (!signal.aborted) sheet.say('Opening the index …');
    }, 300);
    try {
      await engine.load();
      signal.throwIfAborted();
      const [found, places] = await Promise.all([
        engine.answer(state, signal),
        findPlaces(state.query),
      ]);
      const papers = await found.take(0, PAPERS);
      signal.throwIfAborted();
      show(state, found, papers, places);
    } catch (error) {
      if (signal.aborted) return;
      console.warn('search:', error);
      choice.show([]);
      sheet.say('The search index could not be loaded.');
    } finally {
      clearTimeout(slow);
    }
  };

  const follow = (link: HTMLAnchorElement | undefined, isNewTab: boolean): void => {
    const { query } = typed();
    if (link?.dataset['query'] === undefined || isNewTab) recent.remember(query);
    if (isNewTab)
      window.open(link?.href ?? searchAddress('/search/', typed()), '_blank', 'noopener');
    else if (link !== undefined) link.click();
    else if (query !== '') location.assign(searchAddress('/search/', typed()));
  };

  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void update(), engine.isReady() ? PAUSE.warm : PAUSE.cold);
  });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey) return;
    const isModified = event.ctrlKey || event.metaKey;
    const query = choice.chosen()?.dataset['query'];
    if (isModified && event.key.toLowerCase() === 'k') dialog.close();
    else if (event.key === 'Enter') follow(choice.chosen(), isModified);
    else if (event.key === 'Delete' && query !== undefined) forget(query);
    else if (isModified || event.shiftKey || !choice.move(event.key)) return;
    event.preventDefault();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    follow(undefined, false);
  });
  sheet.options.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isNewTab = event.ctrlKey || event.metaKey || event.shiftKey;
    const query = link?.dataset['query'];
    if (query === undefined || isNewTab) {
      recent.remember(typed().query);
      return;
    }
    event.preventDefault();
    field.value = query;
    field.focus();
    void update();
  });
  // Whoever comes back to this page comes back to the page.
  addEventListener('pagehide', () => {
    dialog.close();
  });

  return {
    prepare,
    open: (header, opener) => {
      if (dialog.open) return;
      prepare();
      field.value = header.value;
      header.value = '';
      dialog.showModal();
      fitToScreen(dialog);
      field.focus();
      dialog.addEventListener(
        'close',
        () => {
          giveBack(header, opener);
        },
        { once: true },
      );
      void update();
    },
  };
}

function stateOf(query: string): SearchState {
  return { ...EMPTY_SEARCH, query };
}

/** On a phone the keyboard would come up again with the field. */
function giveBack(header: HTMLElement, opener: Element | null): void {
  header.blur();
  if (!(opener instanceof HTMLElement) || opener === document.body) return;
  if (opener !== header || matchMedia('(hover: hover)').matches)
    opener.focus({ preventScroll: true });
}

/** The pages that every page leads to. */
function pages(): HTMLElement[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('.site-header nav a');
  return [...links].map(({ href, textContent }) => option(href, textContent.trim()));
}

function forgetButtons(
  searches: readonly string[],
  forget: (query: string | undefined) => void,
): HTMLElement[] {
  const button = (words: string, label: string, query: string | undefined): HTMLElement => {
    const element = document.createElement('button');
    element.type = 'button';
    element.textContent = words;
    element.setAttribute('aria-label', label);
    element.addEventListener('click', () => {
      forget(query);
    });
    return element;
  };
  if (searches.length === 0) return [];
  return [
    button('Forget all', 'Forget all recent searches', undefined),
    ...searches.map((query) => button('×', `Forget the search “${query}”`, query)),
  ];
}

function allWords(count: number, query: string): (Node | string)[] {
  return [count === 1 ? 'The result for “' : `All ${count} results for “`, isolated(query), '”'];
}
