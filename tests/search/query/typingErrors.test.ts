import { describe, expect, it } from 'vitest';
import { corrections, errorsAllowed } from '../../../src/search/query/typingErrors.ts';

describe('typing errors', () => {
  it('are not looked for in short words and numbers, and two only in long ones', () => {
    expect(['cat', '2024', 'rank', 'initalization'].map(errorsAllowed)).toEqual([0, 0, 1, 2]);
  });
});

describe('corrections', () => {
  const vocabulary = [
    { word: 'form', papers: 9 },
    { word: 'from', papers: 90 },
    { word: 'frame', papers: 40 },
    { word: 'filler', papers: 50 },
    { word: 'brom', papers: 99 },
  ];

  it('begin with the fewest errors, then the same initial, then what most papers have', () => {
    expect(corrections('frmo', vocabulary).map(({ word }) => word)).toEqual(['from']);
    expect(corrections('fromm', vocabulary).map(({ word }) => word)).toEqual(['from']);
    expect(corrections('fom', vocabulary)).toEqual([]);
  });

  it('leave a word alone that is in the vocabulary', () => {
    expect(corrections('from', vocabulary).map(({ word }) => word)).not.toContain('from');
  });
});
