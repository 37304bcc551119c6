import { stepFor, type LabelWish, type PlacedLabel } from './labels.ts';
import type { Place } from '../place.ts';
import type { Spot } from './regions.ts';
import type { Box } from '../spread.ts';

/** A name on the map, in the map's units. */
export interface MapLabel extends PlacedLabel {
  /** A theme's id or a concept's slug. */
  readonly id: string;
  readonly name: string;
  /** For a theme's label: from which scale on its plant stands there, which needs less room than its name. */
  readonly plantFrom: number;
}

/**
 * Room that names take on the screen in pixels, on the safe side (the browser test measures the real ones), and the step of the scale
 * below which they are not shown: on a phone plants stand for the themes, and a tablet's letters are too small for concepts. A region without
 * its theme's name says less than one of which a marker or two touch the name.
 */
const KINDS = {
  theme: { letter: 8.6, height: 48, leastFrom: 2, mostTouched: 2 },
  concept: { letter: 6.6, height: 20, leastFrom: 3, mostTouched: 0 },
};
type Kind = keyof typeof KINDS;

/** Side of a plant in pixels. */
const PLANT = 34;

/** Takes spots, the titles by id and the kind of name, and gives what room the names take at them. */
export function wishNames(
  spots: readonly Spot[],
  titles: ReadonlyMap<string, string>,
  kind: Kind,
): LabelWish[] {
  const { letter, height } = KINDS[kind];
  return spots.map(({ id, x, y }) => ({
    x,
    y,
    width: (titles.get(id)?.length ?? 0) * letter + 12,
    height,
  }));
}

/** What names must keep clear of. */
interface Around {
  readonly dots: readonly Place[];
  /** Size of markers, as a share of the usual one. */
  readonly markers: number;
  readonly frame: Box;
}

/** Takes spots and the labels placed for them, those placed before, the titles and what lies around, and gives the names as the map shows them. */
export function toMapLabels(
  spots: readonly Spot[],
  labels: readonly (LabelWish & PlacedLabel)[],
  before: readonly (LabelWish & PlacedLabel)[],
  titles: ReadonlyMap<string, string>,
  kind: Kind,
  { dots, markers, frame }: Around,
): MapLabel[] {
  const plants = labels.map(({ x, y }) => ({ x, y, width: PLANT, height: PLANT }));
  return labels.map((label, at) => {
    const id = spots[at]?.id ?? '';
    const { x, y } = label;
    const others = [...before, ...labels.slice(0, at)];
    const around = { dots, size: markers, mostTouched: KINDS[kind].mostTouched };
    const from = stepFor(others, label, frame, around);
    const plant = plants[at];
    return {
      id,
      name: titles.get(id) ?? id,
      x,
      y,
      from: Math.max(from, KINDS[kind].leastFrom),
      plantFrom: plant === undefined ? from : stepFor(plants.slice(0, at), plant, frame),
    };
  });
}
