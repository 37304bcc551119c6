import { growWithText } from './growWithText.ts';

/** The field of a note. */
export interface NoteField {
  /** Shows the note as it is kept now, unless the reader has typed what is not kept yet. */
  readonly show: (note: string) => void;
}

/** Milliseconds without a key after which a note is saved; leaving the field, or the page, saves it at once. */
const PAUSE = 500;

const NOT_KEPT = 'This note is not kept yet. Copy it before you leave the page.';

/**
 * Takes a field, where to say that its note could not be kept, and what keeps a note, given with the note from which it was written, and
 * saves what is typed. What could not be kept stays in the field, is tried again, and is not left without being asked.
 */
export function createNoteField(
  field: HTMLTextAreaElement,
  words: HTMLElement,
  keep: (note: string, from: string) => boolean,
): NoteField {
  const fit = growWithText(field);
  let from = field.value;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const ask = (event: Event): void => {
    save();
    if (field.value !== from) event.preventDefault();
  };
  const save = (): void => {
    clearTimeout(pause);
    const [note, before] = [field.value, from];
    // What is kept is told back at once; by then it is no longer new.
    from = note;
    // What was typed and taken back again is kept already.
    const isKept = note === before || keep(note, before);
    if (isKept) removeEventListener('beforeunload', ask);
    else from = before;
    words.textContent = isKept ? '' : NOT_KEPT;
  };
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(save, PAUSE);
    // Only while something is new: a page that asks is not remembered by every browser.
    addEventListener('beforeunload', ask);
  });
  field.addEventListener('blur', save);
  addEventListener('pagehide', save);
  return {
    show: (note) => {
      if (field.value !== from) return;
      from = note;
      // Setting the same words would move the cursor.
      if (field.value === note) return;
      field.value = note;
      fit();
    },
  };
}
