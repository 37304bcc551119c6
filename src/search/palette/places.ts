import { fetchJson } from '../../dom/fetchJson.ts';
import { once } from '../../dom/once.ts';
import { address } from '../../model/address.ts';
import type { Place } from '../../model/published/place.ts';
import { foldWords } from '../../text/fold.ts';

/** Places shown for one query. */
const SHOWN = 3;

/** Gives the function that finds themes, concepts and people by their names; it loads their list at the first call. */
export function createPlaceFinder(): (query: string) => Promise<Place[]> {
  const load = once(async (path: string) => (await fetchJson(path)) as readonly Place[]);
  return async (query) => {
    try {
      return findPlaces(query, await load(address('/places.json')));
    } catch {
      // Papers are found without it, and the next query tries again.
      return [];
    }
  };
}

/** Takes a query and all places and gives those of which a name has every word of it, the closest first. */
export function findPlaces(query: string, places: readonly Place[]): Place[] {
  const words = foldWords(query);
  if (words.join('').length < 2) return [];
  return places
    .map((place) => ({ place, closeness: closenessOf(words, place) }))
    .filter(({ closeness }) => closeness > 0)
    .sort((a, b) => b.closeness - a.closeness)
    .slice(0, SHOWN)
    .map(({ place }) => place);
}

/** 3 for the very name, 2 for its beginning, 1 for words that begin so anywhere in it; other names count a little less. */
function closenessOf(words: readonly string[], [title, , , ...names]: Place): number {
  const rates = [title, ...names].map((name, at) => {
    const parts = foldWords(name);
    if (!words.every((word) => parts.some((part) => part.startsWith(word)))) return 0;
    const [typed, whole] = [words.join(' '), parts.join(' ')];
    return (typed === whole ? 3 : whole.startsWith(typed) ? 2 : 1) - (at === 0 ? 0 : 0.1);
  });
  return Math.max(...rates);
}
