import { narrow, type FacetMembers } from '../index/facets.ts';
import type { Ranked } from './plan/rank.ts';
import { FACETS, isAsking, type Facet, type SearchState } from '../../model/searchState.ts';
import type { WiderPlan } from './plan/widerPlans.ts';

/** A search that finds something, for one whose fields or choices leave nothing. */
export interface WiderSearch {
  readonly state: SearchState;
  /** Papers that it finds. */
  readonly count: number;
  /** Fields of the query that it does without, as typed. */
  readonly fields: readonly string[];
  /** Facets in which it chooses nothing. */
  readonly facets: readonly Facet[];
}

interface Papers {
  /** What the whole query finds, whatever is chosen. */
  readonly ranked: readonly Ranked[];
  readonly wider: readonly WiderPlan[];
}

/**
 * Takes a search that finds nothing, what its query finds whatever is chosen, and the papers of each facet; gives the searches that find
 * something with as few conditions left out as can be.
 */
export function widerSearches(
  search: SearchState,
  { ranked, wider }: Papers,
  members: FacetMembers,
): WiderSearch[] {
  const narrowed = FACETS.filter((facet) => search.chosen[facet].length > 0);
  const without = (
    facets: readonly Facet[],
    { query, ranked: papers, without: fields }: WiderPlan,
  ): WiderSearch => {
    const left = Object.fromEntries(facets.map((facet) => [facet, []]));
    const state = { ...search, query, chosen: { ...search.chosen, ...left } };
    return { state, count: narrow(papers, members, state.chosen).kept.length, fields, facets };
  };
  const whole: WiderPlan = { query: search.query, ranked, without: [] };
  const isEmptiedByFacets = ranked.length > 0;
  const fewest = isEmptiedByFacets
    ? narrowed.map((facet) => without([facet], whole))
    : wider.map((plan) => without([], plan));
  const found = fewest.filter(isOfUse);
  if (found.length > 0) return found;
  const most = isEmptiedByFacets ? [whole] : wider;
  return most.map((plan) => without(narrowed, plan)).filter(isOfUse);
}

function isOfUse({ count, state }: WiderSearch): boolean {
  return count > 0 && isAsking(state);
}
