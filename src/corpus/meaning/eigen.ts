import type { Matrix } from 'ml-matrix';
import { EigenvalueDecomposition } from 'ml-matrix';

/** Eigenvectors of a symmetric matrix, each with its eigenvalue, the greatest first. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: readonly Float64Array[];
}

/**
 * Takes a symmetric matrix and gives its eigenvectors, of length one. Of the two directions of each it gives the one whose greatest number is
 * positive, so that every machine gives the same.
 */
export function symmetricEigen(matrix: Matrix): Eigen {
  if (matrix.isEmpty()) return { values: [], vectors: [] };
  const found = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  const order = found.realEigenvalues
    .map((value, at) => ({ value, vector: upright(found.eigenvectorMatrix.getColumn(at)) }))
    .sort((a, b) => b.value - a.value);
  return { values: order.map(({ value }) => value), vectors: order.map(({ vector }) => vector) };
}

function upright(vector: readonly number[]): Float64Array {
  const greatest = vector.reduce((most, value) =>
    Math.abs(value) > Math.abs(most) ? value : most,
  );
  return Float64Array.from(vector, (value) => (greatest < 0 ? -value : value));
}
