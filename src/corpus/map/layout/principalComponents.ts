import { symmetricEigen } from '../../meaning/eigen.ts';
import { along, centred, scatterOf } from '../../matrix.ts';
import type { Place } from '../place.ts';

/**
 * Takes vectors of one length and gives each its place along the two directions in which they differ most (principal components), to four
 * digits.
 */
export function placeByPrincipalComponents(vectors: readonly Float64Array[]): Place[] {
  const around = centred(vectors);
  const axes = symmetricEigen(scatterOf(around, around[0]?.length ?? 0)).vectors.slice(0, 2);
  return along(around, axes).map(([x = 0, y = 0]) => ({ x: toFourDigits(x), y: toFourDigits(y) }));
}

function toFourDigits(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
