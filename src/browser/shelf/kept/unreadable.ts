import { unreadableKeys, CHANGE, readKey, SHELF_KEY } from './shelfStore.ts';
import { parseShelf } from './shelfText.ts';

/** Gives what was set aside because it could not be read, each text with its key and why. */
export function readUnreadable(): { key: string; text: string; why: string }[] {
  return [SHELF_KEY, ...unreadableKeys()].flatMap((key) => {
    const text = readKey(key);
    if (text === null) return [];
    const why = parseShelf(text).foreign;
    return why === undefined && key === SHELF_KEY ? [] : [{ key, text, why: why ?? '' }];
  });
}

/** Forgets a text that was set aside. */
export function forgetUnreadable(key: string): void {
  forgetWhere((other) => other === key);
}

/** Forgets the shelf with all that belongs to it. */
export function forgetShelf(): void {
  forgetWhere((key) => key.startsWith(SHELF_KEY));
}

function forgetWhere(isMeant: (key: string) => boolean): void {
  try {
    for (const key of Object.keys(localStorage).filter(isMeant)) localStorage.removeItem(key);
  } catch {
    // Where nothing can be written, nothing was kept.
  }
  dispatchEvent(new Event(CHANGE));
}
