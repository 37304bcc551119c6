import {
  drawnSizes,
  keepWithin,
  partBetween,
  zoomed,
  type MapPoint,
  type MapSize,
  type Part,
} from './mapPart.ts';
import { createMovement } from './movement.ts';

/** What the reader sees of the map, and how to see another part of it. */
export interface MapView {
  /** The whole map, in its units. */
  readonly size: MapSize;
  /** Shows a part, at once or in a short movement; keeps it within the map. */
  readonly show: (part: Part, isMoving?: boolean) => void;
  /** Comes nearer by a factor, or goes back by one below 1; the point, in the map's units, stays where it is. */
  readonly zoom: (factor: number, point?: MapPoint, isMoving?: boolean) => void;
  readonly part: () => Part;
  readonly whole: (isMoving?: boolean) => void;
  /** Gives a point of the window in the map's units. */
  readonly toMap: (clientX: number, clientY: number) => MapPoint;
  /** Pixels to a unit. */
  readonly scale: () => number;
}

/** What follows when the map is drawn. */
export interface MapFollowers {
  /** Another part is shown, the whole being undefined. */
  readonly onShow: (part: Part | undefined) => void;
  /** Drawn anew, be it the same part on a screen of another size. */
  readonly onDraw: () => void;
}

/**
 * Takes the map, the part to see at first, the whole being undefined, and what follows when it is drawn; gives its view, which keeps names the same
 * size and shows more of them the nearer the reader is.
 */
export function createMapView(
  map: SVGSVGElement,
  first: Part | undefined,
  { onShow, onDraw }: MapFollowers,
): MapView {
  const { width, height } = map.viewBox.baseVal;
  const size = { width, height };
  const start = { x: 0, y: 0, width };
  const move = createMovement();
  let seen = keepWithin(first ?? start, size);

  const scale = (): number => (map.clientWidth || width) / seen.width;
  const redraw = (): void => {
    drawPart(map, seen, size, scale());
    onDraw();
  };
  const show = (part: Part, isMoving = false): void => {
    const [from, to] = [seen, keepWithin(part, size)];
    move((done) => {
      seen = keepWithin(partBetween(from, to, done), size);
      redraw();
      onShow(seen.width === width ? undefined : seen);
    }, !isMoving);
  };

  // It reports once at the start as well, which draws the first part.
  new ResizeObserver(redraw).observe(map);
  return {
    size,
    show,
    scale,
    zoom: (factor, point, isMoving) => {
      show(zoomed(seen, factor, size, point), isMoving);
    },
    part: () => seen,
    whole: (isMoving = true) => {
      show(start, isMoving);
    },
    toMap: (clientX, clientY) => {
      const { left, top } = map.getBoundingClientRect();
      return { x: seen.x + (clientX - left) / scale(), y: seen.y + (clientY - top) / scale() };
    },
  };
}

function drawPart(map: SVGSVGElement, { x, y, width }: Part, whole: MapSize, scale: number): void {
  const values = [x, y, width, (width * whole.height) / whole.width];
  map.setAttribute('viewBox', values.map((value) => value.toFixed(2)).join(' '));
  const { unit, dot, level } = drawnSizes(scale);
  map.style.setProperty('--u', unit.toFixed(4));
  map.style.setProperty('--d', dot.toFixed(3));
  map.style.setProperty('--level', String(level));
}
