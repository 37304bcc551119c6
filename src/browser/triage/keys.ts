import { areSingleKeysOn, tellPreferenceChange } from '../../dom/preferences.ts';
import { STORED } from '../../model/address.ts';

/** Where the reader's own keys are kept. */
const KEY = `${STORED}.keys`;

/** What each key does unless the reader chose others. */
export const DEFAULT_KEYS = {
  begin: 't',
  next: 'j',
  previous: 'k',
  keep: 's',
  skip: 'x',
  open: 'o',
  undo: 'u',
  help: '?',
};

/** The keys by what they do; '' where one is turned off. */
export type Keys = typeof DEFAULT_KEYS;

/** Gives the keys as the reader has them, those of the start where nothing else was chosen, or what was kept is none. */
export function readKeys(): Keys {
  try {
    const kept: unknown = JSON.parse(localStorage[KEY] as string);
    const chosen = Object.entries(kept ?? {}).filter(
      ([action, key]) => action in DEFAULT_KEYS && typeof key === 'string' && key.length <= 1,
    );
    return { ...DEFAULT_KEYS, ...(Object.fromEntries(chosen) as Partial<Keys>) };
  } catch {
    return DEFAULT_KEYS;
  }
}

/** Gives the keys that do something now: those the reader has, or none where single keys are off. */
export function keysInUse(): Keys {
  const keys = readKeys();
  if (areSingleKeysOn()) return keys;
  return { ...keys, ...Object.fromEntries(Object.keys(keys).map((action) => [action, ''])) };
}

/** Whether the reader chose keys other than those of the start. */
export function hasOwnKeys(): boolean {
  return JSON.stringify(readKeys()) !== JSON.stringify(DEFAULT_KEYS);
}

/** Goes back to the keys of the start. */
export function forgetKeys(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where nothing can be written, nothing was kept.
  }
}

/** Keeps the reader's keys; false where this browser keeps nothing. */
export function keepKeys(keys: Keys): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(keys));
    tellPreferenceChange();
    return true;
  } catch {
    return false;
  }
}

/**
 * Takes a key that was pressed and one that is waited for, and says whether it is meant: not in a field, a dialog, or with Ctrl or the
 * like. Capitals count as small letters: Caps Lock changes nothing.
 */
export function isPressed(event: KeyboardEvent, key: string): boolean {
  const { target, ctrlKey, metaKey, altKey, defaultPrevented } = event;
  const isKey = key !== '' && event.key.toLowerCase() === key.toLowerCase();
  if (!isKey || ctrlKey || metaKey || altKey || defaultPrevented) return false;
  return !(
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], dialog') !== null
  );
}
