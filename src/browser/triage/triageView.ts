import { shortTitle } from '../../text/titles/shortTitle.ts';
import type { PaperLine } from './paperLines.ts';
import { progressWords, type Progress } from './progress.ts';
import { createTriageBar, type TriageAction, type TriageBar } from './triageBar.ts';
import type { TriageWords } from './triageStatus.ts';
import { isKept } from './triageSteps.ts';

/** The papers on the page, and how far the reader is in them. */
export interface TriageState {
  readonly lines: readonly PaperLine[];
  readonly progress: Progress;
  /** Slug of a paper that was skipped just now and is on the shelf all the same. */
  readonly left: string | undefined;
}

/** What the reader does in the view. */
export interface TriageEvents {
  readonly act: (action: TriageAction) => void;
  readonly takeOff: (slug: string, title: string) => void;
}

/** What triage shows: the bar, and the paper in hand in its list. */
export interface TriageView extends Pick<TriageBar, 'showKeys' | 'hasFocus'> {
  /** By keys the focus goes to the paper in hand. */
  readonly show: (state: TriageState, isByKey: boolean) => void;
  /** Counts anew what is on the shelf. */
  readonly count: (state: TriageState) => void;
  readonly remove: (state: TriageState) => void;
}

/** Takes the document, whether it shows the shelf and what to do for what the reader does, and gives the view. */
export function createTriageView(
  page: Document,
  isShelf: boolean,
  { act, takeOff }: TriageEvents,
): TriageView {
  const bar = createTriageBar(page, isShelf, act);
  return {
    showKeys: bar.showKeys,
    hasFocus: bar.hasFocus,
    show: (state, isByKey) => {
      const { lines, progress } = state;
      const present = presentLine(state);
      mark(lines, present, progress);
      bar.show(progress, {
        progress: progressWords(progress, isKept),
        // By keys the focus goes to the paper, which reads its title aloud.
        title: isByKey ? '' : titleOf(present),
        left: leftWords(state, takeOff),
      });
      if (progress.at >= progress.slugs.length) bar.focusSummary();
      else if (isByKey) present?.link.focus({ preventScroll: true });
      present?.line.scrollIntoView({ block: 'center', behavior: 'instant' });
    },
    count: ({ progress }) => {
      bar.setProgress(progressWords(progress, isKept));
    },
    remove: (state) => {
      mark(state.lines, undefined, state.progress);
      bar.remove();
      (presentLine(state)?.link ?? page.querySelector<HTMLElement>('[data-triage]'))?.focus();
    },
  };
}

/** Takes a state and gives the paper in hand; undefined where all are seen. */
export function presentLine({ lines, progress }: TriageState): PaperLine | undefined {
  return lines.find(({ slug }) => slug === progress.slugs[progress.at]);
}

/** Takes a paper in a list and gives its title; '' for none. */
export function titleOf(paper: PaperLine | undefined): string {
  return paper?.link.textContent.trim() ?? '';
}

function leftWords(
  { lines, left }: TriageState,
  takeOff: TriageEvents['takeOff'],
): TriageWords['left'] {
  if (left === undefined) return undefined;
  const title = shortTitle(titleOf(lines.find(({ slug }) => slug === left)));
  return {
    title,
    takeOff: () => {
      takeOff(left, title);
    },
  };
}

function mark(
  lines: readonly PaperLine[],
  here: PaperLine | undefined,
  { skipped }: Progress,
): void {
  for (const { slug, line } of lines) {
    line.classList.toggle('in-hand', slug === here?.slug);
    line.classList.toggle('skipped', skipped.has(slug) && !isKept(slug));
  }
}
