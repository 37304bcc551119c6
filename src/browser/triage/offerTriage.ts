import { onPreferenceChange } from '../../dom/preferences.ts';
import { isPressed, keysInUse } from './keys.ts';

/** Takes the document and lets its button, or a key, begin to go through the papers on it; what that needs is loaded only then. */
export function offerTriage(page: Document): void {
  const begin = (): void => {
    void import('./triage.ts').then(({ startTriage }) => {
      startTriage(page);
    });
  };
  const button = page.querySelector('[data-triage]');
  button?.addEventListener('click', begin);
  const announceKey = (): void => {
    const { begin: key } = keysInUse();
    if (key === '') button?.removeAttribute('aria-keyshortcuts');
    else button?.setAttribute('aria-keyshortcuts', key);
  };
  onPreferenceChange(announceKey);
  announceKey();
  page.addEventListener('keydown', (event) => {
    if (isPressed(event, keysInUse().begin)) begin();
  });
}
