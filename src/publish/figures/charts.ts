import { scaleBand, scaleLinear } from 'd3-scale';
import { curveBasis, line } from 'd3-shape';

/** Width and height of every drawing, in its own units: the page stretches it to the room there is, and its text stands beside it. */
export const SIDE = 100;

/** Share of a row that its bar takes, at the row's foot, below the name. */
const BAR = 0.1;

/** A bar of a drawing. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Takes numbers in their order and the greatest of all that stand beside them, and gives a standing bar for each that is not 0. */
export function standingBars(counts: readonly number[], greatest: number): Bar[] {
  const x = scaleBand([...counts.keys()], [0, SIDE]).paddingInner(0.14);
  const y = scaleLinear([0, Math.max(1, greatest)], [0, SIDE]);
  return counts.flatMap((count, place) => {
    const height = round(y(count));
    if (count === 0) return [];
    return [
      { x: round(x(place) ?? 0), y: round(SIDE - height), width: round(x.bandwidth()), height },
    ];
  });
}

/** Takes numbers in their order and gives a row for each, with a bar at its foot as long as the number is against the greatest. */
export function lyingBars(counts: readonly number[]): Bar[] {
  const x = scaleLinear([0, Math.max(1, ...counts)], [0, SIDE]);
  const row = SIDE / Math.max(1, counts.length);
  return counts.map((count, place) => ({
    x: 0,
    y: round(row * (place + 1 - BAR)),
    width: round(x(count)),
    height: round(row * BAR),
  }));
}

/** An arc between two rows, and the point where it is furthest from them. */
export interface Arc {
  readonly path: string;
  readonly top: { readonly x: number; readonly y: number };
}

/** Takes the number of rows and two of them, from 0, and gives the arc between them: it bows to the right, the further the rows the wider. */
export function arcBetween(rows: number, from: number, to: number): Arc {
  const x = scaleLinear([1, Math.max(2, rows - 1)], [24, 94]);
  const y = scaleLinear([0, rows], [0, SIDE]);
  const reach = x(Math.abs(to - from));
  const [start, end] = [y(from + 0.5), y(to + 0.5)];
  const between = (share: number): number => start + (end - start) * share;
  const corners: [number, number][] = [
    [0, start],
    [reach * 0.5, start],
    [reach, between(0.22)],
    [reach, between(0.78)],
    [reach * 0.5, end],
    [0, end],
  ];
  // A basis spline passes its middle corners at 46/48 of their own reach and 2/48 of that of the corners beside them.
  const top = { x: round((reach * 46 + reach * 0.5 * 2) / 48), y: round(between(0.5)) };
  return { path: line().curve(curveBasis).digits(1)(corners) ?? '', top };
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
