import type { Place } from './place.ts';

/** Rounds of power iteration; the layout needs but a rough start. */
const ROUNDS = 100;

/**
 * Takes vectors of one length and gives each its place along the two directions in which they differ most (principal components,
 * found by power iteration), to four digits.
 */
export function principalPlaces(vectors: readonly Float64Array[]): Place[] {
  const centred = centre(vectors);
  const spread = covariance(centred);
  const first = strongest(spread, 0, []);
  const second = strongest(spread, 1, [first]);
  return centred.map((vector) => ({
    x: Math.round(dot(vector, first) * 1e4) / 1e4,
    y: Math.round(dot(vector, second) * 1e4) / 1e4,
  }));
}

function centre(vectors: readonly Float64Array[]): Float64Array[] {
  const size = vectors[0]?.length ?? 0;
  const mean = Float64Array.from(
    { length: size },
    (_, at) => vectors.reduce((sum, vector) => sum + (vector[at] ?? 0), 0) / vectors.length,
  );
  return vectors.map((vector) => vector.map((value, at) => value - (mean[at] ?? 0)));
}

function covariance(vectors: readonly Float64Array[]): Float64Array[] {
  const size = vectors[0]?.length ?? 0;
  const rows = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors) {
    for (const [at, row] of rows.entries()) {
      const here = vector[at] ?? 0;
      for (let to = 0; to < size; to++) row[to] = (row[to] ?? 0) + here * (vector[to] ?? 0);
    }
  }
  return rows;
}

/** The direction of greatest spread that stands at right angles to those before it. */
function strongest(
  spread: readonly Float64Array[],
  turn: number,
  before: readonly Float64Array[],
): Float64Array {
  let direction = Float64Array.from(spread, (_, at) => 1 / (1 + at + turn));
  for (let round = 0; round < ROUNDS; round++) {
    const next = Float64Array.from(spread, (row) => dot(row, direction));
    for (const earlier of before) {
      const shared = dot(next, earlier);
      next.forEach((value, at) => (next[at] = value - shared * (earlier[at] ?? 0)));
    }
    const length = Math.sqrt(dot(next, next)) || 1;
    direction = next.map((value) => value / length);
  }
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
