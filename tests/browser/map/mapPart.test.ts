import { describe, expect, it } from 'vitest';
import {
  drawnSizes,
  keepWithin,
  partBetween,
  zoomed,
  type Part,
} from '../../../src/browser/map/mapPart.ts';
import { GROWING, SCALES } from '../../../src/model/mapScales.ts';

const map = { width: 1200, height: 900 };
const whole: Part = { x: 0, y: 0, width: 1200 };
const rounded = ({ x, y, width }: Part): number[] => [x, y, width].map(Math.round);

describe('the part of the map that is seen', () => {
  it.each([
    [
      { x: 100, y: 80, width: 400 },
      { x: 100, y: 80, width: 400 },
    ],
    [
      { x: -50, y: -50, width: 400 },
      { x: 0, y: 0, width: 400 },
    ],
    [
      { x: 1100, y: 880, width: 400 },
      { x: 800, y: 600, width: 400 },
    ],
    [{ x: 300, y: 20, width: 5000 }, whole],
  ])('stays within the map: %o is %o', (part, kept) => {
    expect(rounded(keepWithin(part, map))).toEqual(rounded(kept));
  });

  it('comes nearer around its middle, or around a point that stays in its place', () => {
    expect(rounded(zoomed(whole, 2, map))).toEqual([300, 225, 600]);
    const point = { x: 900, y: 300 };
    const near = zoomed(whole, 2, map, point);
    expect([(point.x - near.x) / near.width, (point.y - near.y) / near.width]).toEqual([
      point.x / whole.width,
      point.y / whole.width,
    ]);
  });

  it('shows no less than a ninth of the width and no more than all of it', () => {
    expect(zoomed(whole, 1000, map).width).toBeCloseTo(1200 / 9);
    expect(zoomed({ x: 10, y: 10, width: 1000 }, 0.1, map).width).toBe(1200);
  });

  it('begins and ends a movement at just the parts named', () => {
    const from = { x: 0.1, y: 0.7, width: 133.3 };
    const to = { x: 0.3, y: 0.1, width: 1200.1 };
    expect(partBetween(from, to, 0)).toEqual(from);
    expect(partBetween(from, to, 1)).toBe(to);
    // Slower towards the end: more than half is done at half of the time.
    expect(partBetween(whole, { ...whole, x: 100 }, 0.5).x).toBe(75);
  });
});

describe('the size of names', () => {
  const shown = (scale: number): number => scale * drawnSizes(scale).unit;

  it('is the same at every scale, but between a phone and a desk', () => {
    for (const scale of SCALES.filter((one) => one < GROWING.from || one >= GROWING.to)) {
      expect(shown(scale)).toBeCloseTo(1);
    }
    expect(shown(0.75)).toBeCloseTo(0.75 / GROWING.to);
  });

  it('admits more names at each scale, and the first ones at any', () => {
    expect(SCALES.map((scale) => drawnSizes(scale).level)).toEqual(SCALES.map((_, at) => at));
    expect(drawnSizes(0.01).level).toBe(0);
    // A width in whole pixels is a little below the scale it was made for.
    expect(drawnSizes(0.9 * 0.998).level).toBe(drawnSizes(0.9).level);
  });
});
