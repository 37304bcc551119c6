import { describe, expect, it } from 'vitest';
import { corrections, errorsAllowed, typingErrors } from '../../src/search/typingErrors.ts';

describe('typing errors', () => {
  it.each([
    ['rank', 'rank', 0],
    ['rnak', 'rank', 1],
    ['lottry', 'lottery', 1],
    ['shedule', 'schedule', 1],
    ['initalizaton', 'initialization', 2],
  ])('between %s and %s are counted', (from, to, errors) => {
    expect(typingErrors(from, to, 2)).toBe(errors);
  });

  it('are not counted to the end where there are too many', () => {
    expect(typingErrors('a'.repeat(40), 'b'.repeat(40), 2)).toBe(3);
  });

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
