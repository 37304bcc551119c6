import { symmetricEigen } from './eigen.ts';
import { along, centred, scatterOf, toLengthOne } from '../matrix.ts';

/** Directions of greatest variance that tell how frequent a word is and little of what it means (Mu and Viswanath 2018). */
const COMMON = 3;

/**
 * Takes vectors of words and how many numbers to keep, and gives the direction of each in so many bytes, along the axes in which the words
 * differ most but for the first few (principal components, Pearson 1901). How long a vector is makes no difference.
 */
export function cutVectors(vectors: readonly Float64Array[], size: number): Uint8Array[] {
  const around = centred(vectors.map(toLengthOne));
  const scatter = scatterOf(around, around[0]?.length ?? 0);
  const axes = symmetricEigen(scatter).vectors.slice(COMMON, COMMON + size);
  return along(around, axes).map(toBytes);
}

function toBytes(vector: Float64Array): Uint8Array {
  const most = Math.max(...vector.map(Math.abs)) || 1;
  return new Uint8Array(Int8Array.from(vector, (value) => Math.round((value / most) * 127)).buffer);
}
