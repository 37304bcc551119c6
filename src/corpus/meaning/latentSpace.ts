import { symmetricEigen } from './eigen.ts';
import { along, rowsMatrix } from '../matrix.ts';
import { randomNumbers } from '../randomNumbers.ts';

/** Weights of a document's terms, by the term's number. */
export type TermWeights = ReadonlyMap<number, number>;

/** The few directions in which the documents of a collection differ most, and where each document and term lies along them. */
export interface LatentSpace {
  /** Coordinates of each document. */
  readonly documents: readonly Float64Array[];
  /** Coordinates of each term, by its number. */
  readonly terms: readonly Float64Array[];
}

/** Rounds of refinement; four more change no digit that counts. */
const ROUNDS = 6;
const SEED = 20250101;
/** Share of the greatest square below which a column adds nothing but rounding errors. */
const NEGLIGIBLE = 1e-12;

/**
 * Takes documents as weights of terms, the number of terms and of directions, and gives their latent space: latent semantic
 * analysis (Deerwester et al. 1990), found by subspace iteration (Halko et al. 2011), the same at every run. The direction in which they differ most
 * comes first, so that the first few are a latent space too.
 */
export function latentSpace(
  documents: readonly TermWeights[],
  termCount: number,
  directions: number,
): LatentSpace {
  const size = Math.min(directions, documents.length, termCount);
  const random = randomNumbers(SEED);
  let terms = grid(termCount, size, () => random() - 0.5);
  for (let round = 0; round < ROUNDS; round++) {
    const outer = orthonormal(terms, size);
    const inner = orthonormal(project(documents, outer, size), size);
    terms = projectBack(documents, inner, termCount, size);
  }
  terms = orthonormal(terms, size);
  return { documents: project(documents, terms, size), terms };
}

/** Takes coordinates in a latent space and gives how near they lie: their scalar product. */
export function nearness(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

function project(
  documents: readonly TermWeights[],
  terms: readonly Float64Array[],
  size: number,
): Float64Array[] {
  return documents.map((weights) => {
    const sum = new Float64Array(size);
    for (const [term, weight] of weights) addTo(sum, terms[term], weight);
    return sum;
  });
}

function projectBack(
  documents: readonly TermWeights[],
  inner: readonly Float64Array[],
  termCount: number,
  size: number,
): Float64Array[] {
  const terms = grid(termCount, size, () => 0);
  documents.forEach((weights, at) => {
    for (const [term, weight] of weights) addTo(terms[term], inner[at], weight);
  });
  return terms;
}

/**
 * Takes vectors by rows and gives others whose columns span the same, are orthogonal and of length one, the one that held most first; nought
 * where the columns span less.
 */
function orthonormal(rows: readonly Float64Array[], size: number): Float64Array[] {
  const matrix = rowsMatrix(rows, size);
  const { values, vectors } = symmetricEigen(matrix.gram());
  const least = (values[0] ?? 0) * NEGLIGIBLE;
  const axes = vectors.map((vector, at) => {
    const square = values[at] ?? 0;
    return vector.map((value) => (square > least ? value / Math.sqrt(square) : 0));
  });
  return along(rows, axes);
}

function addTo(sum: Float64Array | undefined, row: Float64Array | undefined, weight: number): void {
  if (sum === undefined || row === undefined) return;
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + weight * (row[at] ?? 0);
}

function grid(rows: number, columns: number, value: () => number): Float64Array[] {
  return Array.from({ length: rows }, () => Float64Array.from({ length: columns }, value));
}
