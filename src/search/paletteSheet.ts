import { part } from '../dom/part.ts';
import { speakLater } from '../dom/speakLater.ts';
import { address } from '../model/address.ts';

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

/** Takes the palette's style, makes its dialog and puts both on the page, closed. */
export function makePaletteSheet(style: string): PaletteSheet {
  const rules = new CSSStyleSheet();
  rules.replaceSync(style);
  document.adoptedStyleSheets.push(rules);
  const dialog = document.createElement('dialog');
  dialog.className = 'palette';
  dialog.setAttribute('aria-label', 'Search');
  // Written here and nowhere else: nothing that anybody typed is ever read as HTML.
  dialog.innerHTML = `
    <form action="${address('/search/')}" role="search">
      <label class="visually-hidden" for="palette-field">Search the abstracts</label>
      <input id="palette-field" name="q" type="text" role="combobox" aria-expanded="true"
        aria-controls="palette-options" aria-autocomplete="list" aria-describedby="palette-keys"
        placeholder="A method, an idea, half a title …" autocomplete="off" autocapitalize="none"
        spellcheck="false" enterkeyhint="search" inputmode="search" />
      <button type="button" data-close>Close</button>
    </form>
    <p class="found" aria-hidden="true" dir="auto"></p>
    <div class="notice"></div>
    <div class="options">
      <div id="palette-options" role="listbox" aria-label="Where to go"></div>
      <div class="forget"></div>
    </div>
    <p class="keys" id="palette-keys">
      <span><kbd>↓</kbd> <kbd>↑</kbd> to choose, </span><span><kbd>Enter</kbd> to open or for all
      results, </span><span><kbd>Esc</kbd> to close</span>
    </p>
    <p class="visually-hidden" role="status"></p>`;
  document.body.append(dialog);
  const found = part(dialog, '.found', HTMLElement);
  const spoken = part(dialog, '[role=status]', HTMLElement);
  const speak = speakLater((words) => {
    spoken.textContent = words;
  });
  return {
    dialog,
    form: part(dialog, 'form', HTMLFormElement),
    field: part(dialog, 'input', HTMLInputElement),
    closeButton: part(dialog, '[data-close]', HTMLButtonElement),
    notice: part(dialog, '.notice', HTMLElement),
    options: part(dialog, '[role=listbox]', HTMLElement),
    forget: part(dialog, '.forget', HTMLElement),
    say: (words) => {
      found.textContent = words;
      speak(words);
    },
  };
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
