import { GROWING, SCALES } from '../../model/mapScales.ts';

/** The part of the map that is seen, in the map's units; its height follows from its width. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A point of the map, in its units. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** Width and height of the whole map, in its units. */
export interface MapSize {
  readonly width: number;
  readonly height: number;
}

/** How large names and signs are drawn at a scale. */
export interface DrawnSizes {
  /** Units of the map to a pixel of names. */
  readonly unit: number;
  /** Factor of the signs' size. */
  readonly dot: number;
  /** Index of the greatest scale reached; names of higher levels stay hidden. */
  readonly level: number;
}

/** Times that the map can be magnified. */
const GREATEST_ZOOM = 9;
/** A scale this near below a step counts as the step: widths in pixels are rounded. */
const NEARLY = 0.995;

/** Takes a part and the map's size, and gives the nearest part of the same width within the map. */
export function keepWithin({ x, y, width }: Part, whole: MapSize): Part {
  const seen = Math.min(width, whole.width);
  const share = 1 - seen / whole.width;
  return {
    x: Math.min(Math.max(0, x), whole.width * share),
    y: Math.min(Math.max(0, y), whole.height * share),
    width: seen,
  };
}

/**
 * Takes a part, a factor, greater than 1 to come nearer, the map's size and the point that stays where it is, by default the middle, and gives the part seen then;
 * it may reach beyond the map.
 */
export function zoomed(part: Part, factor: number, whole: MapSize, point?: MapPoint): Part {
  const { x, y } = point ?? middleOf(part, whole);
  const nearest = whole.width / GREATEST_ZOOM;
  const width = Math.min(whole.width, Math.max(nearest, part.width / factor));
  const share = width / part.width;
  return { x: x - (x - part.x) * share, y: y - (y - part.y) * share, width };
}

/** Takes two parts and how much of a movement is done, from 0 to 1, and gives the part between them: fast at first, slow at the end. */
export function partBetween(from: Part, to: Part, done: number): Part {
  // Sums of fractions would miss the width of the whole by a rounding error.
  if (done === 1) return to;
  const eased = done * (2 - done);
  const between = (a: number, b: number): number => a + (b - a) * eased;
  return {
    x: between(from.x, to.x),
    y: between(from.y, to.y),
    width: between(from.width, to.width),
  };
}

/** Takes a scale, in pixels to a unit of the map, and gives the sizes at which names and signs are drawn. */
export function drawnSizes(scale: number): DrawnSizes {
  const ofNames = scale < GROWING.from * NEARLY ? scale : Math.max(scale, GROWING.to);
  return {
    unit: 1 / ofNames,
    dot: Math.min(1.6, 1 / Math.sqrt(scale)),
    level: Math.max(
      0,
      SCALES.findLastIndex((least) => scale >= least * NEARLY),
    ),
  };
}

function middleOf({ x, y, width }: Part, whole: MapSize): MapPoint {
  return { x: x + width / 2, y: y + (width * whole.height) / whole.width / 2 };
}
