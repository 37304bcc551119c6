import type { Placeable } from './alike.ts';
import { fitInto } from './frame.ts';
import { placeLabels, stepFor, type LabelWish, type PlacedLabel } from './labels.ts';
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
  const boxes = named.map((label) => ({
    ...label,
    width: label.width / SCALE,
    height: label.height / SCALE,
  }));
  // Tenths of a unit where dots stand close; a little more room, so that rounding brings no two together.
  const steps = gap < GAP ? 10 : 1;
  const final = spread(loose, gap + 1 / steps, FRAME, boxes).map(({ x, y }) => ({
    x: Math.round(x * steps) / steps,
    y: Math.round(y * steps) / steps,
  }));
  const around = placed.map((paper, at) => ({ ...paper, ...final[at] }));
  const typical = conceptSpots(around, conceptTitles, [...themeTitles.values()]);
  const small = placeLabels(
    wishesOf(typical, conceptTitles, CONCEPT_NAME),
    final,
    FRAME,
    SCALE,
    named,
  );
  return {
    places: new Map(papers.map(({ slug }, at) => [slug, final[at] ?? WHOLE])),
    gap,
    themes: toLabels(themes, named, themeTitles),
    concepts: toLabels(typical, small, conceptTitles),
  };
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
  titles: ReadonlyMap<string, string>,
): MapLabel[] {
  const plants = labels.map(({ x, y }) => ({ x, y, width: PLANT, height: PLANT }));
  return labels.map(({ x, y, from }, at) => {
    const id = spots[at]?.id ?? '';
    const plant = plants[at];
    const plantFrom = plant === undefined ? from : stepFor(plants.slice(0, at), plant, WHOLE);
    return { id, name: titles.get(id) ?? id, x, y, from: Math.max(from, LEAST_FROM), plantFrom };
  });
}
