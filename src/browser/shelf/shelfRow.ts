import type { FoundFacts } from '../papers/facts.ts';
import { showPaper } from '../papers/paperLine.ts';
import { copyOf, part } from '../../dom/part.ts';
import { createNoteField } from './noteField.ts';
import type { SavedPaper } from './kept/shelf.ts';

/** What a reader does to a paper on the shelf. */
export interface RowActions {
  readonly setRead: (slug: string, isRead: boolean) => void;
  /** Takes the note and the note from which it was written; false where it could not be kept. */
  readonly setNote: (slug: string, note: string, from: string) => boolean;
  readonly takeOff: (slug: string) => void;
  readonly tick: () => void;
}

/** A paper on the shelf page. */
export interface ShelfRow {
  readonly line: HTMLElement;
  readonly show: (saved: SavedPaper, facts: FoundFacts | undefined) => void;
  readonly isTicked: () => boolean;
}

/** Takes the template of a row, what makes a theme's chip, a slug and what may be done, and gives the row of that paper. */
export function createRow(
  template: HTMLTemplateElement,
  chipOf: (theme: string) => Node | undefined,
  slug: string,
  actions: RowActions,
): ShelfRow {
  const line = copyOf(template);
  const read = part(line, '[data-read]', HTMLButtonElement);
  const tick = part(line, '[data-tick]', HTMLInputElement);
  const takeOff = part(line, '[data-take-off]', HTMLButtonElement);
  const note = part(line, 'textarea', HTMLTextAreaElement);
  read.addEventListener('click', () => {
    actions.setRead(slug, read.getAttribute('aria-pressed') !== 'true');
  });
  tick.addEventListener('change', actions.tick);
  takeOff.addEventListener('click', () => {
    actions.takeOff(slug);
  });
  const written = createNoteField(
    note,
    part(line, '[data-note-words]', HTMLElement),
    (words, from) => actions.setNote(slug, words, from),
  );
  let shown: { saved: SavedPaper; facts: FoundFacts | undefined } | undefined;
  return {
    line,
    show: (saved, facts) => {
      written.show(saved.note);
      const isSame = saved.title === shown?.saved.title && saved.isRead === shown.saved.isRead;
      if (isSame && facts === shown?.facts) return;
      shown = { saved, facts };
      showPaper(line, saved, facts, chipOf);
      read.setAttribute('aria-pressed', String(saved.isRead));
      line.classList.toggle('is-read', saved.isRead);
      read.setAttribute('aria-label', `Read: ${saved.title}`);
      tick.setAttribute('aria-label', `Compare: ${saved.title}`);
      takeOff.setAttribute('aria-label', `Take off: ${saved.title}`);
      note.setAttribute('aria-label', `Note: ${saved.title}`);
    },
    isTicked: () => tick.checked,
  };
}
