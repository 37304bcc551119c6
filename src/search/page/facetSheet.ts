import { part } from '../../dom/part.ts';
import type { NameOf } from './describe.ts';
import { FACETS, type SearchState } from '../../model/searchState.ts';

/** On a screen without room beside the results, the sheet that holds the facets; elsewhere they simply stand there. */
export interface FacetSheet {
  /** Says on its button what is chosen. */
  readonly choose: (state: SearchState) => void;
  /** Says below the facets what was found, in words such as `24 papers`; '' while that is not known. */
  readonly tell: (found: string) => void;
}

/** Takes the search page's main element and what names the values of facets, and gives the sheet, closed. */
export function createFacetSheet(main: HTMLElement, nameOf: NameOf): FacetSheet {
  const opener = part(main, '[data-open-facets]', HTMLButtonElement);
  const unchosen = opener.textContent.trim();
  const sheet = part(main, '[data-facet-sheet]', HTMLElement);
  const answers = part(main, '.answers', HTMLElement);
  const closer = part(sheet, '[data-close-facets]', HTMLButtonElement);
  const isOpen = (): boolean => opener.getAttribute('aria-expanded') === 'true';
  const open = (isWanted: boolean): void => {
    opener.setAttribute('aria-expanded', String(isWanted));
  };
  const close = (): void => {
    open(false);
    opener.focus({ preventScroll: true });
  };

  opener.addEventListener('click', () => {
    open(!isOpen());
    if (!isOpen()) return;
    sheet.scrollTop = 0;
    // The results are what the reader chooses by.
    answers.scrollIntoView();
  });
  closer.addEventListener('click', close);
  for (const each of [opener, sheet]) {
    each.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && isOpen()) close();
    });
  }

  return {
    choose: ({ chosen }) => {
      const names = FACETS.flatMap((facet) => chosen[facet].map((value) => nameOf(facet, value)));
      opener.textContent = names.length === 0 ? unchosen : `Narrowed to ${names.join(', ')}`;
    },
    tell: (found) => {
      closer.textContent = found === '' ? 'Close' : `Show ${found}`;
    },
  };
}
