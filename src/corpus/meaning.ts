import { latentSpace } from './latentSpace.ts';
import { weighTexts, type WeightedText } from './termWeights.ts';

/** Where papers and words lie in the space of the collection's meanings. */
export interface Meaning {
  /** Coordinates of each paper, of length one. */
  readonly papers: readonly Float64Array[];
  /** What each stem adds to the coordinates of a query. */
  readonly stems: ReadonlyMap<string, Float64Array>;
}

/** More directions tell single words apart again; fewer throw subjects together (32 of 24, 32, 48 and 64 measured best). */
const DIRECTIONS = 32;

/** Takes the papers and further texts that teach what words have to do with each other, and gives their latent space. */
export function meaningOf(
  papers: readonly WeightedText[],
  lessons: readonly WeightedText[],
): Meaning {
  const { texts, stems } = weighTexts([...papers, ...lessons]);
  const space = latentSpace(texts, stems.size, DIRECTIONS);
  const vectors = [...stems].map(([stem, { number, rarity }]): [string, Float64Array] => [
    stem,
    (space.terms[number] ?? new Float64Array()).map((value) => value * rarity),
  ]);
  return {
    papers: space.documents.slice(0, papers.length).map(toLengthOne),
    stems: new Map(vectors),
  };
}

function toLengthOne(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
