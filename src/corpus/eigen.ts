/** Eigenvectors of a symmetric matrix, each with its eigenvalue, the greatest first. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: readonly Float64Array[];
}

/** Sweeps over all pairs; the rest beside the diagonal is nothing after ten of them, whatever the matrix. */
const SWEEPS = 12;
const NEGLIGIBLE = 1e-14;

/** Takes a symmetric matrix by its rows and gives its eigenvectors, found by turning away what stands beside the diagonal (Jacobi 1846). */
export function symmetricEigen(matrix: readonly Float64Array[]): Eigen {
  const rows = matrix.map((row) => Float64Array.from(row));
  const vectors = rows.map((_, at) =>
    Float64Array.from(rows, (__, column) => Number(at === column)),
  );
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let p = 0; p < rows.length; p++) {
      for (let q = p + 1; q < rows.length; q++) turnAway(rows, vectors, p, q);
    }
  }
  const order = rows
    .map((row, at) => ({ value: row[at] ?? 0, vector: vectors[at] ?? new Float64Array() }))
    .sort((a, b) => b.value - a.value);
  return { values: order.map(({ value }) => value), vectors: order.map(({ vector }) => vector) };
}

function turnAway(rows: Float64Array[], vectors: Float64Array[], p: number, q: number): void {
  const [rowP, rowQ] = [rows[p], rows[q]];
  if (rowP === undefined || rowQ === undefined) return;
  const [pp, qq, pq] = [rowP[p] ?? 0, rowQ[q] ?? 0, rowP[q] ?? 0];
  if (Math.abs(pq) <= NEGLIGIBLE * Math.sqrt(Math.abs(pp * qq)) || pq === 0) return;
  const slope = (qq - pp) / (2 * pq);
  const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.hypot(slope, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (const row of rows) {
    const [a, b] = [row[p] ?? 0, row[q] ?? 0];
    row[p] = cosine * a - sine * b;
    row[q] = sine * a + cosine * b;
  }
  turnPair(rowP, rowQ, cosine, sine);
  turnPair(vectors[p], vectors[q], cosine, sine);
}

function turnPair(
  first: Float64Array | undefined,
  second: Float64Array | undefined,
  cosine: number,
  sine: number,
): void {
  if (first === undefined || second === undefined) return;
  for (let at = 0; at < first.length; at++) {
    const [a, b] = [first[at] ?? 0, second[at] ?? 0];
    first[at] = cosine * a - sine * b;
    second[at] = sine * a + cosine * b;
  }
}
