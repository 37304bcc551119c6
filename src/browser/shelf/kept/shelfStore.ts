import { STORED } from '../../../model/address.ts';
import { tellEveryone } from '../../announce.ts';
import { EMPTY_SHELF, type Shelf } from './shelf.ts';
import { formatShelf, parseShelf } from './shelfText.ts';

/** Where the shelf is kept; the script in the header that shows the count knows it too. */
export const SHELF_KEY = `${STORED}.shelf`;

/** Where a text is put that could not be read as a shelf, followed by a number. */
const UNREADABLE_KEY = `${SHELF_KEY}.aside.`;

/** Told to this window when the shelf changes in it; `storage` tells the others. */
export const CHANGE = 'florilegium:shelf';

/** What came of a change: the shelf as it is now, and in words why it could not be kept. */
export interface Kept {
  readonly shelf: Shelf;
  readonly trouble?: string;
}

/** Gives the shelf as this browser has it: an empty one where there is none, or none that can be read. */
export function readShelf(): Shelf {
  const text = readKey(SHELF_KEY);
  return text === null ? EMPTY_SHELF : parseShelf(text).shelf;
}

/**
 * Changes the shelf as it stands now, whatever another tab did to it meanwhile. What stands there and cannot be read is set aside first;
 * where that fails, nothing is written.
 */
export function changeShelf(change: (shelf: Shelf) => Shelf): Kept {
  const before = readShelf();
  const shelf = change(before);
  if (shelf === before) return { shelf };
  try {
    keepUnreadable();
    localStorage.setItem(SHELF_KEY, formatShelf(shelf));
  } catch (error) {
    return { shelf: before, trouble: `Not saved: ${causeOf(error)}.` };
  }
  dispatchEvent(new Event(CHANGE));
  return { shelf };
}

/** Changes the shelf as `changeShelf` does and says whether it was kept; where not, the reader is told why. */
export function changeOrReport(change: (shelf: Shelf) => Shelf): boolean {
  const { trouble } = changeShelf(change);
  if (trouble !== undefined) tellEveryone(trouble);
  return trouble === undefined;
}

/** Calls the listener with the shelf whenever it changed, in this tab or in another, until what is given back is called. */
export function onShelfChange(listener: (shelf: Shelf) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const tell = (): void => {
    listener(readShelf());
  };
  addEventListener(CHANGE, tell, { signal });
  addEventListener(
    'storage',
    ({ key }) => {
      // The key is null where all storage was cleared.
      if (key === null || key === SHELF_KEY) tell();
    },
    { signal },
  );
  // A page that comes back out of the browser's memory has missed what happened meanwhile.
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) tell();
    },
    { signal },
  );
  return () => {
    stop.abort();
  };
}

function keepUnreadable(): void {
  const text = localStorage.getItem(SHELF_KEY);
  if (text === null || parseShelf(text).foreign === undefined) return;
  const isThere = unreadableKeys().some((key) => localStorage.getItem(key) === text);
  if (!isThere) localStorage.setItem(`${UNREADABLE_KEY}${Date.now()}`, text);
}

/** Gives the keys of the texts that were set aside. */
export function unreadableKeys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(UNREADABLE_KEY));
  } catch {
    return [];
  }
}

/** Takes a key and gives what is kept under it; null where nothing is, or nothing can be. */
export function readKey(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Tries whether this browser keeps anything, and gives in words why not; undefined where it does. */
export function storageProblem(): string | undefined {
  const key = `${SHELF_KEY}.trial`;
  try {
    localStorage.setItem(key, key);
    localStorage.removeItem(key);
    return undefined;
  } catch (error) {
    return causeOf(error);
  }
}

function causeOf(error: unknown): string {
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return isFull
    ? 'the space that this browser gives to a site is full'
    : 'this browser does not let sites keep anything, perhaps because the window is private';
}
