import type { Place } from './place.ts';

/** A rectangle, by its middle. */
export interface Box extends Place {
  readonly width: number;
  readonly height: number;
}

/** Rounds after which the rest of an overlap stays; three hundred papers need forty, three thousand under two hundred. */
const ROUNDS = 600;
/** Points moved in all rounds together: beyond three thousand the last touch is left out, as most have no marker of their own. */
const MOST_MOVES = 2e6;
/** More cells than a column can have. */
const COLUMN = 1e6;
/** Overlap that does not show. */
const SLACK = 0.02;

/**
 * Takes places, the least distance between any two, the frame they must stay in and boxes they must keep out of, and gives places that do,
 * as near to the first ones as pushing pairs apart gets them.
 */
export function spread(
  places: readonly Place[],
  gap: number,
  frame: Box,
  boxes: readonly Box[],
): Place[] {
  const points = places.map(({ x, y }) => ({ x, y }));
  const rounds = Math.min(ROUNDS, MOST_MOVES / points.length);
  for (let round = 0; round < rounds; round++) {
    let moved = pushPairs(points, gap);
    for (const point of points) {
      for (const box of boxes) moved = Math.max(moved, pushOut(point, box));
      keepIn(point, frame);
    }
    if (moved < SLACK * gap) break;
  }
  return points;
}

interface Point {
  x: number;
  y: number;
}

/** Pushes all pairs apart that are too near; gives the greatest push. Only points of neighbouring cells can be near. */
function pushPairs(points: readonly Point[], gap: number): number {
  const cells = new Map<number, number[]>();
  const cellOf = (value: number): number => Math.floor(value / gap);
  for (const [at, { x, y }] of points.entries()) {
    const key = cellOf(x) * COLUMN + cellOf(y);
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [at]);
    else cell.push(at);
  }
  let greatest = 0;
  for (const [at, point] of points.entries()) {
    const [column, row] = [cellOf(point.x), cellOf(point.y)];
    for (let step = 0; step < 9; step++) {
      const key = (column - 1 + (step % 3)) * COLUMN + row - 1 + Math.floor(step / 3);
      for (const other of cells.get(key) ?? []) {
        const neighbour = points[other];
        if (other <= at || neighbour === undefined) continue;
        greatest = Math.max(greatest, pushApart(point, neighbour, gap, at));
      }
    }
  }
  return greatest;
}

function pushApart(a: Point, b: Point, gap: number, turn: number): number {
  const [wayX, wayY] = [a.x - b.x, a.y - b.y];
  const distance = Math.sqrt(wayX * wayX + wayY * wayY);
  if (distance >= gap) return 0;
  const push = (gap - distance) / 2;
  // Two at the very same place part in a direction of their own.
  const isSame = distance < 1e-9;
  const x = isSame ? (turn % 2 === 0 ? 1 : 0) : wayX / distance;
  const y = isSame ? 1 - x : wayY / distance;
  a.x += x * push;
  a.y += y * push;
  b.x -= x * push;
  b.y -= y * push;
  return push;
}

/** Pushes a point out of a box by the shortest way; gives how far. */
function pushOut(point: Point, box: Box): number {
  const [wayX, wayY] = [point.x - box.x, point.y - box.y];
  const x = box.width / 2 - Math.abs(wayX);
  const y = box.height / 2 - Math.abs(wayY);
  if (x <= 0 || y <= 0) return 0;
  if (x < y) point.x += wayX < 0 ? -x : x;
  else point.y += wayY < 0 ? -y : y;
  return Math.min(x, y);
}

function keepIn(point: Point, { x, y, width, height }: Box): void {
  point.x = Math.min(Math.max(point.x, x - width / 2), x + width / 2);
  point.y = Math.min(Math.max(point.y, y - height / 2), y + height / 2);
}
