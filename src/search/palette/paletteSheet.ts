import { build } from '../../dom/build.ts';
import { speakLater } from '../../dom/speakLater.ts';
import { address } from '../../model/address.ts';

/** The parts of the palette. */
export interface PaletteSheet {
  readonly dialog: HTMLDialogElement;
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly closeButton: HTMLButtonElement;
  readonly notice: HTMLElement;
  readonly options: HTMLElement;
  /** Buttons that forget recent searches, beside them. */
  readonly forget: HTMLElement;
  /** Says what was found, at once to the eye and after a pause to the ear. */
  readonly say: (words: string) => void;
}

/** Names of parts that others refer to. */
const [OPTIONS, KEYS] = ['palette-options', 'palette-keys'];

/** Takes the palette's style, makes its dialog and puts both on the page, closed. */
export function makePaletteSheet(style: string): PaletteSheet {
  const rules = new CSSStyleSheet();
  rules.replaceSync(style);
  document.adoptedStyleSheets.push(rules);
  const field = makeField();
  const closeButton = build('button', { type: 'button', 'data-close': '' }, 'Close');
  const label = build('label', { class: 'visually-hidden', for: field.id }, 'Search the abstracts');
  const form = build(
    'form',
    { action: address('/search/'), role: 'search' },
    label,
    field,
    closeButton,
  );
  const found = build('p', { class: 'found', 'aria-hidden': 'true', dir: 'auto' });
  const notice = build('div', { class: 'notice' });
  const listed = { id: OPTIONS, role: 'listbox', 'aria-label': 'Where to go' };
  const options = build('div', listed);
  const forget = build('div', { class: 'forget' });
  const scrolled = build('div', { class: 'options' }, options, forget);
  const spoken = build('p', { class: 'visually-hidden', role: 'status' });
  const parts = [form, found, notice, scrolled, makeKeys(), spoken];
  const dialog = build('dialog', { class: 'palette', 'aria-label': 'Search' }, ...parts);
  document.body.append(dialog);
  const speak = speakLater((words) => {
    spoken.textContent = words;
  });
  return {
    ...{ dialog, form, field, closeButton, notice, options, forget },
    say: (words) => {
      found.textContent = words;
      speak(words);
    },
  };
}

function makeField(): HTMLInputElement {
  return build('input', {
    id: 'palette-field',
    name: 'q',
    type: 'text',
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-controls': OPTIONS,
    'aria-autocomplete': 'list',
    'aria-describedby': KEYS,
    placeholder: 'A method, an idea, half a title …',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    enterkeyhint: 'search',
    inputmode: 'search',
  });
}

function makeKeys(): HTMLElement {
  const key = (name: string): HTMLElement => build('kbd', {}, name);
  return build(
    'p',
    { class: 'keys', id: KEYS },
    build('span', {}, key('↓'), ' ', key('↑'), ' to choose, '),
    build('span', {}, key('Enter'), ' to open or for all results, '),
    build('span', {}, key('Esc'), ' to close'),
  );
}

/** Takes the dialog and keeps it within what the keyboard of a phone leaves of the screen; gives what ends that. */
export function fitToScreen(dialog: HTMLDialogElement): () => void {
  const view = window.visualViewport;
  if (view === null) return () => undefined;
  const fit = (): void => {
    dialog.style.setProperty('--view-top', `${view.offsetTop}px`);
    dialog.style.setProperty('--view-height', `${view.height}px`);
  };
  fit();
  for (const change of ['resize', 'scroll']) view.addEventListener(change, fit);
  return () => {
    for (const change of ['resize', 'scroll']) view.removeEventListener(change, fit);
  };
}
