/** Below this depth points are taken for one; the square is then a sixteen-millionth of the whole. */
const DEEPEST = 24;
/** Side of a square, as a share of its distance, below which all in it count as one point (van der Maaten 2014 has 0.5). */
const OPENING = 0.6;

/** Points on a plane, sorted into squares within squares. */
interface Tree {
  /** Points in each square, and the sums of their coordinates. */
  readonly count: number[];
  readonly sumX: number[];
  readonly sumY: number[];
  readonly side: number[];
  /** The first of a square's four quarters; 0 where it has none. */
  readonly quarters: number[];
}

/**
 * Takes points and gives the force by which each is pushed from all others, q² times the way to it with q = 1 / (1 + distance²), and the
 * sum of all q (Barnes and Hut 1986). Uses nothing but sums, products and quotients, which are the same on every machine.
 */
export function repulsion(
  x: Float64Array,
  y: Float64Array,
): { forceX: Float64Array; forceY: Float64Array; sum: number } {
  const tree = plant(x, y);
  const forceX = new Float64Array(x.length);
  const forceY = new Float64Array(x.length);
  let sum = -x.length;
  const open: number[] = [];
  for (let at = 0; at < x.length; at++) {
    const [hereX, hereY] = [x[at] ?? 0, y[at] ?? 0];
    let [pushX, pushY] = [0, 0];
    open.push(0);
    for (let square = open.pop(); square !== undefined; square = open.pop()) {
      const count = tree.count[square] ?? 0;
      if (count === 0) continue;
      const wayX = hereX - (tree.sumX[square] ?? 0) / count;
      const wayY = hereY - (tree.sumY[square] ?? 0) / count;
      const distance = wayX * wayX + wayY * wayY;
      const side = (tree.side[square] ?? 0) / OPENING;
      const quarter = tree.quarters[square] ?? 0;
      if (quarter > 0 && side * side > distance) {
        open.push(quarter, quarter + 1, quarter + 2, quarter + 3);
        continue;
      }
      const near = 1 / (1 + distance);
      sum += count * near;
      pushX += count * near * near * wayX;
      pushY += count * near * near * wayY;
    }
    forceX[at] = pushX;
    forceY[at] = pushY;
  }
  return { forceX, forceY, sum };
}

function plant(x: Float64Array, y: Float64Array): Tree {
  const tree: Tree = { count: [], sumX: [], sumY: [], side: [], quarters: [] };
  const [left, top] = [x.reduce(lesser, Infinity), y.reduce(lesser, Infinity)];
  const side = Math.max(x.reduce(greater, -Infinity) - left, y.reduce(greater, -Infinity) - top);
  addSquare(tree, side);
  for (let at = 0; at < x.length; at++) insert(tree, x[at] ?? 0, y[at] ?? 0, left, top);
  return tree;
}

function insert(tree: Tree, x: number, y: number, left: number, top: number): void {
  let [square, squareX, squareY] = [0, left, top];
  for (let depth = 0; ; depth++) {
    const count = tree.count[square] ?? 0;
    const [sumX, sumY] = [tree.sumX[square] ?? 0, tree.sumY[square] ?? 0];
    tree.count[square] = count + 1;
    tree.sumX[square] = sumX + x;
    tree.sumY[square] = sumY + y;
    if (count === 0 || depth === DEEPEST) return;
    const half = (tree.side[square] ?? 0) / 2;
    if (tree.quarters[square] === 0) {
      tree.quarters[square] = tree.count.length;
      for (let quarter = 0; quarter < 4; quarter++) addSquare(tree, half);
      // The one point that was here alone moves into its quarter.
      const moved = quarterOf(tree, square, sumX, sumY, squareX + half, squareY + half);
      [tree.count[moved], tree.sumX[moved], tree.sumY[moved]] = [1, sumX, sumY];
    }
    square = quarterOf(tree, square, x, y, squareX + half, squareY + half);
    if (x >= squareX + half) squareX += half;
    if (y >= squareY + half) squareY += half;
  }
}

function quarterOf(
  tree: Tree,
  square: number,
  x: number,
  y: number,
  middleX: number,
  middleY: number,
): number {
  return (tree.quarters[square] ?? 0) + (x >= middleX ? 1 : 0) + (y >= middleY ? 2 : 0);
}

function addSquare(tree: Tree, side: number): void {
  tree.count.push(0);
  tree.sumX.push(0);
  tree.sumY.push(0);
  tree.side.push(side);
  tree.quarters.push(0);
}

function lesser(a: number, b: number): number {
  return a < b ? a : b;
}

function greater(a: number, b: number): number {
  return a > b ? a : b;
}
