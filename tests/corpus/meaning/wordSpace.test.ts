import { readFileSync } from 'node:fs';
import { Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { symmetricEigen } from '../../../src/corpus/meaning/eigen.ts';
import { readEnglishWords } from '../../../src/corpus/meaning/englishWords.ts';
import { nearness } from '../../../src/corpus/meaning/latentSpace.ts';
import { along } from '../../../src/corpus/matrix.ts';
import { discriminantDirections } from '../../../src/corpus/meaning/discriminants.ts';
import { directionOf, wordSpaceOf } from '../../../src/corpus/meaning/wordSpace.ts';

const FILE = 'src/assets/words/words';
const english = readEnglishWords(
  readFileSync(`${FILE}.txt`, 'utf8'),
  readFileSync(`${FILE}.vectors`),
);

describe('general English', () => {
  it.each([
    ['begin', 'start', 'purple'],
    ['huge', 'large', 'teacher'],
    ['mistake', 'error', 'weather'],
    ['storm', 'weather', 'grammar'],
  ])('has %s nearer to %s than to %s', (word, near, far) => {
    const space = wordSpaceOf([], english);
    const [a, b, c] = [word, near, far].map((text) => directionOf(text, space));
    if (a === undefined || b === undefined || c === undefined) throw new Error('three words');
    expect(nearness(a, b)).toBeGreaterThan(nearness(a, c) + 0.2);
  });

  it('is refused where words and vectors do not belong together', () => {
    expect(() => readEnglishWords('a\nb\nc\n', new Uint8Array(100))).toThrow(/cut them anew/);
  });
});

const NO_ENGLISH = { words: [], vectors: [] };

describe('a space of words', () => {
  const texts = ['lora adapts weights', 'lora adapts layers', 'frogs eat flies', 'frogs eat worms'];

  it('knows by its texts what a word means that English does not have', () => {
    const space = wordSpaceOf(
      texts.map((text) => [{ text, weight: 1 }]),
      NO_ENGLISH,
    );
    const of = (text: string): Float64Array => directionOf(text, space);
    expect(nearness(of('lora'), of('adapts'))).toBeGreaterThan(
      nearness(of('lora'), of('frogs')) + 0.5,
    );
  });

  it('gives nought for a text without a known word', () => {
    expect(Math.hypot(...directionOf('of xyzzy', wordSpaceOf([], NO_ENGLISH)))).toBe(0);
  });
});

describe('telling directions', () => {
  it('keep what tells papers apart and leave out what differs within each', () => {
    const paper = (own: number): Float64Array[] => [-1, 1].map((x) => Float64Array.of(x, own));
    const [first] = discriminantDirections([paper(-1), paper(1), paper(0.5)], 1);
    const [noise = 0, own = 0] = first ?? [];
    expect(Math.abs(own)).toBeGreaterThan(10 * Math.abs(noise));
  });

  it.each([[[]], [[[Float64Array.of(1, 2)]]]])('are there for hardly any paper', (papers) => {
    const directions = discriminantDirections(papers, 2);
    expect(
      along([Float64Array.of(1, 2)], directions).every((far) => far.every(Number.isFinite)),
    ).toBe(true);
  });
});

describe('eigenvectors', () => {
  it('come with the greatest value first', () => {
    const { values, vectors } = symmetricEigen(
      new Matrix([
        [2, 1],
        [1, 2],
      ]),
    );
    expect(values.map((value) => Number(value.toFixed(9)))).toEqual([3, 1]);
    expect(Math.abs(vectors[0]?.[0] ?? 0)).toBeCloseTo(Math.SQRT1_2);
  });

  it('point the same way whatever the sign in which they are found', () => {
    const { vectors } = symmetricEigen(
      new Matrix([
        [1, -3, 0],
        [-3, 1, 0],
        [0, 0, 2],
      ]),
    );
    for (const vector of vectors) {
      const greatest = Math.max(...vector.map(Math.abs));
      expect(vector.some((value) => value === greatest)).toBe(true);
    }
  });

  it('are none of a matrix without numbers', () => {
    expect(symmetricEigen(new Matrix(0, 0))).toEqual({ values: [], vectors: [] });
  });
});
