import type { Place } from './place.ts';
import type { Box } from './spread.ts';

/** Takes places anywhere, rotates them so that they reach farthest from left to right, and fits them into the frame. */
export function fitInto(places: readonly Place[], frame: Box): Place[] {
  const rotated = rotateToHorizontal(places);
  const x = scaleTo(
    rotated.map((place) => place.x),
    frame.x - frame.width / 2,
    frame.width,
  );
  const y = scaleTo(
    rotated.map((place) => place.y),
    frame.y - frame.height / 2,
    frame.height,
  );
  return rotated.map((_, at) => ({ x: x[at] ?? frame.x, y: y[at] ?? frame.y }));
}

/** The direction of the greatest spread becomes the horizontal; no sine is asked, whose last digit differs by machine. */
function rotateToHorizontal(places: readonly Place[]): Place[] {
  const middleX = mean(places.map(({ x }) => x));
  const middleY = mean(places.map(({ y }) => y));
  let [xx, xy, yy] = [0, 0, 0];
  for (const place of places) {
    const [x, y] = [place.x - middleX, place.y - middleY];
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const half = (xx - yy) / 2;
  const root = Math.sqrt(half * half + xy * xy);
  // The eigenvector of the greater eigenvalue, written so that nothing is lost where the cross term is small.
  const [alongX, alongY] = half >= 0 ? [half + root, xy] : [xy, root - half];
  const length = Math.sqrt(alongX * alongX + alongY * alongY);
  const [cosine, sine] = length === 0 ? [1, 0] : [alongX / length, alongY / length];
  return places.map((place) => {
    const [x, y] = [place.x - middleX, place.y - middleY];
    return { x: x * cosine + y * sine, y: y * cosine - x * sine };
  });
}

/** Values that are all one come to stand in the middle. */
function scaleTo(values: readonly number[], from: number, length: number): number[] {
  const least = values.reduce((a, b) => (b < a ? b : a), Infinity);
  const greatest = values.reduce((a, b) => (b > a ? b : a), -Infinity);
  const range = greatest - least;
  return values.map((value) =>
    range < 1e-9 ? from + length / 2 : from + ((value - least) / range) * length,
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}
