import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/search/query/parseQuery.ts';
import { otherSpelling } from '../../../src/search/query/spellings.ts';

const wordsOf = (query: string): string[] => parseQuery(query).words.map(({ text }) => text);

describe('a query', () => {
  it.each([
    ['Low-Rank  Adaptation', ['lowrank', 'adaptation']],
    ['N:M sparsity', ['nm', 'sparsity']],
    ['Poincaré', ['poincare']],
    ['why do the last layers matter', ['last', 'layers', 'matter']],
    ['the', ['the']],
    ['', []],
    ['((( \\ %', []],
  ])('is taken apart into words: %s', (query, words) => {
    expect(wordsOf(query)).toEqual(words);
  });

  it('keeps its stop words beside, for names that hold them', () => {
    expect(parseQuery('out of distribution').tokens.map(({ text }) => text)).toEqual([
      'out',
      'of',
      'distribution',
    ]);
  });

  it('knows phrases, excluded words and fields', () => {
    expect(parseQuery('lora "free lunch" -quantized author:Chen year:2020-2023')).toMatchObject({
      phrases: ['free lunch'],
      excluded: ['quantized'],
      fields: [
        { name: 'author', value: 'Chen' },
        { name: 'year', value: '2020-2023' },
      ],
    });
  });

  it('takes a field that is none for words', () => {
    expect(wordsOf('PiSSA: principal')).toEqual(['pissa', 'principal']);
    expect(wordsOf('colour:red')).toEqual(['colourred']);
  });

  it('may be anything at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (query) => {
        expect(parseQuery(query).words.length).toBeLessThanOrEqual(24);
      }),
    );
  });
});

it('takes a compound of very many parts for the few that a word can have', () => {
  expect(parseQuery('(a+)+$'.repeat(500)).words[0]?.parts).toHaveLength(8);
  expect(parseQuery('state-of-the-art').words[0]?.parts).toHaveLength(4);
});

describe('the other spelling', () => {
  it.each([
    ['regularisation', 'regularization'],
    ['regularization', 'regularisation'],
    ['behaviour', 'behavior'],
    ['labelled', 'labeled'],
    ['rise', undefined],
    ['our', undefined],
    ['rank', undefined],
  ])('of %s is %s', (word, other) => {
    expect(otherSpelling(word)).toBe(other);
  });
});
