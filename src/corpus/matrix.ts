import { Matrix } from 'ml-matrix';

/** Takes vectors of a size and gives the mean product of each two of their numbers. */
export function scatterOf(vectors: readonly Float64Array[], size: number): Matrix {
  return rowsMatrix(vectors, size)
    .gram()
    .div(vectors.length || 1);
}

/** Takes vectors and gives them as seen from their mean. */
export function centred(vectors: readonly Float64Array[]): Float64Array[] {
  const size = vectors[0]?.length ?? 0;
  return size === 0 ? [...vectors] : rowsOf(rowsMatrix(vectors, size).center('column'));
}

/** Takes vectors and directions, and gives for each vector how far it goes along each direction. */
export function along(
  vectors: readonly Float64Array[],
  directions: readonly Float64Array[],
): Float64Array[] {
  const size = directions[0]?.length ?? 0;
  if (size === 0) return vectors.map(() => new Float64Array());
  return rowsOf(rowsMatrix(vectors, size).mmul(rowsMatrix(directions, size).transpose()));
}

/** Takes vectors of a size and gives the matrix that has them as its rows. */
export function rowsMatrix(vectors: readonly Float64Array[], size: number): Matrix {
  return vectors.length === 0 ? new Matrix(0, size) : new Matrix([...vectors]);
}

/** Takes a matrix and gives its rows as vectors. */
export function rowsOf(matrix: Matrix): Float64Array[] {
  return Array.from({ length: matrix.rows }, (_, row) => Float64Array.from(matrix.getRow(row)));
}

/** Takes a vector and gives it with length one; one without length as it is. */
export function toLengthOne(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
