import { narrowingOf } from './describe.ts';
import type { Found, Result } from '../engine/engine.ts';
import { failure } from '../answer/failure.ts';
import type { FacetView } from './facetView.ts';
import { noticeOf } from '../answer/notice.ts';
import { reasonOf } from '../answer/nothingFound.ts';
import { createMoreButton } from './moreButton.ts';
import { part } from '../../dom/part.ts';
import { speakLater } from '../../dom/speakLater.ts';
import { searchAddress, type SearchState } from '../../model/searchState.ts';
import { resultLine } from './showResults.ts';
import { papersFound, shareFound } from '../answer/statusWords.ts';

/** What the page says, by the state it is in; CSS shows what belongs to each. */
export type Phase = 'idle' | 'loading' | 'found' | 'nothing' | 'failed';

/** The part of the search page that answers. */
export interface ResultsView {
  /** Shows a phase without results. */
  readonly showPhase: (phase: Phase, state: SearchState) => void;
  /** Shows what was found: its first results, and how to see more. `cited` names the index of the link that was followed. */
  readonly showFound: (
    found: Found,
    first: readonly Result[],
    state: SearchState,
    cited: string,
  ) => void;
  /** How many results stand there. */
  readonly shownCount: () => number;
}

const WORDS: Partial<Record<Phase, string>> = {
  loading: 'Opening the index …',
};

/** Takes the search page's main element and the view of its facets, and gives the part that answers. */
export function createResultsView(main: HTMLElement, facets: FacetView): ResultsView {
  const status = part(main, '[data-status]', HTMLElement);
  const spoken = part(main, '[data-spoken]', HTMLElement);
  const list = part(main, '[data-results]', HTMLElement);
  const notice = part(main, '[data-notice]', HTMLElement);
  const why = part(main, '[data-why-nothing]', HTMLElement);
  const whyFailed = part(main, '[data-why-failed]', HTMLElement);

  const linesOf = (results: readonly Result[]): HTMLElement[] =>
    results.map((result) => resultLine(result, facets.chipOf));
  const more = createMoreButton(
    part(main, '[data-more]', HTMLButtonElement),
    () => main.dataset['shown'],
    (results) => {
      const lines = linesOf(results);
      list.append(...lines);
      lines[0]?.querySelector('a')?.focus();
    },
  );

  const speak = speakLater((words) => {
    spoken.textContent = words;
  });

  const setPhase = (phase: Phase, words: string, state: SearchState): void => {
    main.dataset['phase'] = phase;
    if (phase !== 'loading') main.dataset['shown'] = searchAddress('', state);
    status.textContent = words;
    speak(phase === 'nothing' ? `${words} ${why.textContent}` : words);
  };

  const toldFailure = (): string => {
    const { words, why: cause } = failure();
    whyFailed.textContent = cause;
    return words;
  };

  return {
    showPhase: (phase, state) => {
      if (phase !== 'loading') {
        list.replaceChildren();
        notice.replaceChildren();
        more.hide();
      }
      setPhase(phase, phase === 'failed' ? toldFailure() : (WORDS[phase] ?? ''), state);
    },
    showFound: (found, first, state, cited) => {
      facets.count(found);
      list.replaceChildren(...linesOf(first));
      notice.replaceChildren(...noticeOf(state, found, cited));
      why.textContent = found.count > 0 ? '' : reasonOf(state, found);
      more.offer(found, first.length);
      const phase = found.count > 0 ? 'found' : 'nothing';
      setPhase(phase, sentenceOf(found, state, facets), state);
    },
    shownCount: () => list.children.length,
  };
}

function sentenceOf(found: Found, { query, chosen }: SearchState, facets: FacetView): string {
  const about = query === '' ? '' : ` for “${query}”`;
  const within = narrowingOf(chosen, facets.nameOf);
  if (found.count === 0) return `No paper found${about}${within}.`;
  return `${papersFound(found)}${about}${within}${shareFound(found)}`;
}
