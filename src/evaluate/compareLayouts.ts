import { mostAlike, type Placeable } from '../corpus/map/layout/alike.ts';
import { fitInto } from '../corpus/map/frame.ts';
import type { Place } from '../corpus/map/place.ts';
import { placePapers } from '../corpus/map/layout/placePapers.ts';
import { placeByPrincipalComponents } from '../corpus/map/layout/principalComponents.ts';
import { spread } from '../corpus/map/spread.ts';

/** A way to place papers, with its name. */
interface Layout {
  readonly name: string;
  readonly place: (papers: readonly Placeable[]) => Place[];
}

const ROUNDS = 300;
const NEIGHBOURS = 8;

/** The layouts that were tried for the map and need no library, the one that is used last (`npm run eval:map`). */
export const compareLayouts: readonly Layout[] = [
  {
    name: 'two principal components',
    place: (papers) => placeByPrincipalComponents(papers.map(({ vector }) => vector)),
  },
  { name: 'springs between nearest papers', place: springs },
  { name: 't-SNE by ranks, themes unknown', place: (papers) => placePapers(papers, 0) },
  { name: 't-SNE by ranks', place: (papers) => placePapers(papers) },
  {
    name: 'the same, its dots pushed apart',
    place: (papers) => {
      const frame = { x: 500, y: 370, width: 950, height: 690 };
      return spread(fitInto(placePapers(papers), frame), 24, frame, []);
    },
  },
];

/** A force layout (Fruchterman and Reingold 1991): neighbours draw each other, all others push. */
function springs(papers: readonly Placeable[]): Place[] {
  const start = placeByPrincipalComponents(papers.map(({ vector }) => vector));
  const points = start.map(({ x, y }) => ({ x: x * 100, y: y * 100 }));
  const nearest = mostAlike(papers, papers, NEIGHBOURS, 0);
  const length = 10;
  for (let round = 0; round < ROUNDS; round++) {
    const forces = points.map(() => ({ x: 0, y: 0 }));
    const push = (from: number, to: number, strength: (distance: number) => number): void => {
      const [a, b, force, counter] = [points[from], points[to], forces[from], forces[to]];
      if (!a || !b || !force || !counter) return;
      const [x, y] = [a.x - b.x, a.y - b.y];
      const distance = Math.sqrt(x * x + y * y) || 0.01;
      const share = strength(distance) / distance;
      force.x += x * share;
      force.y += y * share;
      counter.x -= x * share;
      counter.y -= y * share;
    };
    for (let from = 0; from < points.length; from++) {
      for (let to = 0; to < from; to++) push(from, to, (distance) => (length * length) / distance);
      for (const to of nearest[from] ?? []) {
        push(from, to, (distance) => -(distance * distance) / length);
      }
    }
    const heat = 20 * (1 - round / ROUNDS);
    for (const [at, point] of points.entries()) {
      const { x, y } = forces[at] ?? point;
      const strength = Math.sqrt(x * x + y * y) || 1;
      const step = Math.min(strength, heat) / strength;
      point.x += x * step;
      point.y += y * step;
    }
  }
  return points;
}
