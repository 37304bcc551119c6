import {
  onPreferenceChange,
  readPreference,
  storePreference,
  type Preferences,
} from '../../dom/preferences.ts';
import { part } from '../../dom/part.ts';
import { storageProblem, onShelfChange } from '../shelf/kept/shelfStore.ts';
import { openKeysDialog } from '../triage/keysDialog.ts';
import { storedHere, type Searches, type Stored } from './storedHere.ts';

/** Takes the document of the settings page and the recent searches, shows what is chosen and stored, and stores what the reader chooses. */
export function startSettingsPage(page: Document, searches: Searches): void {
  const main = part(page, '[data-settings]', HTMLElement);
  const form = part(main, '[data-settings-form]', HTMLFormElement);
  const trouble = part(main, '[data-settings-trouble]', HTMLElement);
  const stored = storedHere(searches);
  const show = (): void => {
    showChosen(form);
    showStored(main, stored);
  };
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) trouble.textContent = choose(target);
  });
  part(main, '[data-change-keys]', HTMLButtonElement).addEventListener('click', () => {
    openKeysDialog(page, show);
  });
  startDeleting(main, stored, show);
  onPreferenceChange(show);
  onShelfChange(show);
  trouble.textContent = troubleWords(storageProblem());
  show();
}

/** Stores what a field stands for; gives in words why it holds for this page only. */
function choose({ name, value }: HTMLInputElement): string {
  const chosen = value === '' ? undefined : value;
  const isStored = storePreference(
    name as keyof Preferences,
    chosen as Preferences[keyof Preferences],
  );
  return isStored ? '' : troubleWords(storageProblem());
}

function troubleWords(cause: string | undefined): string {
  return cause === undefined ? '' : `Settings hold for this page only: ${cause}.`;
}

function showChosen(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll('input')) {
    field.checked = field.value === (readPreference(field.name as keyof Preferences) ?? '');
  }
}

function showStored(main: HTMLElement, stored: ReadonlyMap<string, Stored>): void {
  for (const [name, { words }] of stored) {
    const said = words();
    part(main, `[data-stored=${name}]`, HTMLElement).textContent = said === '' ? 'none' : said;
    const button = main.querySelector<HTMLButtonElement>(`[data-delete=${name}]`);
    if (button !== null) button.hidden = said === '';
  }
}

function startDeleting(
  main: HTMLElement,
  stored: ReadonlyMap<string, Stored>,
  show: () => void,
): void {
  const status = part(main, '[data-settings-status]', HTMLElement);
  status.tabIndex = -1;
  for (const button of main.querySelectorAll<HTMLButtonElement>('[data-delete]')) {
    button.addEventListener('click', () => {
      stored.get(button.dataset['delete'] ?? '')?.forget?.();
      show();
      status.textContent = button.hidden ? 'Deleted.' : 'This browser did not let it be deleted.';
      // The button is gone, and the focus with it.
      if (button.hidden) status.focus();
    });
  }
}
