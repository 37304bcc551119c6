import { address } from '../../model/address.ts';
import type { PaletteChoice } from './paletteChoice.ts';
import { isolated, option, optionGroup } from './paletteOptions.ts';
import type { PaletteSheet } from './paletteSheet.ts';
import { createRecentSearches } from './recentSearches.ts';
import { EMPTY_SEARCH, searchAddress } from '../../model/searchState.ts';

/** What the palette offers before anything is typed. */
export interface PaletteRecent {
  readonly show: () => void;
  readonly remember: (query: string) => void;
  readonly forget: (query: string) => void;
}

/** Takes the parts of the palette and the choice among its options, and gives the recent searches in it. */
export function createPaletteRecent(sheet: PaletteSheet, choice: PaletteChoice): PaletteRecent {
  const recent = createRecentSearches(() => localStorage);

  const show = (): void => {
    const searches = recent.list();
    const options = searches.map(recentOption);
    choice.show([...optionGroup('Recent searches', options), ...optionGroup('Go to', pages())]);
    sheet.forget.replaceChildren(...forgetButtons(searches, forgetAll, forget));
    sheet.notice.replaceChildren();
    sheet.say('');
  };
  const tell = (words: string): void => {
    show();
    sheet.say(words);
    sheet.field.focus();
  };
  const forget = (query: string): void => {
    recent.forget(query);
    tell('Forgotten');
  };
  const forgetAll = (): void => {
    recent.forgetAll();
    tell('Recent searches forgotten');
  };
  return { show, remember: recent.remember, forget };
}

function recentOption(query: string): HTMLElement {
  const link = option(
    searchAddress(address('/search/'), { ...EMPTY_SEARCH, query }),
    isolated(query),
  );
  link.dataset['query'] = query;
  return link;
}

/** The pages that every page leads to. */
function pages(): HTMLElement[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('.site-header nav a');
  return [...links].map(({ href, textContent }) => option(href, textContent.trim()));
}

function forgetButtons(
  searches: readonly string[],
  forgetAll: () => void,
  forget: (query: string) => void,
): HTMLElement[] {
  if (searches.length === 0) return [];
  return [
    button('Forget all', 'Forget all recent searches', forgetAll),
    ...searches.map((query) =>
      button('×', `Forget the search “${query}”`, () => {
        forget(query);
      }),
    ),
  ];
}

function button(words: string, label: string, press: () => void): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = words;
  element.setAttribute('aria-label', label);
  element.addEventListener('click', press);
  return element;
}
