import { Matrix } from 'ml-matrix';
import { symmetricEigen } from './eigen.ts';
import { along, centred, rowsMatrix, rowsOf, scatterOf } from '../matrix.ts';

/** What is added to the scatter within papers along every direction, as a share of the mean: so that a direction does not count as discriminating only because little varies along it. */
const SHRINKAGE = 0.7;

/**
 * Takes sentences as vectors, in one list for each paper, and gives the directions in which papers differ most beside how much the sentences of
 * one paper do (linear discriminant analysis, Fisher 1936, Rao 1948): of a text they keep what tells it from other texts.
 */
export function discriminantDirections(
  papers: readonly (readonly Float64Array[])[],
  count: number,
): Float64Array[] {
  const own = papers.filter(({ length }) => length > 0);
  const size = own[0]?.[0]?.length ?? 0;
  if (size === 0) return [];
  const within = scatterOf(own.flatMap(centred), size);
  const shrinkage = (SHRINKAGE * within.trace()) / size || 1;
  const { values, vectors } = symmetricEigen(within.add(Matrix.eye(size).mul(shrinkage)));
  const whitened = vectors.map((vector, at) =>
    vector.map((value) => value / Math.sqrt(values[at] ?? 1)),
  );
  const means = own.map((vectors) => Float64Array.from(rowsMatrix(vectors, size).mean('column')));
  const between = scatterOf(along(centred(means), whitened), size);
  const weights = symmetricEigen(between).vectors.slice(0, count);
  return rowsOf(rowsMatrix(weights, size).mmul(rowsMatrix(whitened, size)));
}
