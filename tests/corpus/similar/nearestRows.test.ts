import { describe, expect, it } from 'vitest';
import { nearestRows, type Evidence } from '../../../src/corpus/similar/nearestRows.ts';

/** Rows in a plane, by their angles in degrees. */
const plane = (...angles: number[]): Evidence => ({
  sparse: [],
  dense: {
    weight: 1,
    rows: angles.map((angle) =>
      Float64Array.of(Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)),
    ),
  },
  links: { weight: 1, rows: [] },
});

const rowsNear = (evidence: Evidence, count: number, takenOff?: number): number[][] =>
  nearestRows(evidence, count, takenOff).map((near) => near.map(({ row }) => row));

describe('the nearest rows', () => {
  it('are those in most nearly the same direction', () => {
    expect(rowsNear(plane(0, 10, 40, 90), 2, 0)).toEqual([
      [1, 2],
      [0, 2],
      [1, 0],
      [2, 1],
    ]);
  });

  it('are less often one that many lie around', () => {
    const crowd = plane(0, 1, 2, 3, 30, 61);
    expect(rowsNear(crowd, 1, 0)[4]).toEqual([3]);
    expect(rowsNear(crowd, 1, 1)[4]).toEqual([5]);
  });

  it('sum every kind of evidence by its weight', () => {
    const evidence: Evidence = {
      sparse: [{ weight: 0.5, rows: [new Map([[0, 1]]), new Map([[0, 1]]), new Map([[1, 1]])] }],
      dense: { weight: 0, rows: plane(0, 0, 0).dense.rows },
      links: { weight: 0.3, rows: [new Set([2]), new Set(), new Set([0])] },
    };
    expect(nearestRows(evidence, 2, 0)[0]).toEqual([
      { row: 1, score: 0.5 },
      { row: 2, score: 0.3 },
    ]);
  });
});
