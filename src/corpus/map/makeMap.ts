import { GROWING, SCALES } from '../../model/mapScales.ts';
import type { Placeable } from './layout/alike.ts';
import { fitInto } from './frame.ts';
import { placeLabels, roomOf, type LabelWish, type PlacedLabel } from './names/labels.ts';
import { toMapLabels, wishNames, type MapLabel } from './names/names.ts';
import type { Place } from './place.ts';
import { placePapers } from './layout/placePapers.ts';
import { conceptSpots, themeSpots } from './names/regions.ts';
import { spread, type Box } from './spread.ts';

/** A paper as the map is made from it. */
export interface MappablePaper extends Placeable {
  readonly slug: string;
  /** Slugs of the concepts in its abstract. */
  readonly concepts: readonly string[];
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
const ROUNDED = 2;

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
  const named = placeLabels(wishNames(themes, themeTitles, 'theme'), loose, FRAME, SCALE);
  const typical = conceptSpots(placed, conceptTitles, [...themeTitles.values()]);
  const wishes = wishNames(typical, conceptTitles, 'concept');
  const small = placeLabels(wishes, loose, FRAME, SCALE, named);
  const dots = spreadAround(loose, gap, [...named, ...small]);
  const around = { dots, markers: gap / GAP, frame: FRAME };
  return {
    places: new Map(papers.map(({ slug }, at) => [slug, dots[at] ?? WHOLE])),
    gap,
    themes: toMapLabels(themes, named, [], themeTitles, 'theme', around),
    concepts: toMapLabels(typical, small, named, conceptTitles, 'concept', around),
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
    .map((label) => roomOf(label, GROWING.from, gap / GAP))
    .map((box) => ({ ...box, width: box.width + ROUNDED, height: box.height + ROUNDED }));
  // Tenths of a unit where dots stand close; a little more room, so that rounding brings no two together.
  const steps = gap < GAP ? 10 : 1;
  return spread(loose, gap + 1 / steps, FRAME, boxes).map(({ x, y }) => ({
    x: Math.round(x * steps) / steps,
    y: Math.round(y * steps) / steps,
  }));
}
