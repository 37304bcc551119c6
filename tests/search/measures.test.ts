import { describe, expect, it } from 'vitest';
import { meanScores, scoreRanking } from '../eval/measures.ts';

const grades = new Map([
  ['best', 3],
  ['good', 2],
]);

describe('the measures of a ranking', () => {
  it('are one for the best there is', () => {
    expect(scoreRanking(['best', 'good'], grades)).toEqual({
      ndcg: 1,
      mrr: 1,
      recall: 1,
      empty: 0,
    });
  });

  it('fall with the place of what is found', () => {
    const { ndcg, mrr, recall } = scoreRanking(['filler', 'good'], grades);
    expect(ndcg).toBeCloseTo(3 / Math.log2(3) / (7 + 3 / Math.log2(3)));
    expect([mrr, recall]).toEqual([0.5, 0.5]);
  });

  it('count an empty answer', () => {
    expect(scoreRanking([], grades)).toEqual({ ndcg: 0, mrr: 0, recall: 0, empty: 1 });
    expect(meanScores([scoreRanking([], grades), scoreRanking(['best'], grades)]).empty).toBe(0.5);
  });
});
