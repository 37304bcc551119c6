import { themePath } from '../model/permalink.ts';
import type { SearchState } from './searchState.ts';
import { searchAddress } from './searchState.ts';

/** The list of themes beside the results: links that narrow the search, with counts. */
export interface ThemeFilter {
  /** Marks the chosen theme and points every link at the search it leads to. */
  choose: (state: SearchState) => void;
  /** Shows how many papers each theme would leave; undefined while nothing is searched. */
  count: (countByTheme: Readonly<Record<string, number>> | undefined) => void;
  onChoose: (listener: (theme: string) => void) => void;
  /** Takes a search and gives it without a theme that is not in the list. */
  known: (state: SearchState) => SearchState;
  titleOf: (theme: string) => string;
  /** A chip for a theme, copied from the list; none for a theme that is not in it. */
  chipOf: (theme: string) => Node | undefined;
}

/** Takes the search page's main element and gives its theme filter. */
export function createThemeFilter(main: HTMLElement): ThemeFilter {
  const links = [...main.querySelectorAll<HTMLAnchorElement>('[data-theme]')];
  const themeOf = (link: HTMLAnchorElement): string => link.dataset['theme'] ?? '';
  const linkOf = (theme: string): HTMLAnchorElement | undefined =>
    links.find((link) => themeOf(link) === theme);

  return {
    choose: (state) => {
      for (const link of links) {
        link.href = searchAddress(location.pathname, { ...state, theme: themeOf(link) });
        link.toggleAttribute('aria-current', false);
        if (themeOf(link) !== state.theme) continue;
        link.setAttribute('aria-current', 'true');
        showInRow(link);
      }
    },
    count: (countByTheme) => {
      for (const link of links) {
        const shown = link.querySelector('.count');
        if (shown === null) continue;
        const count = countByTheme?.[themeOf(link)] ?? 0;
        shown.textContent = countByTheme === undefined ? '' : String(count);
        link.classList.toggle('empty', countByTheme !== undefined && count === 0);
      }
    },
    onChoose: (listener) => {
      for (const link of links) {
        link.addEventListener('click', (event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          listener(themeOf(link));
        });
      }
    },
    known: (state) => (linkOf(state.theme) === undefined ? { ...state, theme: '' } : state),
    titleOf: (theme) => linkOf(theme)?.querySelector('.name')?.textContent ?? theme,
    chipOf: (theme) => chipFrom(linkOf(theme)),
  };
}

/** On a phone the themes are a row that scrolls sideways; the page itself must not move. */
function showInRow(link: HTMLElement): void {
  const row = link.parentElement;
  if (row !== null) row.scrollLeft = link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2;
}

function chipFrom(link: HTMLAnchorElement | undefined): Node | undefined {
  if (link === undefined) return undefined;
  const chip = document.createElement('a');
  chip.className = `chip ${[...link.classList].filter((name) => name.startsWith('theme-')).join(' ')}`;
  chip.href = themePath(link.dataset['theme'] ?? '');
  const parts = [link.querySelector('svg'), link.querySelector('.name')];
  chip.append(...parts.flatMap((part) => part?.cloneNode(true) ?? []));
  return chip;
}
