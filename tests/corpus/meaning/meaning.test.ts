import { describe, expect, it } from 'vitest';
import { findAcronyms } from '../../../src/corpus/names/acronyms.ts';
import { latentSpace, nearness } from '../../../src/corpus/meaning/latentSpace.ts';
import { meaningOf } from '../../../src/corpus/meaning/meaning.ts';

describe('acronyms', () => {
  it.each([
    ['We use Low-Rank Adaptation (LoRA) here.', 'LoRA', 'Low-Rank Adaptation'],
    ['as large language models (LLMs) grow', 'LLM', 'large language models'],
    ['the state of in-context learning (ICL)', 'ICL', 'in-context learning'],
  ])('are found with what they stand for: %s', (text, short, long) => {
    expect(findAcronyms([text])).toEqual([{ short, long, texts: 1 }]);
  });

  it('are not seen in other brackets', () => {
    expect(findAcronyms(['a thing (see Table) of (2024) and (NLP) alone'])).toEqual([]);
  });

  it('come by how often they are explained', () => {
    const texts = ['mean squared error (MSE)', 'mean squared error (MSE)', 'deep nets (DN)'];
    expect(findAcronyms(texts).map((acronym) => acronym.texts)).toEqual([2, 1]);
  });
});

describe('a latent space', () => {
  const documents = [
    new Map([
      [0, 1],
      [1, 1],
    ]),
    new Map([
      [1, 1],
      [2, 1],
    ]),
    new Map([
      [3, 1],
      [4, 1],
    ]),
  ];

  it('brings together documents that share no term but have a neighbour in common', () => {
    const { terms } = latentSpace(documents, 5, 2);
    const [a, b, c] = [terms[0], terms[2], terms[3]].map((term) => term ?? new Float64Array());
    if (a === undefined || b === undefined || c === undefined) throw new Error('three terms');
    expect(nearness(a, b)).toBeGreaterThan(nearness(a, c) + 0.01);
  });

  it('has the direction along which most documents lie first', () => {
    const places = latentSpace(documents, 5, 3).documents;
    const farAlong = (direction: number): number[] =>
      places.map((place) => Math.abs(Number((place[direction] ?? 0).toFixed(2))));
    expect(farAlong(0)).toEqual([1.22, 1.22, 0]);
    expect(farAlong(1)).toEqual([0, 0, 1.41]);
  });

  it('has no more directions than the documents span, and noughts beyond', () => {
    const same = Array.from({ length: 4 }, () => new Map([[0, 3]]));
    const { documents: places } = latentSpace(same, 5, 3);
    for (const place of places) {
      expect([...place].map((value) => Math.abs(Number(value.toFixed(9))))).toEqual([3, 0, 0]);
    }
  });

  it('is the same at every run', () => {
    expect(latentSpace(documents, 5, 2)).toEqual(latentSpace(documents, 5, 2));
  });

  it('is there without documents', () => {
    expect(latentSpace([], 0, 8)).toEqual({ documents: [], terms: [] });
    expect(meaningOf([], [])).toEqual([]);
  });
});
