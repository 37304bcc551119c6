import type { Placeable } from './alike.ts';
import { fitInto } from './frame.ts';
import {
  placeLabels,
  roomOf,
  SCALES,
  stepFor,
  type LabelWish,
  type PlacedLabel,
} from './labels.ts';
import type { Place } from './place.ts';
import { placePapers } from './placePapers.ts';
import { conceptSpots, themeSpots, type Spot } from './regions.ts';
import { spread, type Box } from './spread.ts';

/** A paper as the map is made from it. */
export interface MappablePaper extends Placeable {
  readonly slug: string;
  /** Slugs of the concepts in its abstract. */
  readonly concepts: readonly string[];
}

/** A name on the map, in {@link SIZE}'s units. */
export interface MapLabel extends PlacedLabel {
  /** A theme's id or a concept's slug. */
  readonly id: string;
  readonly name: string;
  /** For a theme's label: from which scale on its plant stands there, which needs less room than its name. */
  readonly plantFrom: number;
}

/** All papers on one plane. */
export interface PaperMap {
  /** Places by slug, in whole units. */
  readonly places: ReadonlyMap<string, Place>;
  /** Least distance between two dots, in units. */
  readonly gap: number;
  readonly themes: readonly MapLabel[];
  readonly concepts: readonly MapLabel[];
}

/** Width and height of the map in its own units. */
export const SIZE = { width: 1000, height: 740 };

/** Least distance between two dots where there is room for it: the side of a tap at a scale of one. */
const GAP = 24;
/** Share of the map that dots may fill with their distance. */
const FILLED = 0.3;
/** Room between the outermost dots and the map's edge. */
const EDGE = 26;
/** The scale for which names find their place. */
const SCALE = 0.9;
/** Units more than the room of a name from which dots are moved, as their places are rounded and they push each other. */
const ROUNDED = 4;

/** Room that names take on the screen in pixels, on the safe side (the browser test measures the real ones). */
const THEME_NAME = { letter: 8.6, height: 48 };
const CONCEPT_NAME = { letter: 6.6, height: 20 };
const PLANT = 34;

/** On a phone names would lie on dots: there the plants stand for them, and the names come with zoom. */
const LEAST_FROM = 1;

const WHOLE: Box = { x: SIZE.width / 2, y: SIZE.height / 2, ...SIZE };
const FRAME: Box = { ...WHOLE, width: SIZE.width - 2 * EDGE, height: SIZE.height - 2 * EDGE };

/**
 * Takes the papers and the titles of themes and concepts by their ids, and gives the map: a place for each paper, so that neighbours are
 * alike and no two dots meet, and names for its regions, of which no two meet either. The same papers give the same map.
 */
export function makeMap(
  papers: readonly MappablePaper[],
  themeTitles: ReadonlyMap<string, string>,
  conceptTitles: ReadonlyMap<string, string>,
): PaperMap {
  const gap = Math.min(GAP, Math.sqrt((FRAME.width * FRAME.height * FILLED) / papers.length));
  const loose = spread(fitInto(placePapers(papers), FRAME), gap, FRAME, []);
  const placed = papers.map(({ themes: [theme = ''], concepts }, at) => {
    const { x, y } = loose[at] ?? WHOLE;
    return { x, y, theme, concepts };
  });
  const themes = themeSpots(placed, [...themeTitles.keys()]);
  const named = placeLabels(wishesOf(themes, themeTitles, THEME_NAME), loose, FRAME, SCALE);
  const typical = conceptSpots(placed, conceptTitles, [...themeTitles.values()]);
  const wishes = wishesOf(typical, conceptTitles, CONCEPT_NAME);
  const small = placeLabels(wishes, loose, FRAME, SCALE, named);
  const dots = spreadAround(loose, gap, [...named, ...small]);
  return {
    places: new Map(papers.map(({ slug }, at) => [slug, dots[at] ?? WHOLE])),
    gap,
    themes: toLabels(themes, named, [], themeTitles, dots, gap / GAP),
    concepts: toLabels(typical, small, named, conceptTitles, dots, gap / GAP),
  };
}

/** Moves dots out of the room of the names that are shown on a desk, so that these lie on none of them. */
function spreadAround(
  loose: readonly Place[],
  gap: number,
  labels: readonly (LabelWish & PlacedLabel)[],
): Place[] {
  const boxes = labels
    .filter(({ from }) => (SCALES[from] ?? Infinity) <= SCALE)
    .map((label) => roomOf(label, SCALE, gap / GAP))
    .map((box) => ({ ...box, width: box.width + ROUNDED, height: box.height + ROUNDED }));
  // Tenths of a unit where dots stand close; a little more room, so that rounding brings no two together.
  const steps = gap < GAP ? 10 : 1;
  return spread(loose, gap + 1 / steps, FRAME, boxes).map(({ x, y }) => ({
    x: Math.round(x * steps) / steps,
    y: Math.round(y * steps) / steps,
  }));
}

function wishesOf(
  spots: readonly Spot[],
  titles: ReadonlyMap<string, string>,
  { letter, height }: { readonly letter: number; readonly height: number },
): LabelWish[] {
  return spots.map(({ id, x, y }) => ({
    x,
    y,
    width: (titles.get(id)?.length ?? 0) * letter + 12,
    height,
  }));
}

function toLabels(
  spots: readonly Spot[],
  labels: readonly (LabelWish & PlacedLabel)[],
  before: readonly (LabelWish & PlacedLabel)[],
  titles: ReadonlyMap<string, string>,
  dots: readonly Place[],
  signs: number,
): MapLabel[] {
  const plants = labels.map(({ x, y }) => ({ x, y, width: PLANT, height: PLANT }));
  return labels.map((label, at) => {
    const id = spots[at]?.id ?? '';
    const { x, y } = label;
    const others = [...before, ...labels.slice(0, at)];
    const from = Math.max(stepFor(others, label, FRAME, dots, signs), LEAST_FROM);
    const plant = plants[at];
    const plantFrom = plant === undefined ? from : stepFor(plants.slice(0, at), plant, WHOLE);
    return { id, name: titles.get(id) ?? id, x, y, from, plantFrom };
  });
}
