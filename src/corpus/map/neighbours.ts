import Flatbush from 'flatbush';
import type { Place } from './place.ts';

/**
 * Takes places and gives the function that finds, for a point and a count, the numbers of the nearest places, the nearest first; of those as
 * far as the last one, the index decides which are among them, the same at every run.
 */
export function neighbourFinder(
  places: readonly Place[],
): (point: Place, count: number) => number[] {
  // An index of nothing cannot be built.
  if (places.length === 0) return () => [];
  const index = new Flatbush(places.length);
  for (const { x, y } of places) index.add(x, y);
  index.finish();
  return ({ x, y }, count) => (count > 0 ? index.neighbors(x, y, count) : []);
}
