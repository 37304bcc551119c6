import { mostAlike, type Placeable } from './alike.ts';
import { layOut } from './layout.ts';
import type { Place } from '../place.ts';
import { placeByPrincipalComponents } from './principalComponents.ts';

/** Neighbours that draw a paper to them: of 10, 15, 20, 25 and 40 the truest map. */
const NEIGHBOURS = 15;
/** Beyond so many papers only as many, evenly chosen, are laid out; each further one goes among those it is most like. */
const MOST_LAID_OUT = 3000;
/** Papers between which a further one goes. */
const AMONG = 3;

/** Takes papers and gives each a place on an endless plane, so that neighbours are alike; the same at every run. */
export function placePapers(
  papers: readonly Placeable[],
  sharedTheme?: number,
  mostLaidOut = MOST_LAID_OUT,
): Place[] {
  const every = Math.ceil(papers.length / mostLaidOut);
  const chosen = papers.filter((_, at) => at % every === 0);
  const places = layOut(
    mostAlike(chosen, chosen, NEIGHBOURS, sharedTheme),
    placeByPrincipalComponents(chosen.map(({ vector }) => vector)),
  );
  if (every === 1) return places;
  const further = mostAlike(papers, chosen, AMONG, sharedTheme);
  return papers.map((_, at) =>
    at % every === 0
      ? (places[at / every] ?? ORIGIN)
      : middleOf((further[at] ?? []).map((other) => places[other] ?? ORIGIN)),
  );
}

const ORIGIN: Place = { x: 0, y: 0 };

function middleOf(places: readonly Place[]): Place {
  const sum = places.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), ORIGIN);
  const count = places.length || 1;
  return { x: sum.x / count, y: sum.y / count };
}
