import { editDistance } from './editDistance.ts';

/**
 * Takes a word and the words that are allowed, and gives the allowed word nearest to it by edit distance,
 * or undefined where none is near enough to be what the writer meant (two in five letters off).
 */
export function nearestWord(word: string, allowed: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.floor(word.length * 0.4) + 1;
  for (const candidate of allowed) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}
