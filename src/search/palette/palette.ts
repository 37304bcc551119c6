import { address } from '../../model/address.ts';
import style from './palette.css?inline';
import { createEngine } from '../engine/engine.ts';
import { createPaletteAnswer, type PaletteAnswer } from './paletteAnswer.ts';
import { createPaletteChoice } from './paletteChoice.ts';
import { isModified, paletteAction } from './paletteKeys.ts';
import { createPaletteOpening } from './paletteOpening.ts';
import { createPaletteRecent } from './paletteRecent.ts';
import { makePaletteSheet } from './paletteSheet.ts';
import {
  readSearchState,
  searchAddress,
  EMPTY_SEARCH,
  type SearchState,
} from '../../model/searchState.ts';
import { onTypingPause } from '../answer/typing.ts';

/** Opens and prepares the one palette of a page. */
interface Palette extends Pick<PaletteAnswer, 'prepare'> {
  readonly open: (header: HTMLInputElement, opener: Element | null) => void;
}

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
  const opening = createPaletteOpening(sheet);
  const recent = createPaletteRecent(sheet, choice);
  const engine = createEngine();
  const { prepare, answer, stop } = createPaletteAnswer(sheet, choice, engine);

  const update = (): void => {
    const state = searchIn(field);
    if (state.query !== '') void answer(state);
    else {
      stop();
      recent.show();
    }
  };

  const follow = (link: HTMLAnchorElement | undefined, isNewTab: boolean): void => {
    const state = searchIn(field);
    if (link?.dataset['query'] === undefined || isNewTab) recent.remember(state.query);
    open(state, link, isNewTab);
  };

  onTypingPause(field, engine.isReady, update);
  field.addEventListener('keydown', (event) => {
    const link = choice.chosen();
    const query = link?.dataset['query'];
    const action = paletteAction(event, query !== undefined);
    if (action === undefined) return;
    if (action === 'close') opening.close();
    else if (action === 'follow') follow(link, isModified(event));
    else if (action === 'forget') recent.forget(query ?? '');
    else if (!choice.move(event.key)) return;
    event.preventDefault();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    follow(undefined, false);
  });
  onOption(sheet.options, (query) => {
    if (query === undefined) {
      recent.remember(searchIn(field).query);
      return;
    }
    field.value = query;
    field.focus();
    update();
  });

  return {
    prepare,
    open: (header, opener) => {
      if (dialog.open) return;
      prepare();
      opening.open(header, opener);
      update();
    },
  };
}

/** Opens a link, or all results of the search where there is none. */
function open(state: SearchState, link: HTMLAnchorElement | undefined, isNewTab: boolean): void {
  const all = searchAddress(address('/search/'), state);
  if (isNewTab) window.open(link?.href ?? all, '_blank', 'noopener');
  else if (link !== undefined) link.click();
  else if (state.query !== '') location.assign(all);
}

/** Calls back with the recent search that is pressed, which is searched here; undefined where the browser follows a link. */
function onOption(options: HTMLElement, press: (query: string | undefined) => void): void {
  options.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isNewTab = isModified(event) || event.shiftKey;
    const query = isNewTab ? undefined : link?.dataset['query'];
    if (query !== undefined) event.preventDefault();
    press(query);
  });
}

/** The search that is typed, as the search page will read it: cut to length, every sign one that an address can hold. */
function searchIn({ value }: HTMLInputElement): SearchState {
  return readSearchState(searchAddress('', { ...EMPTY_SEARCH, query: value }));
}
