import { speakLater } from '../../dom/speakLater.ts';
import type { MapState } from './mapState.ts';

/** The field, the buttons and the legend around the map. */
export interface MapTools {
  /** Shows the highlights and the sentence that describes them, '' for none. */
  readonly show: (state: MapState, sentence: string) => void;
  /** Offers the address at which what is highlighted is listed; takes the offer back for ''. */
  readonly offerList: (address: string) => void;
  /** The reader turned to the field. */
  readonly onPrepare: (prepare: () => void) => void;
  readonly onWords: (ask: (words: string) => void) => void;
  readonly onTheme: (toggle: (theme: string) => void) => void;
  readonly onClear: (clear: () => void) => void;
}

/** Takes the figure and gives the tools in it. */
export function mapTools(figure: HTMLElement): MapTools {
  const field = figure.querySelector<HTMLInputElement>('#map-words');
  const status = figure.querySelector('[data-map-status]');
  const spoken = figure.querySelector('[data-map-spoken]');
  // What is seen changes with each key; what is said waits for a pause.
  const speak = speakLater((words) => {
    if (spoken !== null) spoken.textContent = words;
  });
  const list = figure.querySelector<HTMLAnchorElement>('[data-map-as-list]');
  const clear = figure.querySelector<HTMLButtonElement>('[data-map-clear]');
  const toggles = makeToggles(figure);
  return {
    show: ({ words, themes }, sentence) => {
      for (const [theme, button] of toggles) {
        button.setAttribute('aria-pressed', String(themes.includes(theme)));
      }
      if (field !== null && field.value.trim() !== words) field.value = words;
      if (status !== null && status.textContent !== sentence) {
        status.textContent = sentence;
        speak(sentence);
      }
      if (clear !== null) clear.hidden = sentence === '';
    },
    offerList: (address) => {
      if (list === null) return;
      list.hidden = address === '';
      list.href = address;
    },
    onPrepare: (prepare) => {
      field?.addEventListener('focus', prepare);
    },
    onWords: (ask) => {
      field?.addEventListener('input', () => {
        ask(field.value.trim());
      });
    },
    onTheme: (toggle) => {
      for (const [theme, button] of toggles) {
        button.addEventListener('click', () => {
          toggle(theme);
        });
      }
    },
    onClear: (act) => {
      clear?.addEventListener('click', () => {
        act();
        field?.focus({ preventScroll: true });
      });
    },
  };
}

/** Makes buttons of the legend's links, by theme. */
function makeToggles(figure: HTMLElement): Map<string, HTMLButtonElement> {
  const toggles = new Map<string, HTMLButtonElement>();
  for (const link of figure.querySelectorAll<HTMLElement>('[data-toggle]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...link.childNodes);
    link.replaceWith(button);
    toggles.set(link.dataset['toggle'] ?? '', button);
  }
  return toggles;
}
