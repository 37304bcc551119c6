import { address } from '../../model/address.ts';
import type { Progress } from './progress.ts';

/** What the bar says. */
export interface TriageWords {
  /** How far the reader is. */
  readonly progress: string;
  /** The paper in hand, for the ear alone; '' where the focus says it. */
  readonly title: string;
  /** A paper that was skipped and is on the shelf all the same. */
  readonly left: { readonly title: string; readonly takeOff: () => void } | undefined;
}

/** The words of the bar, with what they offer. */
export interface TriageStatus {
  readonly parts: readonly HTMLElement[];
  readonly show: (progress: Progress, words: TriageWords) => void;
  readonly setProgress: (words: string) => void;
  readonly focusSummary: () => void;
}

/** Takes the document and whether it shows the shelf, and gives the words that tell how far a reader is, said aloud when they change. */
export function createTriageStatus(page: Document, isShelf: boolean): TriageStatus {
  const status = page.createElement('p');
  status.setAttribute('role', 'status');
  status.tabIndex = -1;
  const summary = page.createElement('a');
  summary.href = address('/shelf/');
  summary.textContent = 'To your shelf';
  summary.hidden = true;
  const takeOff = page.createElement('button');
  takeOff.type = 'button';
  takeOff.textContent = 'Take it off';
  takeOff.hidden = true;
  let takeLeftOff = (): void => undefined;
  takeOff.addEventListener('click', () => {
    takeLeftOff();
  });
  return {
    parts: [status, takeOff, summary],
    show: ({ slugs, at }, { progress, title, left }) => {
      const isOver = at >= slugs.length;
      status.replaceChildren(isOver ? `All ${slugs.length} seen: ${progress}.` : progress);
      if (left !== undefined) {
        const words = ` “${left.title}” was kept before; it is still on your shelf.`;
        status.append(span(page, 'left-words', words));
        takeLeftOff = left.takeOff;
      }
      // Says nothing to the eye: the title stands in the list.
      if (!isOver && title !== '') status.append(span(page, 'visually-hidden', `: ${title}`));
      takeOff.hidden = left === undefined;
      summary.hidden = !isOver || isShelf;
    },
    setProgress: (words) => {
      if (summary.hidden) status.firstChild?.replaceWith(words);
    },
    focusSummary: () => {
      (summary.hidden ? status : summary).focus();
    },
  };
}

function span(page: Document, name: string, words: string): HTMLElement {
  const element = page.createElement('span');
  element.className = name;
  element.textContent = words;
  return element;
}
