import { latentSpace, type LatentSpace } from './latentSpace.ts';
import { toLengthOne } from '../matrix.ts';
import { weighTexts, type WeighedTexts, type WeightedText } from './termWeights.ts';

/** Texts in the space of their meanings, and the stems they are made of. */
export interface TextSpace extends LatentSpace {
  readonly stems: WeighedTexts['stems'];
}

/** More directions tell single words apart again; fewer throw subjects together (32 of 24, 32, 48 and 64 measured best). */
const DIRECTIONS = 32;

/** Takes texts and how many directions to find, and gives their latent space with the stems that are its terms. */
export function textSpaceOf(texts: readonly WeightedText[], directions: number): TextSpace {
  const { texts: weights, stems } = weighTexts(texts);
  return { ...latentSpace(weights, stems.size, directions), stems };
}

/** Takes the papers and further texts that teach what words have to do with each other, and gives where each paper lies, of length one. */
export function meaningOf(
  papers: readonly WeightedText[],
  lessons: readonly WeightedText[],
): Float64Array[] {
  return meaningIn(textSpaceOf([...papers, ...lessons], DIRECTIONS)).slice(0, papers.length);
}

/** Takes a latent space with as many directions as {@link meaningOf} finds, or more, and gives where each text lies in it, of length one. */
export function meaningIn({ documents }: TextSpace): Float64Array[] {
  return documents.map((place) => toLengthOne(place.slice(0, DIRECTIONS)));
}
