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

/**
 * Takes documents as weights of terms, the number of terms and of directions, and gives their latent space: latent semantic
 * analysis (Deerwester et al. 1990), found by subspace iteration (Halko et al. 2011), the same at every run.
 */
export function latentSpace(
  documents: readonly TermWeights[],
  termCount: number,
  directions: number,
): LatentSpace {
  const size = Math.min(directions, documents.length, termCount);
  const random = randomNumbers(SEED);
  let terms = grid(termCount, size, random);
  for (let round = 0; round < ROUNDS; round++) {
    orthonormalise(terms, size);
    const along = orthonormalise(project(documents, terms, size), size);
    terms = projectBack(documents, along, termCount, size);
  }
  orthonormalise(terms, size);
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
  along: readonly Float64Array[],
  termCount: number,
  size: number,
): Float64Array[] {
  const terms = grid(termCount, size, () => 0);
  documents.forEach((weights, at) => {
    for (const [term, weight] of weights) addTo(terms[term], along[at], weight);
  });
  return terms;
}

/** Makes the columns of a grid orthogonal and of length one (modified Gram-Schmidt), in place. */
function orthonormalise(rows: Float64Array[], size: number): Float64Array[] {
  for (let column = 0; column < size; column++) {
    for (let earlier = 0; earlier < column; earlier++) {
      const shared = dotOfColumns(rows, column, earlier);
      for (const row of rows) row[column] = (row[column] ?? 0) - shared * (row[earlier] ?? 0);
    }
    const length = Math.sqrt(dotOfColumns(rows, column, column));
    for (const row of rows) row[column] = length > 1e-12 ? (row[column] ?? 0) / length : 0;
  }
  return rows;
}

function dotOfColumns(rows: readonly Float64Array[], a: number, b: number): number {
  let sum = 0;
  for (const row of rows) sum += (row[a] ?? 0) * (row[b] ?? 0);
  return sum;
}

function addTo(sum: Float64Array | undefined, row: Float64Array | undefined, weight: number): void {
  if (sum === undefined || row === undefined) return;
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + weight * (row[at] ?? 0);
}

function grid(rows: number, columns: number, value: () => number): Float64Array[] {
  return Array.from({ length: rows }, () => Float64Array.from({ length: columns }, value));
}

/** Numbers from −0.5 to 0.5 that are the same at every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296 - 0.5;
  };
}
