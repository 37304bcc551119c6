/** General English, as far as the build knows it. */
export interface EnglishWords {
  /** The words, the most frequent first. */
  readonly words: readonly string[];
  /** Where each points, in the same order; words that are used alike point alike. Of length one. */
  readonly vectors: readonly Float64Array[];
}

/** Takes words, one a line, and the bytes of their vectors end to end (`scripts/cut-word-vectors.ts` writes both), and gives them together. */
export function readEnglishWords(lines: string, bytes: Uint8Array): EnglishWords {
  const words = lines.split('\n').filter(Boolean);
  const size = words.length === 0 ? 0 : bytes.length / words.length;
  if (!Number.isInteger(size)) {
    throw new Error(`${bytes.length} bytes are no vectors of ${words.length} words; cut them anew`);
  }
  const vectors = words.map((_, at) => {
    const vector = new Int8Array(bytes.buffer, bytes.byteOffset + at * size, size);
    const length = Math.hypot(...vector) || 1;
    return Float64Array.from(vector, (value) => value / length);
  });
  return { words, vectors };
}
