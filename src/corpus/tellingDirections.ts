import { symmetricEigen } from './eigen.ts';

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
  const size = papers.flat()[0]?.length ?? 0;
  const means = papers.filter(({ length }) => length > 0).map((own) => meanOf(own, size));
  const within = scatterOf(
    papers
      .filter(({ length }) => length > 0)
      .flatMap((own, at) => own.map((one) => less(one, means[at]))),
    size,
  );
  const calm = (CALM * within.reduce((sum, row, at) => sum + (row[at] ?? 0), 0)) / (size || 1) || 1;
  within.forEach((row, at) => (row[at] = (row[at] ?? 0) + calm));
  const { values, vectors } = symmetricEigen(within);
  const whitened = vectors.map((vector, at) =>
    vector.map((value) => value / Math.sqrt(values[at] ?? 1)),
  );
  const overall = meanOf(means, size);
  const between = scatterOf(
    means.map((mean) => along(less(mean, overall), whitened)),
    size,
  );
  return symmetricEigen(between)
    .vectors.slice(0, count)
    .map((telling) => combined(whitened, telling, size));
}

/** Takes a vector and directions, and gives how far it goes along each. */
export function along(vector: Float64Array, directions: readonly Float64Array[]): Float64Array {
  return Float64Array.from(directions, (direction) =>
    direction.reduce((sum, value, at) => sum + value * (vector[at] ?? 0), 0),
  );
}

function combined(
  vectors: readonly Float64Array[],
  weights: Float64Array,
  size: number,
): Float64Array {
  const sum = new Float64Array(size);
  vectors.forEach((vector, at) => {
    vector.forEach(
      (value, column) => (sum[column] = (sum[column] ?? 0) + value * (weights[at] ?? 0)),
    );
  });
  return sum;
}

function meanOf(vectors: readonly Float64Array[], size: number): Float64Array {
  return combined(vectors, new Float64Array(vectors.length).fill(1 / (vectors.length || 1)), size);
}

function less(vector: Float64Array, other: Float64Array | undefined): Float64Array {
  return vector.map((value, at) => value - (other?.[at] ?? 0));
}

/** Takes vectors and gives them as seen from their mean. */
export function centred(vectors: readonly Float64Array[]): Float64Array[] {
  const mean = meanOf(vectors, vectors[0]?.length ?? 0);
  return vectors.map((vector) => less(vector, mean));
}

/** Takes vectors of a size and gives the mean product of each two of their numbers, by rows. */
export function scatterOf(
  vectors: readonly Float64Array[],
  size = vectors[0]?.length ?? 0,
): Float64Array[] {
  const rows = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors) {
    rows.forEach((row, at) => {
      const factor = (vector[at] ?? 0) / vectors.length;
      for (let column = 0; column < size; column++) {
        row[column] = (row[column] ?? 0) + factor * (vector[column] ?? 0);
      }
    });
  }
  return rows;
}
