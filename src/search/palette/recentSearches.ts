import { STORED } from '../../model/address.ts';

const KEY = `${STORED}:searches`;
/** Searches that are kept, and characters of each. */
const KEPT = 8;
const LENGTH = 200;

/** The part of the browser's storage that is used here. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Searches that the reader made, kept in this browser and nowhere else. */
export interface RecentSearches {
  /** The latest first. */
  readonly list: () => readonly string[];
  readonly remember: (query: string) => void;
  readonly forget: (query: string) => void;
  readonly forgetAll: () => void;
}

/** Takes what gives the browser's storage, which may throw, and gives the recent searches in it; without storage there are none. */
export function createRecentSearches(storage: () => Storage): RecentSearches {
  const list = (): string[] => {
    try {
      const kept: unknown = JSON.parse(storage().getItem(KEY) ?? '[]');
      const texts = Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
      return texts.filter(Boolean).slice(0, KEPT);
    } catch {
      return [];
    }
  };
  const keep = (searches: readonly string[]): void => {
    try {
      if (searches.length === 0) storage().removeItem(KEY);
      else storage().setItem(KEY, JSON.stringify(searches.slice(0, KEPT)));
    } catch {
      // A private window or a full disk keeps nothing, and searches all the same.
    }
  };
  const without = (query: string): string[] =>
    list().filter((other) => other.toLowerCase() !== query.toLowerCase());
  return {
    list,
    remember: (query) => {
      const text = query.trim().slice(0, LENGTH);
      if (text !== '') keep([text, ...without(text)]);
    },
    forget: (query) => {
      keep(without(query));
    },
    forgetAll: () => {
      keep([]);
    },
  };
}
