/**
 * Takes two words and gives the letters inserted, left out, replaced or swapped with their neighbour between them
 * (optimal string alignment, after Damerau 1964); gives up with `most` + 1 as soon as there must be more.
 */
export function editDistance(from: string, to: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let line = 1; line <= from.length; line++) {
    const next = nextRow(from, to, line, row, before);
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[to.length] ?? 0;
}

function nextRow(
  from: string,
  to: string,
  line: number,
  row: readonly number[],
  before: readonly number[],
): number[] {
  const next = [line];
  const at = (cells: readonly number[], column: number): number => cells[column] ?? Infinity;
  for (let column = 1; column <= to.length; column++) {
    const replaced = at(row, column - 1) + (from[line - 1] === to[column - 1] ? 0 : 1);
    const isSwap = from[line - 1] === to[column - 2] && from[line - 2] === to[column - 1];
    const swapped = isSwap && line > 1 && column > 1 ? at(before, column - 2) + 1 : Infinity;
    next.push(Math.min(replaced, at(row, column) + 1, at(next, column - 1) + 1, swapped));
  }
  return next;
}
