import { areSingleKeysOn, onPreferenceChange } from '../../dom/preferences.ts';
import type * as Palette from './palette.ts';
import paletteAddress from './palette.ts?address';

/**
 * Takes the document and makes `/` and Ctrl/⌘ K turn to search from anywhere but a field: they open the palette, as do a tap on the
 * header's field and ↓ in it; a page with a larger field of its own gives them to that. `/` does so unless the reader turned single keys
 * off. Nothing of search is loaded before.
 */
export function startSearchKeys(page: Document): void {
  const header = page.querySelector<HTMLInputElement>('.site-header [data-search-field]');
  const field = header ?? page.querySelector<HTMLInputElement>('[data-search-field]');
  if (field === null) return;
  const open = (opener: Element | null): void => {
    // Until the palette is there what is typed goes to the field, and with it to the palette; should it not come, the field still searches.
    field.focus();
    field.select();
    if (header === null) return;
    void loadPalette()
      .then(({ openPalette }) => {
        openPalette(header, opener);
      })
      .catch(() => undefined);
  };
  page.addEventListener('keydown', (event) => {
    const { target, key } = event;
    // The first Escape empties the field, as browsers have it; the next one leaves it.
    if (key === 'Escape' && target === field && field.value === '') field.blur();
    if (target === header && key === 'ArrowDown') open(header);
    const isModified = event.ctrlKey || event.metaKey;
    const isAsked = isModified
      ? key.toLowerCase() === 'k' && !event.shiftKey
      : key === '/' && areSingleKeysOn();
    if (!isAsked || event.altKey || (target !== header && isEditable(target))) return;
    if (target === header && !isModified) return;
    event.preventDefault();
    open(page.activeElement);
  });
  const announceKeys = (): void => {
    const keys = areSingleKeysOn() ? '/ Control+K Meta+K' : 'Control+K Meta+K';
    field.setAttribute('aria-keyshortcuts', keys);
  };
  onPreferenceChange(announceKeys);
  announceKeys();
  header?.addEventListener('click', () => {
    open(header);
  });
  header?.addEventListener('focus', () => {
    void loadPalette()
      .then(({ prepare }) => {
        prepare();
      })
      .catch(() => undefined);
  });
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, dialog, [contenteditable]') !== null
  );
}

async function loadPalette(): Promise<typeof Palette> {
  return (await import(/* @vite-ignore */ paletteAddress)) as typeof Palette;
}
