/** Where something lies on a plane. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Takes two places and gives the square of the way between them. */
export function squaredDistance(a: Place, b: Place): number {
  const [x, y] = [a.x - b.x, a.y - b.y];
  return x * x + y * y;
}
