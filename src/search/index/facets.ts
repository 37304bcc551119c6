import { venueSeries } from '../../text/venueSeries.ts';
import type { PaperList } from './paperList.ts';
import { FACETS, type Chosen, type Facet } from '../../model/searchState.ts';

/** Papers by each value of a facet. */
export type FacetMembers = Readonly<Record<Facet, ReadonlyMap<string, ReadonlySet<string>>>>;

/** The values of each facet, in the order shown. */
export type FacetValues = Readonly<Record<Facet, readonly string[]>>;

/** Papers found per value of each facet. */
export type FacetCounts = Readonly<Record<Facet, Readonly<Record<string, number>>>>;

/** Takes the list of all papers and gives the papers by each value of each facet; venues by their series. */
export function facetMembers({ members }: Pick<PaperList, 'members'>): FacetMembers {
  const bySeries = new Map<string, Set<string>>();
  for (const [venue, ids] of members('venue')) {
    const series = venueSeries(venue);
    bySeries.set(series, new Set([...(bySeries.get(series) ?? []), ...ids]));
  }
  return {
    theme: members('theme'),
    year: members('year'),
    venue: bySeries,
    has: members('has'),
  };
}

/** Takes the papers of each facet and gives its values in the order shown: years from the last, all others from the commonest. */
export function facetValues(members: FacetMembers): FacetValues {
  const valuesOf = (facet: Facet): string[] =>
    [...members[facet]]
      .sort(([a, one], [b, other]) =>
        facet === 'year' ? Number(b) - Number(a) : other.size - one.size || a.localeCompare(b),
      )
      .map(([value]) => value);
  return {
    theme: valuesOf('theme'),
    year: valuesOf('year'),
    venue: valuesOf('venue'),
    has: valuesOf('has'),
  };
}

/**
 * Takes what was found, the papers of each facet and what is chosen, and gives the papers that stay and the counts: each facet's under
 * the choices in the others but not its own, so that a second value can be judged before it is chosen.
 */
export function narrow<Paper extends { readonly id: string }>(
  found: readonly Paper[],
  members: FacetMembers,
  chosen: Chosen,
): { kept: readonly Paper[]; counts: FacetCounts } {
  const tests = FACETS.map((facet) => {
    const allowed = allowedBy(members[facet], chosen[facet]);
    return { facet, isAllowed: (id: string) => allowed === undefined || allowed.has(id) };
  });
  const within = (but: Facet | undefined): readonly Paper[] =>
    found.filter(({ id }) => tests.every(({ facet, isAllowed }) => facet === but || isAllowed(id)));
  const counts = FACETS.map((facet) => [facet, countEach(within(facet), members[facet])] as const);
  return { kept: within(undefined), counts: Object.fromEntries(counts) as FacetCounts };
}

function allowedBy(
  members: ReadonlyMap<string, ReadonlySet<string>>,
  values: readonly string[],
): ReadonlySet<string> | undefined {
  if (values.length === 0) return undefined;
  return new Set(values.flatMap((value) => [...(members.get(value) ?? [])]));
}

function countEach(
  papers: readonly { readonly id: string }[],
  members: ReadonlyMap<string, ReadonlySet<string>>,
): Record<string, number> {
  const found = new Set(papers.map(({ id }) => id));
  const counts = [...members].map(([value, ids]) => [
    value,
    [...ids].filter((id) => found.has(id)).length,
  ]);
  return Object.fromEntries(counts) as Record<string, number>;
}
