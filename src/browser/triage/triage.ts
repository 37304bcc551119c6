import { address } from '../../model/address.ts';
import './triage.css';
import { announce, tellEveryone } from '../announce.ts';
import { shortTitle } from '../../text/titles/shortTitle.ts';
import { onShelfChange } from '../shelf/kept/shelfStore.ts';
import { isPressed, keysInUse } from './keys.ts';
import { openKeysDialog } from './keysDialog.ts';
import { findPaperLines, onListChange, type PaperLine } from './paperLines.ts';
import { beginProgress, follow, move, progressWords, type Progress } from './progress.ts';
import { keepSkipped, readSkipped, setName } from './skippedSets.ts';
import { createTriageBar, type TriageAction } from './triageBar.ts';
import type { TriageWords } from './triageStatus.ts';
import { isKept, keepPaper, leftOnShelf, skipPaper, takeOff, undoStep } from './triageSteps.ts';

let running = false;

/**
 * Takes the document and leads the reader through the papers on it one by one, by keys or by the buttons of a bar at the foot of the window,
 * until it is ended. On the page of the shelf all papers are gone through, and what is skipped is taken off.
 */
export function startTriage(page: Document): void {
  if (running) return;
  const lines = findPaperLines(page);
  if (lines.length === 0) tellEveryone('There are no papers here to go through.');
  else runTriage(page, lines);
}

function runTriage(page: Document, linesAtFirst: readonly PaperLine[]): void {
  const set = setName(location);
  const isShelf = location.pathname === address('/shelf/');
  let lines = linesAtFirst;
  let progress = isShelf
    ? beginProgress(slugsOf(lines), [], () => false)
    : beginProgress(slugsOf(lines), readSkipped(set), isKept);
  const bar = createTriageBar(page, isShelf, (action) => {
    act(action, false);
  });
  const here = (): PaperLine | undefined =>
    lines.find(({ slug }) => slug === progress.slugs[progress.at]);
  let left: string | undefined;
  const takeLeftOff = (slug: string, title: string): void => {
    if (!takeOff(slug)) return;
    left = undefined;
    announce(`“${title}” was taken off.`);
    show(true);
  };
  const leftWords = (slug: string | undefined): TriageWords['left'] => {
    if (slug === undefined) return undefined;
    const title = shortTitle(titleOf(lines.find((line) => line.slug === slug)));
    return {
      title,
      takeOff: () => {
        takeLeftOff(slug, title);
      },
    };
  };
  const show = (isByKey: boolean): void => {
    const present = here();
    mark(lines, present, progress);
    bar.show(progress, {
      progress: progressWords(progress, isKept),
      // By keys the focus goes to the paper, whose title is said by that.
      title: isByKey ? '' : titleOf(present),
      left: leftWords(left),
    });
    if (progress.at >= progress.slugs.length) bar.focusSummary();
    else if (isByKey) present?.link.focus({ preventScroll: true });
    present?.line.scrollIntoView({ block: 'center', behavior: 'instant' });
  };
  const act = (action: TriageAction, isByKey: boolean): void => {
    if (action === 'end') end();
    else if (action === 'open') here()?.link.click();
    else if (action === 'help') openKeysDialog(page, bar.showKeys);
    else {
      progress = step(progress, action, titleOf(here()), isShelf);
      left = action === 'skip' ? leftOnShelf(progress) : undefined;
      if (!isShelf) keepSkipped(set, progress.skipped);
      // At the end of what a search shows there may be more of it.
      if (progress.at < lines.length || !showMore(page)) show(isByKey);
    }
  };
  const listen = (event: KeyboardEvent): void => {
    const action = actionOf(event);
    if (action === undefined) return;
    event.preventDefault();
    act(action, true);
  };
  const stopFollowing = onListChange(page, () => {
    lines = findPaperLines(page);
    // Another search is another set.
    if (setName(location) !== set) {
      end();
      return;
    }
    progress = follow(progress, slugsOf(lines));
    show(!bar.hasFocus());
  });
  const end = (): void => {
    const last = here();
    running = false;
    stopFollowing();
    stopCounting();
    page.removeEventListener('keydown', listen);
    mark(lines, undefined, progress);
    bar.remove();
    (last?.link ?? page.querySelector<HTMLElement>('[data-triage]'))?.focus();
  };
  const stopCounting = onShelfChange(() => {
    bar.setProgress(progressWords(progress, isKept));
  });
  running = true;
  page.addEventListener('keydown', listen);
  show(true);
  // What a region says that has just come is not listened to yet.
  announce(`Triage: ${progressWords(progress, isKept)}. Escape ends it.`);
}

function slugsOf(lines: readonly PaperLine[]): string[] {
  return lines.map(({ slug }) => slug);
}

function titleOf(present: PaperLine | undefined): string {
  return present?.link.textContent.trim() ?? '';
}

function actionOf(event: KeyboardEvent): TriageAction | undefined {
  if (isPressed(event, 'Escape')) return 'end';
  const keys = keysInUse();
  const actions = ['next', 'previous', 'keep', 'skip', 'open', 'undo', 'help'] as const;
  return actions.find((action) => isPressed(event, keys[action]));
}

function step(
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
