import { stemsOf } from '../text/stems.ts';
import { latentSpace, type TermWeights } from './latentSpace.ts';

/** A text in parts, each with its weight: a plain sentence says more than as much of an abstract. */
export type WeightedText = readonly { readonly text: string; readonly weight: number }[];

/** Where papers and words lie in the space of the collection's meanings. */
export interface Meaning {
  /** Coordinates of each paper, of length one. */
  readonly papers: readonly Float64Array[];
  /** What each stem adds to the coordinates of a query. */
  readonly stems: ReadonlyMap<string, Float64Array>;
}

/** More directions tell single words apart again; fewer throw subjects together (32 of 24, 32, 48 and 64 measured best). */
const DIRECTIONS = 32;
/** Stems in fewer texts teach nothing of other words; those in a greater share of them tell nothing. */
const FEWEST_TEXTS = 2;
const GREATEST_SHARE = 0.5;

/** Takes the papers and further texts that teach what words have to do with each other, and gives their latent space. */
export function meaningOf(
  papers: readonly WeightedText[],
  lessons: readonly WeightedText[],
): Meaning {
  const counts = [...papers, ...lessons].map(countStems);
  const rarities = raritiesOf(counts);
  const numbers = new Map([...rarities.keys()].map((stem, number) => [stem, number]));
  const weights = counts.map((count) => weigh(count, rarities, numbers));
  const space = latentSpace(weights, numbers.size, DIRECTIONS);
  const stems = [...numbers].map(([stem, number]): [string, Float64Array] => {
    const rarity = rarities.get(stem) ?? 0;
    return [stem, (space.terms[number] ?? new Float64Array()).map((value) => value * rarity)];
  });
  return {
    papers: space.documents.slice(0, papers.length).map(toUnitLength),
    stems: new Map(stems),
  };
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

/** Logarithm of the count times rarity; every text is as long as any other. */
function weigh(
  count: ReadonlyMap<string, number>,
  rarities: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<string, number>,
): TermWeights {
  const weights = new Map<number, number>();
  for (const [stem, times] of count) {
    const number = numbers.get(stem);
    if (number !== undefined) weights.set(number, Math.log1p(times) * (rarities.get(stem) ?? 0));
  }
  const length = Math.hypot(...weights.values()) || 1;
  return new Map([...weights].map(([number, weight]) => [number, weight / length]));
}

function toUnitLength(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
