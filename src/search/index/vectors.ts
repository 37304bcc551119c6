import { VECTOR_SIZE } from '../../model/published/lexicon.ts';

/** Takes the vectors of all papers end to end and the papers' ids in the same order, and gives the vector of each; none where the numbers differ. */
export function readPaperVectors(
  bytes: ArrayBuffer,
  ids: readonly string[],
): ReadonlyMap<string, Int8Array> {
  if (bytes.byteLength !== ids.length * VECTOR_SIZE) return new Map();
  return new Map(ids.map((id, at) => [id, new Int8Array(bytes, at * VECTOR_SIZE, VECTOR_SIZE)]));
}

/**
 * Takes the numbers of all papers' passages, a byte each, with the vectors of the passages behind them, and the papers' ids in the same order,
 * and gives those of each paper; none where the numbers differ.
 */
export function readPassages(
  bytes: ArrayBuffer,
  ids: readonly string[],
): ReadonlyMap<string, readonly Int8Array[]> {
  if (bytes.byteLength < ids.length) return new Map();
  const counts = new Uint8Array(bytes, 0, ids.length);
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (bytes.byteLength !== ids.length + all * VECTOR_SIZE) return new Map();
  let start = ids.length;
  return new Map(
    ids.map((id, at) => {
      const own = Array.from(
        { length: counts[at] ?? 0 },
        (_, number) => new Int8Array(bytes, start + number * VECTOR_SIZE, VECTOR_SIZE),
      );
      start += own.length * VECTOR_SIZE;
      return [id, own];
    }),
  );
}

/** Takes a word's entry in the lexicon, a direction in base64 and a length, and gives its vector; undefined for anything else. */
export function readWordVector(entry: unknown): number[] | undefined {
  if (!Array.isArray(entry)) return undefined;
  const [direction, length] = entry as unknown[];
  if (typeof direction !== 'string' || typeof length !== 'number') return undefined;
  const bytes = Int8Array.from(atob(direction), (letter) => letter.charCodeAt(0));
  return Array.from(bytes, (value) => (value * length) / 127);
}

/** Takes vectors with their weights and gives their sum. */
export function sumOf(weighted: readonly (readonly [ArrayLike<number>, number])[]): number[] {
  return Array.from({ length: VECTOR_SIZE }, (_, at) =>
    weighted.reduce((sum, [vector, weight]) => sum + (vector[at] ?? 0) * weight, 0),
  );
}

/** Takes two vectors and gives the cosine of the angle between them, nought where one has no length or they point apart. */
export function nearness(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [shared, ofA, ofB] = [0, 0, 0];
  for (let at = 0; at < VECTOR_SIZE; at++) {
    const [x, y] = [a[at] ?? 0, b[at] ?? 0];
    shared += x * y;
    ofA += x * x;
    ofB += y * y;
  }
  return shared > 0 ? shared / Math.sqrt(ofA * ofB) : 0;
}
