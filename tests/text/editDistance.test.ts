import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/text/editDistance.ts';

describe('typing errors', () => {
  it.each([
    ['rank', 'rank', 0],
    ['rnak', 'rank', 1],
    ['lottry', 'lottery', 1],
    ['shedule', 'schedule', 1],
    ['initalizaton', 'initialization', 2],
  ])('between %s and %s are counted', (from, to, errors) => {
    expect(editDistance(from, to, 2)).toBe(errors);
  });

  it('are not counted to the end where there are too many', () => {
    expect(editDistance('a'.repeat(40), 'b'.repeat(40), 2)).toBe(3);
  });
});
