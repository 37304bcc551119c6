import { nameKey } from '../../../text/names/mentions.ts';
import { neighbourFinder } from '../neighbours.ts';
import { squaredDistance, type Place } from '../place.ts';

/** A paper on the map, as the naming of regions sees it. */
export interface Placed extends Place {
  /** First theme, by id. */
  readonly theme: string;
  /** Slugs of the concepts in its abstract. */
  readonly concepts: readonly string[];
}

/** A name and the place it belongs to. */
export interface Spot extends Place {
  /** A theme's id or a concept's slug. */
  readonly id: string;
}

/** Papers that make a neighbourhood. */
const NEIGHBOURHOOD = 10;
/** A concept names a neighbourhood that has it so many times, and so many times as often as the whole collection. */
const LEAST_PAPERS = 4;
const LEAST_LIFT = 4;
/** Least distance between two names of neighbourhoods, and most of them. */
const APART = 85;
const MOST = 30;

/** Takes papers on the map and gives for each theme the middle of where most of its papers lie together; none where it has no paper. */
export function themeSpots(papers: readonly Placed[], themes: readonly string[]): Spot[] {
  return themes.flatMap((id) => {
    const own = papers.filter((paper) => paper.theme === id);
    // A theme may lie in two places: its name stands at the denser half.
    const count = Math.min(NEIGHBOURHOOD, Math.ceil(own.length / 2));
    const nearestTo = neighbourFinder(own);
    const groups = own.map((paper) => nearestTo(paper, count).flatMap((at) => own[at] ?? []));
    const widths = groups.map((group, at) =>
      group.reduce((sum, paper) => sum + squaredDistance(paper, own[at] ?? paper), 0),
    );
    const densest = groups[widths.indexOf(widths.reduce((a, b) => (b < a ? b : a), Infinity))];
    return densest === undefined ? [] : [{ id, ...middleOf(densest) }];
  });
}

/**
 * Takes papers on the map, the concepts by their titles and titles that are taken already, and gives the concepts that are typical of a
 * neighbourhood, the most informative first: how many of its papers have it, weighted by how rare it is (inverse document frequency).
 */
export function conceptSpots(
  papers: readonly Placed[],
  concepts: ReadonlyMap<string, string>,
  taken: readonly string[],
): Spot[] {
  const takenKeys = new Set(taken.map(nameKey));
  const totals = countConcepts(papers);
  const nearestTo = neighbourFinder(papers);
  const candidates = papers.flatMap((paper) => {
    const near = nearestTo(paper, NEIGHBOURHOOD).flatMap((at) => papers[at] ?? []);
    return [...countConcepts(near)].flatMap(([id, count]) => {
      const share = (totals.get(id) ?? 1) / papers.length;
      const title = concepts.get(id);
      if (title === undefined || takenKeys.has(nameKey(title))) return [];
      if (count < LEAST_PAPERS || count / near.length < share * LEAST_LIFT) return [];
      const middle = middleOf(near.filter((one) => one.concepts.includes(id)));
      return [{ id, ...middle, weight: Math.round(count * Math.log(1 / share) * 1e6) }];
    });
  });
  candidates.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const spots: Spot[] = [];
  for (const { id, x, y } of candidates) {
    const isFree = spots.every(
      (spot) => spot.id !== id && squaredDistance(spot, { x, y }) > APART * APART,
    );
    if (isFree && spots.length < MOST) spots.push({ id, x, y });
  }
  return spots;
}

function countConcepts(papers: readonly Placed[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { concepts } of papers) {
    for (const concept of concepts) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  }
  return counts;
}

function middleOf(places: readonly Place[]): Place {
  const count = places.length || 1;
  return {
    x: places.reduce((sum, { x }) => sum + x, 0) / count,
    y: places.reduce((sum, { y }) => sum + y, 0) / count,
  };
}
