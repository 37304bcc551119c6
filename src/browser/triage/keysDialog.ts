import { build } from '../../dom/build.ts';
import { DEFAULT_KEYS, keepKeys, readKeys, type Keys } from './keys.ts';

const WORDS: Record<keyof Keys, string> = {
  begin: 'Begin triage',
  next: 'Next paper',
  previous: 'Previous paper',
  keep: 'Keep on the shelf',
  skip: 'Skip it',
  open: 'Open it',
  undo: 'Undo the last step',
  help: 'These keys',
};

/** Names the dialog. */
const HEADING = 'keys-heading';

const ACTIONS = Object.keys(DEFAULT_KEYS) as (keyof Keys)[];

/** Keys that do something on every page (`/` searches), or in some browser (Firefox looks for words by `/` and `'`). */
const TAKEN = new Set(['/', ' ', "'"]);

/**
 * Takes the document and what to do when keys were changed, and opens the dialog that tells the keys, in which each can be given another
 * letter or none, and all be turned off.
 */
export function openKeysDialog(page: Document, changed: () => void): void {
  const fields = new Map(ACTIONS.map((action) => [action, makeField(page, action)]));
  const words = build('p', { class: 'trouble', role: 'alert' });
  const button = (name: string): HTMLButtonElement => build('button', { type: 'button' }, name);
  const none = button('Turn all off');
  const first = button('As they were at first');
  const close = button('Close');
  const form = makeForm([...fields.values()], words, [none, first, close]);
  const dialog = build('dialog', { class: 'keys-dialog', 'aria-labelledby': HEADING }, form);
  const fill = (keys: Keys | undefined): void => {
    for (const [action, { field }] of fields) field.value = keys?.[action] ?? '';
  };
  none.addEventListener('click', () => {
    fill(undefined);
  });
  first.addEventListener('click', () => {
    fill(DEFAULT_KEYS);
  });
  close.addEventListener('click', () => {
    dialog.close();
  });
  form.addEventListener('submit', (event) => {
    const keys = keysIn(fields);
    const trouble =
      troubleWith(keys) ?? (keepKeys(keys) ? undefined : 'This browser keeps nothing.');
    words.textContent = trouble ?? '';
    if (trouble !== undefined) event.preventDefault();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    changed();
  });
  fill(readKeys());
  page.body.append(dialog);
  dialog.showModal();
}

interface KeyField {
  readonly label: HTMLLabelElement;
  readonly field: HTMLInputElement;
}

function makeForm(
  fields: readonly KeyField[],
  words: HTMLElement,
  buttons: readonly HTMLElement[],
): HTMLFormElement {
  const note =
    'One sign for each; an empty field turns a key off. Kept in this browser. Escape ends triage.';
  const choices = [build('button', { value: 'save' }, 'Save'), ...buttons];
  return build(
    'form',
    { method: 'dialog' },
    build('h2', { id: HEADING }, 'Keys for triage'),
    build('p', { class: 'note' }, note),
    build('div', { class: 'keys' }, ...fields.map(({ label }) => label)),
    words,
    build('p', { class: 'choices' }, ...choices.flatMap((choice) => [choice, ' '])),
  );
}

function makeField(page: Document, action: keyof Keys): KeyField {
  const label = page.createElement('label');
  const field = page.createElement('input');
  field.maxLength = 1;
  field.autocomplete = 'off';
  field.autocapitalize = 'none';
  field.spellcheck = false;
  field.addEventListener('focus', () => {
    field.select();
  });
  label.append(`${WORDS[action]} `, field);
  return { label, field };
}

function keysIn(fields: ReadonlyMap<keyof Keys, KeyField>): Keys {
  const entries = [...fields].map(([action, { field }]) => [action, field.value]);
  return { ...DEFAULT_KEYS, ...(Object.fromEntries(entries) as Partial<Keys>) };
}

/** Takes keys and says in words what is wrong with them; undefined where nothing is. */
export function troubleWith(keys: Keys): string | undefined {
  const used = new Map<string, keyof Keys>();
  for (const action of ACTIONS) {
    const key = keys[action].toLowerCase();
    if (key === '') continue;
    if (TAKEN.has(key)) return `“${key}” is taken: “${WORDS[action]}” needs another.`;
    const other = used.get(key);
    if (other !== undefined) {
      return `“${key}” stands for both “${WORDS[other]}” and “${WORDS[action]}”.`;
    }
    used.set(key, action);
  }
  return undefined;
}
