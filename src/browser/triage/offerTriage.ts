import { isPressed, readKeys } from './keys.ts';

/** Takes the document and lets its button, or a key, begin to go through the papers on it; what that needs is loaded only then. */
export function offerTriage(page: Document): void {
  const begin = (): void => {
    void import('./triage.ts').then(({ startTriage }) => {
      startTriage(page);
    });
  };
  page.querySelector('[data-triage]')?.addEventListener('click', begin);
  page.addEventListener('keydown', (event) => {
    if (isPressed(event, readKeys().begin)) begin();
  });
}
