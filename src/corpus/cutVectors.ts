import { symmetricEigen } from './eigen.ts';
import { along, centred, scatterOf } from './tellingDirections.ts';
import { toLengthOne } from './wordSpace.ts';

/** Directions of greatest variance that tell how frequent a word is and little of what it means (Mu and Viswanath 2018). */
const COMMON = 3;

/**
 * Takes vectors of words and how many numbers to keep, and gives the direction of each in so many bytes, along the axes in which the words
 * differ most but for the first few (principal components, Pearson 1901). How long a vector is makes no difference.
 */
export function cutVectors(vectors: readonly Float64Array[], size: number): Uint8Array[] {
  const around = centred(vectors.map(toLengthOne));
  const axes = symmetricEigen(scatterOf(around)).vectors.slice(COMMON, COMMON + size);
  return around.map((vector) => toBytes(along(vector, axes)));
}

function toBytes(vector: Float64Array): Uint8Array {
  const most = Math.max(...vector.map(Math.abs)) || 1;
  return new Uint8Array(Int8Array.from(vector, (value) => Math.round((value / most) * 127)).buffer);
}
