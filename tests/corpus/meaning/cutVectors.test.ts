import { describe, expect, it } from 'vitest';
import { cutVectors } from '../../../src/corpus/meaning/cutVectors.ts';

/** A word that differs from the rest along one of five axes, along each less than along the one before. */
const wordAlong = (axis: number, sign: number): Float64Array => {
  const vector = Float64Array.of(0, 0, 0, 0, 0, 1);
  vector[axis] = (sign * 0.1) / (axis + 1);
  return vector;
};
const WORDS = [0, 1, 2, 3, 4].flatMap((at) => [wordAlong(at, 1), wordAlong(at, -1)]);
const cut = (words: readonly Float64Array[]): number[][] =>
  cutVectors(words, 2).map((bytes) => [...new Int8Array(bytes.buffer)]);

describe('vectors that are cut', () => {
  it('keep what comes after the three directions in which words differ most', () => {
    const words = cut(WORDS);
    expect(words.slice(6).map((numbers) => numbers.map(Math.abs))).toEqual([
      [127, 0],
      [127, 0],
      [0, 127],
      [0, 127],
    ]);
    expect(words[6]?.[0]).toBe(-(words[7]?.[0] ?? 0));
  });

  it('are the same however long the vectors were', () => {
    expect(cut(WORDS.map((vector) => vector.map((value) => value * 3)))).toEqual(cut(WORDS));
  });

  it('are nought where words do not differ', () => {
    expect(cut([Float64Array.of(1, 2), Float64Array.of(1, 2)])).toEqual([[], []]);
    expect(cut([])).toEqual([]);
  });
});
