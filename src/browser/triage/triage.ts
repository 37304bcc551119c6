import { address } from '../../model/address.ts';
import './triage.css';
import { announce, tellEveryone } from '../announce.ts';
import { onShelfChange } from '../shelf/kept/shelfStore.ts';
import { isPressed, keysInUse } from './keys.ts';
import { openKeysDialog } from './keysDialog.ts';
import { findPaperLines, onListChange, type PaperLine } from './paperLines.ts';
import { beginProgress, follow, progressWords, type Progress } from './progress.ts';
import { keepSkipped, readSkipped, setName } from './skippedSets.ts';
import type { TriageAction } from './triageBar.ts';
import { isKept, leftOnShelf, takeOff, takeStep } from './triageSteps.ts';
import { createTriageView, presentLine, titleOf, type TriageState } from './triageView.ts';

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

function runTriage(page: Document, lines: readonly PaperLine[]): void {
  const set = setName(location);
  const isShelf = location.pathname === address('/shelf/');
  let state: TriageState = { lines, progress: firstProgress(lines, set, isShelf), left: undefined };

  const act = (action: TriageAction, isByKey: boolean): void => {
    if (action === 'end') end();
    else if (action === 'open') presentLine(state)?.link.click();
    else if (action === 'help') openKeysDialog(page, view.showKeys);
    else {
      const progress = takeStep(state.progress, action, titleOf(presentLine(state)), isShelf);
      state = { ...state, progress, left: action === 'skip' ? leftOnShelf(progress) : undefined };
      if (!isShelf) keepSkipped(set, progress.skipped);
      // At the end of what a search shows there may be more of it.
      if (progress.at < state.lines.length || !showMore(page)) view.show(state, isByKey);
    }
  };
  const view = createTriageView(page, isShelf, {
    act: (action) => {
      act(action, false);
    },
    takeOff: (slug, title) => {
      if (!takeOff(slug)) return;
      state = { ...state, left: undefined };
      announce(`“${title}” was taken off.`);
      view.show(state, true);
    },
  });
  const listen = (event: KeyboardEvent): void => {
    const action = actionOf(event);
    if (action === undefined) return;
    event.preventDefault();
    act(action, true);
  };
  const stopFollowing = onListChange(page, () => {
    const present = findPaperLines(page);
    state = { ...state, lines: present };
    // Another search is another set.
    if (setName(location) !== set) end();
    else {
      state = { ...state, progress: follow(state.progress, slugsOf(present)) };
      view.show(state, !view.hasFocus());
    }
  });
  const stopCounting = onShelfChange(() => {
    view.count(state);
  });
  const end = (): void => {
    running = false;
    stopFollowing();
    stopCounting();
    page.removeEventListener('keydown', listen);
    view.remove(state);
  };
  running = true;
  page.addEventListener('keydown', listen);
  view.show(state, true);
  // Screen readers ignore the first words of a region that was just added.
  announce(`Triage: ${progressWords(state.progress, isKept)}. Escape ends it.`);
}

/** All papers of the shelf are gone through; of any other set, those that were neither kept nor skipped before. */
function firstProgress(lines: readonly PaperLine[], set: string, isShelf: boolean): Progress {
  return isShelf
    ? beginProgress(slugsOf(lines), [], () => false)
    : beginProgress(slugsOf(lines), readSkipped(set), isKept);
}

function slugsOf(lines: readonly PaperLine[]): string[] {
  return lines.map(({ slug }) => slug);
}

function actionOf(event: KeyboardEvent): TriageAction | undefined {
  if (isPressed(event, 'Escape')) return 'end';
  const keys = keysInUse();
  const actions = ['next', 'previous', 'keep', 'skip', 'open', 'undo', 'help'] as const;
  return actions.find((action) => isPressed(event, keys[action]));
}

/** Whether the page has more papers, which then are on their way. */
function showMore(page: Document): boolean {
  const button = page.querySelector<HTMLButtonElement>('[data-more]:not([hidden], :disabled)');
  button?.click();
  return button !== null;
}
