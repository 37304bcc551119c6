import { foldWords } from '../../text/fold.ts';
import { stemsOf } from '../../text/stems.ts';
import type { EnglishWords } from './englishWords.ts';
import { toLengthOne } from '../matrix.ts';
import { textSpaceOf, type TextSpace } from './meaning.ts';
import type { WeightedText } from './termWeights.ts';

/** What each word adds to the meaning of a sentence. */
export interface WordSpace {
  readonly words: ReadonlyMap<string, Float64Array>;
  readonly size: number;
}

/** Directions of the collection's own half. More tell no more; half of them throw subjects together. */
export const WORD_DIRECTIONS = 64;
/** What a word's company in this collection counts beside its company in all of English. */
const HERE = 0.45;
/** Rank at which a word of English counts half, by its frequency (smooth inverse frequency, Arora et al. 2017, with a = 0.001). */
const HALF = 100;

/**
 * Takes texts of a collection and general English, and gives where each word of either points (in `space`, that of the texts, where it is known already): half the numbers by the company it keeps in
 * all of English, the less the more frequent it is, half by the texts of the collection that have it, the more the rarer it is.
 */
export function wordSpaceOf(
  texts: readonly WeightedText[],
  { words, vectors }: EnglishWords,
  space = textSpaceOf(texts, WORD_DIRECTIONS),
): WordSpace {
  const here = directionsHere(space);
  const ofEnglish = new Map(
    words.map((word, rank) => [word, scaled(vectors[rank] ?? [], 1 / (1 + HALF / (rank + 1)))]),
  );
  const [general, special] = [vectors[0]?.length ?? 0, here.values().next().value?.length ?? 0];
  const all = new Set([...words, ...texts.flat().flatMap(({ text }) => foldWords(text))]);
  const joined = [...all].flatMap((word): [string, Float64Array][] => {
    const parts = [ofEnglish.get(word), here.get(stemsOf(word)[0] ?? word)] as const;
    if (parts[0] === undefined && parts[1] === undefined) return [];
    const joint = new Float64Array(general + special);
    joint.set(parts[0] ?? []);
    joint.set(parts[1] ?? [], general);
    return [[word, joint]];
  });
  return { words: new Map(joined), size: general + special };
}

/** Takes a text and gives the sum of its words, of length one; nought where it has none that is known. */
export function directionOf(text: string, { words, size }: WordSpace): Float64Array {
  const sum = new Float64Array(size);
  for (const word of foldWords(text)) {
    words.get(word)?.forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value));
  }
  return toLengthOne(sum);
}

/** Where each stem points in the latent space of the texts, all together as long as any other collection's. */
function directionsHere({ terms, stems }: TextSpace): Map<string, Float64Array> {
  const found = [...stems].map(([stem, { number, rarity }]): [string, Float64Array] => [
    stem,
    scaled(terms[number] ?? [], rarity),
  ]);
  const squares = found.reduce((sum, [, vector]) => sum + Math.hypot(...vector) ** 2, 0);
  const usual = Math.sqrt(squares / Math.max(1, found.length)) || 1;
  return new Map(found.map(([stem, vector]) => [stem, scaled(vector, HERE / usual)]));
}

function scaled(vector: ArrayLike<number>, factor: number): Float64Array {
  return Float64Array.from(vector, (value) => value * factor);
}
