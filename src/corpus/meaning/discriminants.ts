import { Matrix } from 'ml-matrix';
import { symmetricEigen } from './eigen.ts';
import { along, centred, rowsMatrix, rowsOf, scatterOf } from '../matrix.ts';

/** What is added to the scatter within papers along every direction, as a share of the mean: a direction is not telling for being rare. */
const CALM = 0.7;

/**
 * Takes sentences as vectors, in one list for each paper, and gives the directions in which papers differ most beside how much the sentences of
 * one paper do (linear discriminant analysis, Fisher 1936, Rao 1948): of a text they keep what tells it from other texts.
 */
export function tellingDirections(
  papers: readonly (readonly Float64Array[])[],
  count: number,
): Float64Array[] {
  const own = papers.filter(({ length }) => length > 0);
  const size = own[0]?.[0]?.length ?? 0;
  if (size === 0) return [];
  const within = scatterOf(own.flatMap(centred), size);
  const calm = (CALM * within.trace()) / size || 1;
  const { values, vectors } = symmetricEigen(within.add(Matrix.eye(size).mul(calm)));
  const whitened = vectors.map((vector, at) =>
    vector.map((value) => value / Math.sqrt(values[at] ?? 1)),
  );
  const means = own.map((vectors) => Float64Array.from(rowsMatrix(vectors, size).mean('column')));
  const between = scatterOf(along(centred(means), whitened), size);
  const telling = symmetricEigen(between).vectors.slice(0, count);
  return rowsOf(rowsMatrix(telling, size).mmul(rowsMatrix(whitened, size)));
}
