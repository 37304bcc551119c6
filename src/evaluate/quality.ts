import { nearness } from '../corpus/meaning/latentSpace.ts';
import type { Placeable } from '../corpus/map/layout/alike.ts';
import { squaredDistance, type Place } from '../corpus/map/place.ts';

/** How true a map is, shares from 0 to 1. */
export interface MapQuality {
  /** How few of the neighbours on the map are far in the latent space (Venna and Kaski 2001). */
  readonly trustworthiness: number;
  /** Share of the neighbours on the map that are neighbours in the latent space. */
  readonly kept: number;
  /** Share of the neighbours on the map that have a theme in common. */
  readonly sharedTheme: number;
}

/** Takes papers, their places and how many neighbours of each to look at, and gives how true the map is. */
export function mapQuality(
  papers: readonly Placeable[],
  places: readonly Place[],
  count: number,
): MapQuality {
  let [far, kept, shared] = [0, 0, 0];
  for (const [at, paper] of papers.entries()) {
    const here = places[at] ?? { x: 0, y: 0 };
    const ranks = ranksBy(papers, at, (other) => -nearness(paper.vector, other.vector));
    for (const [other, rank] of ranksBy(places, at, (place) => squaredDistance(here, place))) {
      if (rank > count) break;
      const trueRank = ranks.get(other) ?? 0;
      far += Math.max(0, trueRank - count);
      if (trueRank <= count) kept++;
      if (papers[other]?.themes.some((theme) => paper.themes.includes(theme)) === true) shared++;
    }
  }
  const all = papers.length;
  const worst = (all * count * (2 * all - 3 * count - 1)) / 2;
  const looked = all * count;
  return {
    trustworthiness: 1 - far / worst,
    kept: kept / looked,
    sharedTheme: shared / looked,
  };
}

/** Rank, from 1, of all others by a distance, the nearest first. */
function ranksBy<Member>(
  members: readonly Member[],
  without: number,
  distance: (member: Member) => number,
): Map<number, number> {
  const distances = members.map(distance);
  const others = [...members.keys()].filter((at) => at !== without);
  others.sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0));
  return new Map(others.map((at, index) => [at, index + 1]));
}
