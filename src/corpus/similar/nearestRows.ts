import type { TermWeights } from '../meaning/latentSpace.ts';

/** What rows are compared by: each kind of evidence with its weight. */
export interface Evidence {
  /** Vectors of length one with few dimensions that are not zero. */
  readonly sparse: readonly { readonly weight: number; readonly rows: readonly TermWeights[] }[];
  /** Vectors with few dimensions, of any length. */
  readonly dense: { readonly weight: number; readonly rows: readonly Float64Array[] };
  /** For each row, those that it is linked with. */
  readonly links: { readonly weight: number; readonly rows: readonly ReadonlySet<number>[] };
}

/** Another row with its score. */
export interface Near {
  readonly row: number;
  readonly score: number;
}

/** Rows next to one over which its mean similarity is taken, and the share of it that is taken off (of 0, 0.3, 0.5 and 1). */
const AROUND = 10;
const TAKEN_OFF = 0.3;

/** Rows kept of each before the correction; it moves nothing from further off into the first few. */
const CANDIDATES = 50;

/**
 * Takes the evidence and gives for each row the nearest others, the nearest first. Scores are weighted sums of cosines, corrected for
 * hubs as in cross-domain similarity local scaling (Conneau et al. 2018). Compares every row with every other, holds only
 * {@link CANDIDATES} for each.
 */
export function nearestRows(evidence: Evidence, count: number, takenOff = TAKEN_OFF): Near[][] {
  const scoreRow = createScorer(evidence);
  const size = evidence.dense.rows.length;
  const candidates: Near[][] = [];
  for (let row = 0; row < size; row++) {
    candidates.push(greatest(scoreRow(row), row, Math.max(CANDIDATES, count)));
  }
  const crowding = candidates.map(meanScore);
  return candidates.map((near) =>
    near
      .map(({ row, score }) => ({ row, score: score - takenOff * (crowding[row] ?? 0) }))
      .sort(compareNear)
      .slice(0, count),
  );
}

/** Gives the function from a row to its scores with all rows; they are the same array at each call. */
function createScorer({ sparse, dense, links }: Evidence): (row: number) => Float64Array {
  const size = dense.rows.length;
  const indexes = sparse.map(({ rows, weight }) => ({ rows, weight, postings: invert(rows) }));
  const flat = flatten(dense.rows);
  const scores = new Float64Array(size);
  return (row) => {
    scores.fill(0);
    for (const { rows, weight, postings } of indexes) {
      for (const [term, value] of rows[row] ?? []) {
        addPostings(scores, postings.get(term), weight * value);
      }
    }
    addDense(scores, flat, row, dense.weight);
    for (const other of links.rows[row] ?? []) {
      scores[other] = (scores[other] ?? 0) + links.weight;
    }
    return scores;
  };
}

/** The rows that hold a term, and its weight in each. */
interface Postings {
  readonly rows: number[];
  readonly weights: number[];
}

function invert(rows: readonly TermWeights[]): Map<number, Postings> {
  const postings = new Map<number, Postings>();
  for (const [row, weights] of rows.entries()) {
    for (const [term, weight] of weights) {
      const known = postings.get(term) ?? { rows: [], weights: [] };
      known.rows.push(row);
      known.weights.push(weight);
      postings.set(term, known);
    }
  }
  return postings;
}

function addPostings(scores: Float64Array, postings: Postings | undefined, factor: number): void {
  if (postings === undefined) return;
  const { rows, weights } = postings;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    scores[row] = (scores[row] ?? 0) + factor * (weights[at] ?? 0);
  }
}

/** Vectors of length one, one after another. */
interface Flat {
  readonly width: number;
  readonly values: Float64Array;
}

function flatten(rows: readonly Float64Array[]): Flat {
  const width = rows[0]?.length ?? 0;
  const values = new Float64Array(rows.length * width);
  for (const [row, vector] of rows.entries()) {
    const length = Math.hypot(...vector) || 1;
    values.set(
      vector.map((value) => value / length),
      row * width,
    );
  }
  return { width, values };
}

function addDense(
  scores: Float64Array,
  { width, values }: Flat,
  row: number,
  weight: number,
): void {
  const own = values.subarray(row * width, (row + 1) * width);
  for (let other = 0, at = 0; other < scores.length; other++) {
    let sum = 0;
    for (let column = 0; column < width; column++, at++) {
      sum += (own[column] ?? 0) * (values[at] ?? 0);
    }
    scores[other] = (scores[other] ?? 0) + weight * sum;
  }
}

/** The greatest few of the scores but the row's own. */
function greatest(scores: Float64Array, own: number, count: number): Near[] {
  let best: Near[] = [];
  let least = -Infinity;
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] ?? 0;
    if (row === own || score <= least) continue;
    best.push({ row, score });
    if (best.length < 2 * count) continue;
    best = best.sort(compareNear).slice(0, count);
    least = best.at(-1)?.score ?? -Infinity;
  }
  return best.sort(compareNear).slice(0, count);
}

/** Equal scores come in the order of the rows, so that every run gives the same. */
function compareNear(a: Near, b: Near): number {
  return b.score - a.score || a.row - b.row;
}

function meanScore(near: readonly Near[]): number {
  const next = near.slice(0, AROUND);
  return next.reduce((sum, { score }) => sum + score, 0) / (next.length || 1);
}
