import { SHELF_KEY } from '../shelf/kept/shelfStore.ts';

const KEY = `${SHELF_KEY}.skipped`;

/** Sets of which it is remembered what was skipped, the latest first. */
const REMEMBERED = 30;

type Sets = [set: string, slugs: string[]][];

/** Takes the name of a set and gives what the reader skipped in it before. */
export function readSkipped(set: string): string[] {
  return readSets().find(([name]) => name === set)?.[1] ?? [];
}

/** Takes the name of a set and what was skipped in it, and remembers that; where nothing can be kept, it is forgotten with the page. */
export function keepSkipped(set: string, slugs: Iterable<string>): void {
  const skipped = [...slugs];
  const others = readSets().filter(([name]) => name !== set);
  const sets = skipped.length === 0 ? others : [[set, skipped], ...others];
  try {
    localStorage.setItem(KEY, JSON.stringify(sets.slice(0, REMEMBERED)));
  } catch {
    // Skipping works without a memory, too.
  }
}

/** Gives how many papers are remembered as skipped, each once, on whatever pages. */
export function skippedCount(): number {
  return new Set(readSets().flatMap(([, slugs]) => slugs)).size;
}

/** Forgets what was skipped on all pages. */
export function forgetSkipped(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where nothing can be written, nothing was kept.
  }
}

/** Takes an address and gives the name of the set of papers on it: the path with what was searched for. */
export function setName({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
  const parameters = new URLSearchParams(search);
  // The same search of a grown collection is the same set.
  parameters.delete('index');
  parameters.sort();
  return `${pathname}?${parameters.toString()}`;
}

function readSets(): Sets {
  try {
    const sets: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(sets) ? sets.filter(isSet) : [];
  } catch {
    return [];
  }
}

function isSet(entry: unknown): entry is Sets[number] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && Array.isArray(entry[1]);
}
