import { GROWING, SCALES } from '../../../model/mapScales.ts';
import type { Place } from '../place.ts';
import type { Box } from '../spread.ts';

/** A name to be put on the map, and how much room it takes in pixels, whatever the map's scale. */
export interface LabelWish extends Place {
  readonly width: number;
  readonly height: number;
}

/** Where a name stands, by its middle, and from which scale on it is shown: an index into {@link SCALES}. */
export interface PlacedLabel extends Place {
  readonly from: number;
}

/** Takes the scale of the map and gives the one at which its names are drawn. */
export function nameScale(scale: number): number {
  return scale < GROWING.from ? scale : Math.max(scale, GROWING.to);
}

/** How far from its place a name may go, and in what steps, in units. */
const REACH = { x: 140, y: 110 };
const STEP = 10;
/** What a step away from its place costs, in dots that it might cover instead. */
const COST_OF_WAY = 0.1;

/** How far a marker reaches from its place at a scale of one, in units, and how many times larger it is at most. */
const MARKER = 6.5;
const LARGEST_MARKER = 1.6;
/** Height of a name's letters in pixels. */
const LETTERS = 18;

/** The markers around a name. */
export interface Markers {
  readonly dots: readonly Place[];
  /** Their size, as a share of the usual one. */
  readonly size: number;
  /** How many a name may touch; the width of its letters is but an estimate on the safe side. */
  readonly mostTouched: number;
}

const NO_MARKERS: Markers = { dots: [], size: 1, mostTouched: 0 };

/**
 * Takes wishes, the weightiest first, the dots and the frame, and gives each a place near by that covers few dots and stands clear of
 * those before it at the scale given; where there is none, it appears only at the scale at which it stands clear.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  dots: readonly Place[],
  frame: Box,
  scale: number,
  placedBefore: readonly (LabelWish & PlacedLabel)[] = [],
): (LabelWish & PlacedLabel)[] {
  const placed = [...placedBefore];
  for (const wish of wishes) {
    const width = wish.width / scale;
    const height = wish.height / scale;
    const spots = candidates({ ...wish, width, height }, frame);
    const costs = spots.map((spot) =>
      costOf({ ...spot, width, height }, wish, dots, placed, scale),
    );
    const best = spots[costs.indexOf(costs.reduce((a, b) => (b < a ? b : a), Infinity))] ?? wish;
    const label = { ...wish, x: Math.round(best.x), y: Math.round(best.y) };
    placed.push({ ...label, from: stepFor(placed, label, frame) });
  }
  return placed.slice(placedBefore.length);
}

/** Places around the wished one at which the box lies within the frame. */
function candidates(box: Box, frame: Box): Place[] {
  const spots: Place[] = [];
  for (let y = -REACH.y; y <= REACH.y; y += STEP) {
    for (let x = -REACH.x; x <= REACH.x; x += STEP) {
      const spot = { x: box.x + x, y: box.y + y };
      const isIn =
        Math.abs(spot.x - frame.x) <= (frame.width - box.width) / 2 &&
        Math.abs(spot.y - frame.y) <= (frame.height - box.height) / 2;
      if (isIn) spots.push(spot);
    }
  }
  return spots;
}

function costOf(
  box: Box,
  wish: Place,
  dots: readonly Place[],
  placed: readonly (LabelWish & PlacedLabel)[],
  scale: number,
): number {
  const around = 2 * markerReach(GROWING.from);
  const covered = countIn({ ...box, width: box.width + around, height: box.height + around }, dots);
  const [wayX, wayY] = [(box.x - wish.x) / STEP, (box.y - wish.y) / STEP];
  const way = Math.sqrt(wayX * wayX + wayY * wayY);
  const pixels = { x: box.x, y: box.y, width: box.width * scale, height: box.height * scale };
  const clash = placed.filter((other) => clearScale(other, pixels) > scale).length;
  return covered + way * COST_OF_WAY + clash * 100;
}

/** The least scale, in pixels to a unit, at which two labels of these sizes in pixels do not meet. */
export function clearScale(a: LabelWish, b: LabelWish): number {
  const across = (a.width + b.width) / 2 / Math.abs(a.x - b.x);
  const down = (a.height + b.height) / 2 / Math.abs(a.y - b.y);
  return Math.min(across, down);
}

/** How far a marker reaches from its place, in units: on a small screen markers are drawn larger, as the style sheet has it. */
export function markerReach(scale: number): number {
  return MARKER * Math.min(LARGEST_MARKER, 1 / Math.sqrt(scale));
}

/** The room that a name takes at a scale, with that of a marker around it, in units: no dot should lie there. */
export function roomOf({ x, y, width, height }: LabelWish, scale: number, markers = 1): Box {
  const around = 2 * markerReach(scale) * markers;
  const drawn = nameScale(scale);
  return { x, y, width: width / drawn + around, height: height / drawn + around };
}

/**
 * The first scale at which a label meets none of the others, no edge and, where dots are given, touches no more markers than it may; beyond the last
 * where there is none.
 */
export function stepFor(
  others: readonly LabelWish[],
  label: LabelWish,
  frame: Box,
  markers: Markers = NO_MARKERS,
): number {
  const room = frame.width / 2 - Math.abs(label.x - frame.x);
  const least = others.reduce(
    (most, other) => Math.max(most, clearScale(other, label)),
    label.width / 2 / room,
  );
  const step = SCALES.findIndex(
    (scale) =>
      nameScale(scale) >= least &&
      countIn(roomOf(lettersOf(label, scale), scale, markers.size), markers.dots) <=
        markers.mostTouched,
  );
  return step < 0 ? SCALES.length : step;
}

/** A plant stands above the letters of a theme's name; a dot behind its thin lines does no harm. */
function lettersOf(label: LabelWish, scale: number): LabelWish {
  return {
    ...label,
    y: label.y + (label.height - LETTERS) / 2 / nameScale(scale),
    height: LETTERS,
  };
}

function countIn({ x, y, width, height }: Box, dots: readonly Place[]): number {
  let count = 0;
  for (const dot of dots) {
    if (Math.abs(dot.x - x) < width / 2 && Math.abs(dot.y - y) < height / 2) count++;
  }
  return count;
}
