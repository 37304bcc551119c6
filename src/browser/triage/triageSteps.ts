import { changeOrReport, readShelf } from '../shelf/kept/shelfStore.ts';
import { addPaper, findSaved, removePaper } from '../shelf/kept/shelf.ts';
import { keptHere, move, take, undo, type Progress } from './progress.ts';
import type { TriageAction } from './triageBar.ts';

/** Takes a slug and says whether the paper is on the shelf. */
export function isKept(slug: string): boolean {
  return findSaved(readShelf(), slug) !== undefined;
}

/** Takes a progress, what the reader does, the title of the present paper and whether the shelf is gone through, and gives the progress after it. */
export function takeStep(
  progress: Progress,
  action: Exclude<TriageAction, 'open' | 'help' | 'end'>,
  title: string,
  isShelf: boolean,
): Progress {
  switch (action) {
    case 'next':
      return move(progress, 1);
    case 'previous':
      return move(progress, -1);
    case 'keep':
      return keepPaper(progress, title);
    case 'skip':
      return skipPaper(progress, isShelf);
    case 'undo':
      return undoStep(progress);
  }
}

/** Takes a progress and the title of the present paper, puts it on the shelf and goes on; stays where it cannot be kept. */
function keepPaper(progress: Progress, title: string): Progress {
  const slug = progress.slugs[progress.at];
  if (slug === undefined) return progress;
  const wasKept = isKept(slug);
  const isDone = changeOrReport((shelf) => addPaper(shelf, { slug, title }, Date.now()));
  return isDone ? take(progress, 'kept', wasKept) : progress;
}

/**
 * Takes a progress and goes on past the present paper. Where the shelf itself is gone through, or the paper was kept in this triage, it is
 * taken off; what was kept before stays: passing by is no reason to lose it.
 */
function skipPaper(progress: Progress, isShelf: boolean): Progress {
  const slug = progress.slugs[progress.at];
  if (slug === undefined) return progress;
  const taken = take(progress, 'skipped', isKept(slug));
  const isLeft = !isShelf && !keptHere(progress, slug);
  return isLeft || takeOff(slug) ? taken : progress;
}

/** Takes a slug and takes that paper off the shelf; false where that cannot be kept. */
export function takeOff(slug: string): boolean {
  return changeOrReport((shelf) => removePaper(shelf, slug));
}

/** Takes a progress and gives the slug of a paper that its last step skipped and that is on the shelf all the same. */
export function leftOnShelf({ steps }: Progress): string | undefined {
  const last = steps.at(-1);
  return last?.did === 'skipped' && last.wasKept && isKept(last.slug) ? last.slug : undefined;
}

/** Takes a progress and undoes its last step, on the shelf too. */
function undoStep(before: Progress): Progress {
  const { progress, step } = undo(before);
  if (step === undefined || step.wasKept === isKept(step.slug)) return progress;
  const { slug, wasKept } = step;
  const isDone = changeOrReport((shelf) => {
    const gone = shelf.removed.find((paper) => paper.slug === slug);
    if (!wasKept) return removePaper(shelf, slug);
    return gone === undefined ? shelf : addPaper(shelf, gone, Date.now());
  });
  return isDone ? progress : before;
}
