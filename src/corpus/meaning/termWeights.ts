import { stemsOf } from '../../text/stems.ts';
import type { TermWeights } from './latentSpace.ts';

/** A text in parts, each with its weight: a plain sentence says more than as much of an abstract. */
export type WeightedText = readonly { readonly text: string; readonly weight: number }[];

/** Texts as vectors of length one, and the terms that are their dimensions. */
export interface WeighedTexts {
  readonly texts: readonly TermWeights[];
  /** The number of each stem, and how rare it is: the logarithm of texts by texts that hold it. */
  readonly stems: ReadonlyMap<string, { readonly number: number; readonly rarity: number }>;
}

/** Stems in fewer texts teach nothing of other words; those in a greater share of them tell nothing. */
const FEWEST_TEXTS = 2;
const GREATEST_SHARE = 0.5;

/**
 * Takes texts and gives the weight of each stem in each: the logarithm of its count times its rarity (TF-IDF, Salton and Buckley 1988),
 * every text as long as any other.
 */
export function weighTexts(texts: readonly WeightedText[]): WeighedTexts {
  const counts = texts.map(countStems);
  const rarities = [...raritiesOf(counts)];
  const stems = new Map(rarities.map(([stem, rarity], number) => [stem, { number, rarity }]));
  return { texts: counts.map((count) => weigh(count, stems)), stems };
}

function countStems(text: WeightedText): Map<string, number> {
  const counts = new Map<string, number>();
  for (const part of text) {
    for (const stem of stemsOf(part.text)) {
      counts.set(stem, (counts.get(stem) ?? 0) + part.weight);
    }
  }
  return counts;
}

/** Inverse document frequency of the stems that are of use. */
function raritiesOf(counts: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const texts = new Map<string, number>();
  for (const count of counts) {
    for (const stem of count.keys()) texts.set(stem, (texts.get(stem) ?? 0) + 1);
  }
  const useful = [...texts].filter(
    ([stem, number]) =>
      stem.length > 1 && number >= FEWEST_TEXTS && number <= counts.length * GREATEST_SHARE,
  );
  return new Map(useful.map(([stem, number]) => [stem, Math.log(counts.length / number)]));
}

function weigh(
  count: ReadonlyMap<string, number>,
  stems: WeighedTexts['stems'],
): Map<number, number> {
  const weights = new Map<number, number>();
  for (const [text, times] of count) {
    const stem = stems.get(text);
    if (stem !== undefined) weights.set(stem.number, Math.log1p(times) * stem.rarity);
  }
  return toUnitLength(weights);
}

/** Takes weights of terms and gives them as a vector of length one; without any, it stays empty. */
export function toUnitLength(weights: TermWeights): Map<number, number> {
  const length = Math.hypot(...weights.values()) || 1;
  return new Map([...weights].map(([number, weight]) => [number, weight / length]));
}
