import { isMotionReduced } from '../../dom/preferences.ts';
import { GROWING, SCALES } from '../../model/mapScales.ts';

/** The part of the map that is seen, in the map's units; its height follows from its width. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** What the reader sees of the map, and how to see another part of it. */
export interface MapView {
  /** The whole map, in its units. */
  readonly size: { readonly width: number; readonly height: number };
  /** Shows a part, at once or in a short movement; keeps it within the map. */
  readonly show: (part: Part, isMoving?: boolean) => void;
  /** Comes nearer by a factor, or goes back by one below 1; the point, in the map's units, stays where it is. */
  readonly zoom: (factor: number, point?: { x: number; y: number }, isMoving?: boolean) => void;
  readonly part: () => Part;
  readonly whole: (isMoving?: boolean) => void;
  /** Gives a point of the window in the map's units. */
  readonly toMap: (clientX: number, clientY: number) => { x: number; y: number };
  /** Pixels to a unit. */
  readonly scale: () => number;
}

const GREATEST_ZOOM = 9;
/** Milliseconds of a movement. */
const MOVEMENT = 220;

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
  const ratio = height / width;
  let seen = keepWithin(first ?? { x: 0, y: 0, width }, width, ratio);
  let frame = 0;

  const draw = (part: Part): void => {
    seen = keepWithin(part, width, ratio);
    const values = [seen.x, seen.y, seen.width, seen.width * ratio];
    map.setAttribute('viewBox', values.map((value) => value.toFixed(2)).join(' '));
    const pixels = scale();
    const level = SCALES.findLastIndex((least) => pixels >= least * 0.995);
    const ofNames = pixels < GROWING.from * 0.995 ? pixels : Math.max(pixels, GROWING.to);
    map.style.setProperty('--u', (1 / ofNames).toFixed(4));
    map.style.setProperty('--d', Math.min(1.6, 1 / Math.sqrt(pixels)).toFixed(3));
    map.style.setProperty('--level', String(Math.max(0, level)));
    onDraw();
  };
  const move = (part: Part): void => {
    draw(part);
    onShow(seen.width === width ? undefined : seen);
  };
  const scale = (): number => (map.clientWidth || width) / seen.width;
  const show = (part: Part, isMoving = false): void => {
    cancelAnimationFrame(frame);
    if (!isMoving || isMotionReduced()) {
      move(part);
      return;
    }
    const [from, to, start] = [seen, keepWithin(part, width, ratio), performance.now()];
    const step = (now: number): void => {
      const done = Math.min(1, Math.max(0, (now - start) / MOVEMENT));
      const eased = done * (2 - done);
      const between = (a: number, b: number): number => a + (b - a) * eased;
      move({
        x: between(from.x, to.x),
        y: between(from.y, to.y),
        width: between(from.width, to.width),
      });
      if (done < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
  };
  const zoom: MapView['zoom'] = (factor, point, isMoving) => {
    const { x, y } = point ?? {
      x: seen.x + seen.width / 2,
      y: seen.y + (seen.width * ratio) / 2,
    };
    const next = Math.min(width, Math.max(width / GREATEST_ZOOM, seen.width / factor));
    const share = next / seen.width;
    show({ x: x - (x - seen.x) * share, y: y - (y - seen.y) * share, width: next }, isMoving);
  };

  // It reports once at the start as well, which draws the first part.
  new ResizeObserver(() => {
    draw(seen);
  }).observe(map);
  return {
    size: { width, height },
    show,
    zoom,
    scale,
    part: () => seen,
    whole: (isMoving = true) => {
      show({ x: 0, y: 0, width }, isMoving);
    },
    toMap: (clientX, clientY) => {
      const box = map.getBoundingClientRect();
      return {
        x: seen.x + (clientX - box.left) / scale(),
        y: seen.y + (clientY - box.top) / scale(),
      };
    },
  };
}

function keepWithin({ x, y, width }: Part, whole: number, ratio: number): Part {
  const seen = Math.min(width, whole);
  return {
    x: Math.min(Math.max(0, x), whole - seen),
    y: Math.min(Math.max(0, y), (whole - seen) * ratio),
    width: seen,
  };
}
