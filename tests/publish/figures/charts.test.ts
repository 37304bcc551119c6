import { describe, expect, it } from 'vitest';
import { arcBetween, lyingBars, standingBars } from '../../../src/publish/figures/charts.ts';
import { countOf } from '../../../src/text/countOf.ts';

describe('bars', () => {
  it('stand as high as their number against the greatest, and none for nothing', () => {
    const [low, high, ...others] = standingBars([5, 0, 10], 20);
    expect(low).toMatchObject({ y: 75, height: 25 });
    expect(high).toMatchObject({ y: 50, height: 50 });
    expect((high?.x ?? 0) + (high?.width ?? 0)).toBeCloseTo(100);
    expect(others).toEqual([]);
  });

  it('lie at the foot of their rows', () => {
    expect(lyingBars([8, 2])).toEqual([
      { x: 0, y: 45, width: 100, height: 5 },
      { x: 0, y: 95, width: 25, height: 5 },
    ]);
  });

  it('can be none', () => {
    expect(standingBars([], 0)).toEqual([]);
    expect(standingBars([0], 0)).toEqual([]);
    expect(lyingBars([])).toEqual([]);
  });
});

describe('an arc', () => {
  it('leaves the middle of one row and ends in that of the other', () => {
    const { path, top } = arcBetween(4, 0, 2);
    expect(path).toMatch(/^M0,12\.5/);
    expect(path).toMatch(/0,62\.5$/);
    expect(top.y).toBe(37.5);
  });

  it('bows wider between rows further apart, within the drawing', () => {
    const [near, far] = [arcBetween(15, 3, 4).top.x, arcBetween(15, 0, 14).top.x];
    expect(near).toBeLessThan(far);
    expect(far).toBeLessThan(95);
    expect(arcBetween(2, 0, 1).top.x).toBeGreaterThan(10);
  });
});

it.each([
  [0, '0 papers'],
  [1, '1 paper'],
  [12_000, '12,000 papers'],
])('counts as one says it: %i', (count, words) => {
  expect(countOf(count)).toBe(words);
});
