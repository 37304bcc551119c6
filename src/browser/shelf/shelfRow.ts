import type { FoundFacts } from '../facts.ts';
import { showPaper } from '../paperLine.ts';
import { copyOf, part } from '../../dom/part.ts';
import type { SavedPaper } from './shelf.ts';

/** What a reader does to a paper on the shelf. */
export interface RowActions {
  readonly setRead: (slug: string, isRead: boolean) => void;
  readonly setNote: (slug: string, note: string) => void;
  readonly takeOff: (slug: string) => void;
  readonly tick: () => void;
}

/** A paper on the shelf page. */
export interface ShelfRow {
  readonly line: HTMLElement;
  readonly show: (saved: SavedPaper, facts: FoundFacts | undefined) => void;
  readonly isTicked: () => boolean;
}

/** Milliseconds without a key after which a note is saved; leaving the field saves it at once. */
const PAUSE = 500;

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
  saveWhileTyping(note, (words) => {
    actions.setNote(slug, words);
  });
  return {
    line,
    show: (saved, facts) => {
      showPaper(line, saved, facts, chipOf);
      read.setAttribute('aria-pressed', String(saved.isRead));
      line.classList.toggle('is-read', saved.isRead);
      // What is being typed is newer than what was saved.
      if (note !== document.activeElement) note.value = saved.note;
      read.setAttribute('aria-label', `Read: ${saved.title}`);
      tick.setAttribute('aria-label', `Compare: ${saved.title}`);
      takeOff.setAttribute('aria-label', `Take off: ${saved.title}`);
      note.setAttribute('aria-label', `Note: ${saved.title}`);
    },
    isTicked: () => tick.checked,
  };
}

function saveWhileTyping(field: HTMLTextAreaElement, save: (words: string) => void): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const saveNow = (): void => {
    if (pause === undefined) return;
    clearTimeout(pause);
    pause = undefined;
    save(field.value);
  };
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(saveNow, PAUSE);
  });
  field.addEventListener('blur', saveNow);
  addEventListener('pagehide', saveNow);
}
