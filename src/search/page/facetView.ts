import { themePath } from '../../model/permalink.ts';
import type { Found } from '../engine/engine.ts';
import type { FacetCounts } from '../index/facets.ts';
import { createFacetSheet } from './facetSheet.ts';
import { part } from '../../dom/part.ts';
import { papersFound } from '../answer/statusWords.ts';
import { searchAddress, toggled, type Facet, type SearchState } from '../../model/searchState.ts';

/** The values by which a search can be narrowed: links, each to the search it leads to, with counts. */
export interface FacetView {
  /** Marks what is chosen and points every link at the search it leads to. */
  readonly choose: (state: SearchState) => void;
  /** Shows the values of each facet and how many papers each would leave. */
  readonly count: (found: Pick<Found, 'count' | 'counts' | 'values'>) => void;
  /** Takes the counts away, while nothing is searched. */
  readonly clear: () => void;
  readonly onChoose: (listener: (facet: Facet, value: string) => void) => void;
  /** Takes a search and gives it without themes that are not in the list. */
  readonly known: (state: SearchState) => SearchState;
  readonly nameOf: (facet: Facet, value: string) => string;
  /** A chip for a theme, copied from the list; none for a theme that is not in it. */
  readonly chipOf: (theme: string) => Node | undefined;
}

/** Facets whose values are told by the index; themes stand in the page. */
const LISTED = ['year', 'venue', 'has'] as const;

/** Values of a facet shown before the reader asks for the rest. */
const FIRST_VALUES = 10;

/** Takes the search page's main element and gives the view of its facets. */
export function createFacetView(main: HTMLElement): FacetView {
  const facets = part(main, '[data-facets]', HTMLElement);
  const links = (): HTMLAnchorElement[] => [
    ...facets.querySelectorAll<HTMLAnchorElement>('a[data-facet]'),
  ];
  const themeLink = (theme: string): HTMLAnchorElement | undefined =>
    links().find(({ dataset }) => dataset['facet'] === 'theme' && dataset['value'] === theme);
  const nameOf = (facet: Facet, value: string): string =>
    facet === 'theme' ? (themeLink(value)?.querySelector('.name')?.textContent ?? value) : value;

  const listValues = (facet: Facet, values: readonly string[]): void => {
    const list = part(facets, `[data-facet-list=${facet}]`, HTMLElement);
    if (list.children.length > 0) return;
    list.append(...values.map((value) => valueLine(facet, value, nameOf(facet, value))));
    list.append(...restOf(list, values.length));
    part(facets, `.facet-${facet}`, HTMLElement).hidden = values.length === 0;
  };

  const sheet = createFacetSheet(main, nameOf);
  let state: SearchState | undefined;
  const choose = (chosen: SearchState): void => {
    state = chosen;
    sheet.choose(chosen);
    for (const link of links()) markChosen(link, chosen);
  };

  return {
    choose,
    count: ({ count, counts, values }) => {
      sheet.tell(count === 0 ? '' : papersFound({ count }));
      for (const facet of LISTED) listValues(facet, values[facet]);
      if (state !== undefined) choose(state);
      for (const link of links()) showCount(link, counts);
    },
    clear: () => {
      sheet.tell('');
      for (const link of links()) showCount(link, undefined);
    },
    onChoose: (listener) => {
      facets.addEventListener('click', (event) => {
        const link = event.target instanceof Element ? event.target.closest('a') : null;
        if (link === null || isForNewTab(event)) return;
        event.preventDefault();
        listener(facetOf(link), valueOf(link));
      });
    },
    known: (asked) => ({
      ...asked,
      chosen: {
        ...asked.chosen,
        theme: asked.chosen.theme.filter((theme) => themeLink(theme) !== undefined),
      },
    }),
    nameOf,
    chipOf: (theme) => chipFrom(themeLink(theme)),
  };
}

/** Whether a click asks for another tab or window. */
export function isForNewTab(event: MouseEvent): boolean {
  return event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}

const facetOf = (link: HTMLAnchorElement): Facet => link.dataset['facet'] as Facet;
const valueOf = (link: HTMLAnchorElement): string => link.dataset['value'] ?? '';

function markChosen(link: HTMLAnchorElement, state: SearchState): void {
  const [facet, value] = [facetOf(link), valueOf(link)];
  const chosen = state.chosen[facet];
  const isChosen = value === '' ? chosen.length === 0 : chosen.includes(value);
  link.href = searchAddress(location.pathname, toggled(state, facet, value));
  if (isChosen) link.setAttribute('aria-current', 'true');
  else link.removeAttribute('aria-current');
  if (isChosen) link.closest('li')?.classList.remove('later');
}

function showCount(link: HTMLAnchorElement, counts: FacetCounts | undefined): void {
  const shown = link.querySelector('.count');
  if (shown === null) return;
  const count = counts?.[facetOf(link)][valueOf(link)] ?? 0;
  shown.textContent = counts === undefined ? '' : String(count);
  link.classList.toggle('empty', counts !== undefined && count === 0);
}

function valueLine(facet: Facet, value: string, name: string): HTMLLIElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.dataset['facet'] = facet;
  link.dataset['value'] = value;
  link.append(span('name', name), ' ', span('count', ''));
  line.append(link);
  return line;
}

function span(name: string, words: string): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = words;
  return element;
}

/** Rare values wait behind a button, which goes when it was pressed. */
function restOf(list: HTMLElement, count: number): Node[] {
  const later = [...list.children].slice(FIRST_VALUES);
  if (later.length < 2) return [];
  for (const line of later) line.classList.add('later');
  const line = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = `All ${count}`;
  button.addEventListener('click', () => {
    for (const each of later) each.classList.remove('later');
    later[0]?.querySelector('a')?.focus();
    line.remove();
  });
  line.append(button);
  return [line];
}

function chipFrom(link: HTMLAnchorElement | undefined): Node | undefined {
  if (link === undefined) return undefined;
  const chip = document.createElement('a');
  chip.className = `chip ${[...link.classList].filter((name) => name.startsWith('theme-')).join(' ')}`;
  chip.href = themePath(valueOf(link));
  const parts = [link.querySelector('svg'), link.querySelector('.name')];
  chip.append(...parts.flatMap((one) => one?.cloneNode(true) ?? []));
  return chip;
}
