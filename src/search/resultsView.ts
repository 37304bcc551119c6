import type { Found, Result } from './engine.ts';
import { noticeOf } from './notice.ts';
import { searchAddress, type SearchState } from './searchState.ts';
import { resultLine } from './showResults.ts';
import type { ThemeFilter } from './themeFilter.ts';

/** Results shown at once, and added by each press of the button. */
export const PAGE_OF_RESULTS = 10;

/** What the page says, by the state it is in; CSS shows what belongs to each. */
export type Phase = 'idle' | 'loading' | 'found' | 'nothing' | 'failed';

/** The part of the search page that answers. */
export interface ResultsView {
  /** Shows a phase without results. */
  showPhase: (phase: Phase, state: SearchState) => void;
  /** Shows what was found: the first results of it, and how to see more. */
  showFound: (found: Found, first: readonly Result[], state: SearchState) => void;
  /** How many results stand there. */
  shownCount: () => number;
}

const WORDS: Partial<Record<Phase, string>> = {
  loading: 'Opening the index …',
  failed: 'The search index could not be loaded.',
};

/** Takes the search page's main element and its theme filter, and gives the part that answers. */
export function createResultsView(main: HTMLElement, filter: ThemeFilter): ResultsView {
  const status = part(main, '[data-status]', HTMLElement);
  const list = part(main, '[data-results]', HTMLElement);
  const more = part(main, '[data-more]', HTMLButtonElement);
  const notice = part(main, '[data-notice]', HTMLElement);

  const setPhase = (phase: Phase, words: string, state: SearchState): void => {
    main.dataset['phase'] = phase;
    if (phase !== 'loading') main.dataset['shown'] = searchAddress('', state);
    status.textContent = words;
  };

  const offerMore = (found: Found, from: number): void => {
    const left = found.count - from;
    more.hidden = left <= 0;
    more.textContent = `Show ${Math.min(left, PAGE_OF_RESULTS)} more of ${found.count}`;
    more.onclick = async () => {
      const next = await found.take(from, from + PAGE_OF_RESULTS);
      const lines = next.map((result) => resultLine(result, filter.chipOf));
      list.append(...lines);
      lines[0]?.querySelector('a')?.focus();
      offerMore(found, from + PAGE_OF_RESULTS);
    };
  };

  return {
    showPhase: (phase, state) => {
      if (phase !== 'loading') {
        list.replaceChildren();
        notice.replaceChildren();
        more.hidden = true;
      }
      setPhase(phase, WORDS[phase] ?? '', state);
    },
    showFound: (found, first, state) => {
      filter.count(found.countByTheme);
      list.replaceChildren(...first.map((result) => resultLine(result, filter.chipOf)));
      notice.replaceChildren(...noticeOf(state, found.plan));
      offerMore(found, first.length);
      const phase = found.count > 0 ? 'found' : 'nothing';
      setPhase(phase, sentenceOf(found, state, filter), state);
    },
    shownCount: () => list.children.length,
  };
}

function sentenceOf(found: Found, { query, theme }: SearchState, filter: ThemeFilter): string {
  const about = query === '' ? '' : ` for “${query}”`;
  const within = theme === '' ? '' : ` in ${filter.titleOf(theme)}`;
  if (found.count === 0) return `No paper found${about}${within}.`;
  const papers = found.count === 1 ? 'paper' : 'papers';
  const whole = found.whole === 0 ? 'none' : String(found.whole);
  const share = found.whole === found.count ? '' : `, ${whole} with every word`;
  return `${found.count} ${papers}${about}${within}${share}`;
}

/** Takes an element, a selector and what it must be, and gives the part of the element; throws where the page lacks it. */
export function part<Type extends Element>(
  main: HTMLElement,
  selector: string,
  type: new () => Type,
): Type {
  const found = main.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`the search page has no ${selector}`);
}
