import { squaredDistance, type Place } from './place.ts';

/** Places sorted into the cells of a grid, which tells neighbours without looking at all. */
interface Grid {
  readonly side: number;
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
  /** Numbers of the places in each cell, row by row. */
  readonly cells: readonly (readonly number[])[];
}

/** Places in a cell where they lie evenly; of 1, 2, 4 and 8 the fastest. */
const IN_CELL = 2;

/**
 * Takes places and gives the function that finds, for a point and a count, the numbers of the nearest places, the nearest first; of two as
 * near as each other the earlier one first. Looks at rings of cells around the point until none further out can be nearer.
 */
export function neighbourFinder(
  places: readonly Place[],
): (point: Place, count: number) => number[] {
  const grid = sortIntoCells(places);
  return (point, count) => {
    const column = Math.floor((point.x - grid.left) / grid.side);
    const row = Math.floor((point.y - grid.top) / grid.side);
    const last = Math.max(column, grid.columns - column, row, grid.rows - row);
    let found: Found[] = [];
    for (let ring = 0; ring <= last; ring++) {
      for (const at of cellsOfRing(grid, column, row, ring)) {
        for (const place of grid.cells[at] ?? []) {
          found.push({ place, distance: squaredDistance(places[place] ?? point, point) });
        }
      }
      found = found.sort(nearerFirst).slice(0, count);
      // What lies in a ring further out is at least this far away.
      const beyond = ring * grid.side;
      if (found.length >= count && (found.at(-1)?.distance ?? 0) < beyond * beyond) break;
    }
    return found.map(({ place }) => place);
  };
}

interface Found {
  readonly place: number;
  readonly distance: number;
}

function nearerFirst(a: Found, b: Found): number {
  return a.distance - b.distance || a.place - b.place;
}

function sortIntoCells(places: readonly Place[]): Grid {
  const [left, right] = rangeOf(places.map(({ x }) => x));
  const [top, bottom] = rangeOf(places.map(({ y }) => y));
  const [width, height] = [right - left, bottom - top];
  // Places on one line would make cells without end.
  const area = Math.max(width * height, ((width + height) * (width + height)) / 1e4);
  const side = Math.sqrt((area * IN_CELL) / (places.length || 1)) || 1;
  const columns = Math.floor(width / side) + 1;
  const rows = Math.floor(height / side) + 1;
  const cells = Array.from({ length: columns * rows }, (): number[] => []);
  for (const [at, { x, y }] of places.entries()) {
    cells[Math.floor((y - top) / side) * columns + Math.floor((x - left) / side)]?.push(at);
  }
  return { side, left, top, columns, rows, cells };
}

function rangeOf(values: readonly number[]): [number, number] {
  let [least, greatest] = [values[0] ?? 0, values[0] ?? 0];
  for (const value of values) {
    least = value < least ? value : least;
    greatest = value > greatest ? value : greatest;
  }
  return [least, greatest];
}

/** The cells that are so many away from one, across, down or both; those outside of the grid are left out. */
function* cellsOfRing(
  { columns, rows }: Grid,
  column: number,
  row: number,
  ring: number,
): Generator<number> {
  for (let y = row - ring; y <= row + ring; y++) {
    if (y < 0 || y >= rows) continue;
    const isEdge = Math.abs(y - row) === ring;
    const step = isEdge || ring === 0 ? 1 : 2 * ring;
    for (let x = column - ring; x <= column + ring; x += step) {
      if (x >= 0 && x < columns) yield y * columns + x;
    }
  }
}
