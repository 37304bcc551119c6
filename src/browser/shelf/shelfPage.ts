import { announce } from '../announce.ts';
import { keepFragment } from '../keepFragment.ts';
import { paperPath } from '../../model/permalink.ts';
import { chipMaker } from '../papers/paperLine.ts';
import { keepFree } from '../../dom/keepFree.ts';
import { part } from '../../dom/part.ts';
import { startUnreadableNotice } from './unreadableNotice.ts';
import { startCompareTicks } from './compareTicks.ts';
import { changeOrReport, storageProblem, onShelfChange, readShelf } from './kept/shelfStore.ts';
import {
  addPaper,
  removePaper,
  setNote,
  setRead,
  type SavedPaper,
  type Shelf,
} from './kept/shelf.ts';
import { createShelfList } from './shelfList.ts';
import { startSharedList } from './shared/sharedView.ts';
import { startTransfer } from './transfer/startTransfer.ts';

/** Takes the document of the shelf page and lets the reader see, change, export and import what was saved. */
export function startShelfPage(page: Document): void {
  const main = part(page, '[data-shelf-page]', HTMLElement);
  const chipOf = chipMaker(page);
  const ticks = startCompareTicks(main);
  const list = createShelfList(main, chipOf, {
    setRead: (slug, isRead) => {
      changeOrReport((shelf) => setRead(shelf, slug, isRead));
    },
    setNote: (slug, note, from) => changeOrReport((shelf) => setNote(shelf, slug, note, from)),
    takeOff: (slug) => {
      changeOrReport((shelf) => removePaper(shelf, slug));
    },
    tick: () => {
      ticks.show(list.ticked());
    },
  });
  const offerUndo = startUndo(main);
  let before = readShelf();
  const show = (shelf: Shelf): void => {
    main.dataset['state'] = shelf.papers.length === 0 ? 'empty' : 'filled';
    list.show(shelf);
    ticks.show(list.ticked());
    offerUndo(takenOff(before, shelf));
    before = shelf;
  };
  onShelfChange(show);
  show(before);
  warn(main);
  startUnreadableNotice(main);
  startSharedList(main, chipOf);
  startTransfer(main);
  keepFree(page, part(main, '[data-undo-line]', HTMLElement), '--undo-line');
  keepFree(page, part(main, '[data-compare-bar]', HTMLElement), '--compare-bar');
  keepFragment(page);
}

/** Tells beforehand that nothing can be kept, where that is so. */
function warn(main: HTMLElement): void {
  const trouble = storageProblem();
  const notice = part(main, '[data-keeps-nothing]', HTMLElement);
  notice.hidden = trouble === undefined;
  notice.textContent = `Nothing new can be kept now: ${trouble ?? ''}.`;
}

/** The one paper that went, where one did; many at once are no slip of the hand. */
function takenOff(before: Shelf, after: Shelf): SavedPaper | undefined {
  const [last] = after.removed;
  const wasThere = before.papers.some(({ slug }) => slug === last?.slug);
  return wasThere && before.papers.length === after.papers.length + 1 ? last : undefined;
}

function startUndo(main: HTMLElement): (gone: SavedPaper | undefined) => void {
  const line = part(main, '[data-undo-line]', HTMLElement);
  const words = part(line, '[data-undo-words]', HTMLElement);
  const button = part(line, 'button', HTMLButtonElement);
  let last: SavedPaper | undefined;
  button.addEventListener('click', () => {
    const gone = last;
    if (gone === undefined) return;
    if (!changeOrReport((shelf) => addPaper(shelf, gone, Date.now()))) return;
    announce('It is back on your shelf.');
    line.hidden = true;
    main.querySelector<HTMLElement>(`a[href="${paperPath(gone.slug)}"]`)?.focus();
  });
  return (gone) => {
    if (gone === undefined) return;
    last = gone;
    words.textContent = `“${gone.title}” was taken off.`;
    line.hidden = false;
    announce(words.textContent);
    // The row and its button are gone: the way back is the next thing at hand.
    if (document.activeElement === document.body) button.focus({ preventScroll: true });
  };
}
