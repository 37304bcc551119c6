import { foldWords } from './fold.ts';

/** Words in a row by which two printings of one abstract are known to be the same. */
const SHINGLE_WORDS = 5;

/**
 * Takes two abstracts and gives the share of the shorter one's phrases (runs of five words, folded) that the other has too,
 * from 0 to 1.
 */
export function abstractOverlap(a: string, b: string): number {
  const [few, many] = [shinglesOf(a), shinglesOf(b)].sort((x, y) => x.size - y.size);
  if (few === undefined || many === undefined || few.size === 0) return 0;
  return [...few].filter((shingle) => many.has(shingle)).length / few.size;
}

function shinglesOf(text: string): Set<string> {
  const words = foldWords(text);
  const count = Math.max(0, words.length - SHINGLE_WORDS + 1);
  return new Set(
    Array.from({ length: count }, (_, at) => words.slice(at, at + SHINGLE_WORDS).join(' ')),
  );
}
