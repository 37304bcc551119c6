import { complain } from '../announce.ts';
import { changeShelf, onShelfChange, readShelf } from '../shelf/keeper.ts';
import { addPaper, findSaved, removePaper, type Shelf } from '../shelf/shelf.ts';
import { isPressed, readKeys } from './keys.ts';
import { openKeysDialog } from './keysDialog.ts';
import { findPaperLines, onOtherLines, type PaperLine } from './paperLines.ts';
import {
  beginProgress,
  follow,
  move,
  progressWords,
  take,
  undo,
  type Progress,
} from './progress.ts';
import { keepSkipped, readSkipped, setName } from './skippedSets.ts';
import { createTriageBar, type TriageAction, type TriageBar } from './triageBar.ts';

let running: { readonly end: () => void } | undefined;

/**
 * Takes the document and leads the reader through the papers on it one by one, by keys or by the buttons of a bar at the foot of the window,
 * until it is ended. On the page of the shelf, what is skipped is taken off.
 */
export function startTriage(page: Document): void {
  if (running !== undefined) return;
  const set = setName(location);
  const isShelf = location.pathname === '/shelf/';
  let lines = findPaperLines(page);
  let progress = beginProgress(
    lines.map(({ slug }) => slug),
    isShelf ? [] : readSkipped(set),
    isShelf ? () => false : isKept,
  );
  if (lines.length === 0) {
    complain('There are no papers here to go through.');
    return;
  }

  const act = (action: TriageAction, isByKey: boolean): void => {
    if (action === 'end') {
      end();
      return;
    }
    if (action === 'help') {
      openKeysDialog(page, () => {
        bar.showKeys(readKeys());
      });
      return;
    }
    progress = doAction(action, progress, isShelf);
    if (!isShelf) keepSkipped(set, progress.skipped);
    if (action === 'open') here()?.link.click();
    // At the end of what a search shows there may be more of it.
    else if (progress.at < lines.length || !showMore(page)) show(isByKey);
  };
  const here = (): PaperLine | undefined =>
    lines.find(({ slug }) => slug === progress.slugs[progress.at]);
  const show = (isByKey: boolean): void => {
    mark(lines, here(), progress);
    bar.show(progress, progressWords(progress, isKept), here()?.link.textContent.trim() ?? '');
    if (here() === undefined) bar.focusSummary();
    else if (isByKey) here()?.link.focus({ preventScroll: true });
    here()?.line.scrollIntoView({ block: 'center', behavior: 'instant' });
  };
  const bar: TriageBar = createTriageBar(page, isShelf, (action) => {
    act(action, false);
  });
  const listen = (event: KeyboardEvent): void => {
    const action = actionOf(event);
    if (action === undefined) return;
    event.preventDefault();
    act(action, true);
  };
  const stopFollowing = onOtherLines(page, () => {
    lines = findPaperLines(page);
    if (lines.length === 0 || setName(location) !== set) {
      if (!isShelf) end();
      if (!isShelf) return;
    }
    progress = follow(
      progress,
      lines.map(({ slug }) => slug),
    );
    show(!bar.hasFocus());
  });
  const end = (): void => {
    const last = here();
    running = undefined;
    stopFollowing();
    page.removeEventListener('keydown', listen);
    mark(lines, undefined, progress);
    bar.remove();
    (last?.link ?? page.querySelector<HTMLElement>('[data-triage]'))?.focus();
  };
  running = { end };
  page.addEventListener('keydown', listen);
  onShelfChange(() => {
    if (running?.end === end) bar.setProgress(progressWords(progress, isKept));
  });
  bar.showKeys(readKeys());
  show(true);
}

function isKept(slug: string): boolean {
  return findSaved(readShelf(), slug) !== undefined;
}

function actionOf(event: KeyboardEvent): TriageAction | undefined {
  if (isPressed(event, 'Escape')) return 'end';
  const keys = readKeys();
  const actions = ['next', 'previous', 'keep', 'skip', 'open', 'undo', 'help'] as const;
  return actions.find((action) => isPressed(event, keys[action]));
}

function doAction(
  action: Exclude<TriageAction, 'end' | 'help'>,
  progress: Progress,
  isShelf: boolean,
): Progress {
  const slug = progress.slugs[progress.at] ?? '';
  if (action === 'next') return move(progress, 1);
  if (action === 'previous') return move(progress, -1);
  if (action === 'keep') {
    const wasKept = isKept(slug);
    const title = titleOf(slug);
    if (title !== '' && !keep((shelf) => addPaper(shelf, { slug, title }, Date.now())))
      return progress;
    return take(progress, 'kept', wasKept);
  }
  if (action === 'skip') {
    const wasKept = isKept(slug);
    const taken = take(progress, 'skipped', wasKept);
    if (isShelf) keep((shelf) => removePaper(shelf, slug));
    return taken;
  }
  return action === 'undo' ? undoStep(progress, isShelf) : progress;
}

function undoStep(before: Progress, isShelf: boolean): Progress {
  const { progress, step } = undo(before);
  if (step === undefined) return progress;
  const { slug, did, wasKept } = step;
  if (did === 'kept' && !wasKept) keep((shelf) => removePaper(shelf, slug));
  if (did === 'skipped' && isShelf) {
    keep((shelf) => {
      const gone = shelf.removed.find((paper) => paper.slug === slug);
      return gone === undefined ? shelf : addPaper(shelf, gone, Date.now());
    });
  }
  return progress;
}

/** Whether it could be kept. */
function keep(change: (shelf: Shelf) => Shelf): boolean {
  const { trouble } = changeShelf(change);
  if (trouble !== undefined) complain(trouble);
  return trouble === undefined;
}

function titleOf(slug: string): string {
  const line = findPaperLines(document).find((paper) => paper.slug === slug);
  return line?.link.textContent.trim() ?? '';
}

/** Whether the page has more papers, which then are on their way. */
function showMore(page: Document): boolean {
  const button = page.querySelector<HTMLButtonElement>('[data-more]:not([hidden], :disabled)');
  button?.click();
  return button !== null;
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
