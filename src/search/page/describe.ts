import {
  FACETS,
  type Chosen,
  type Facet,
  type Order,
  type SearchState,
} from '../../model/searchState.ts';

/** What gives a value of a facet its name: the title of a theme. */
export type NameOf = (facet: Facet, value: string) => string;

const OPENINGS: Readonly<Record<Facet, string>> = {
  theme: 'in',
  year: 'of',
  venue: 'at',
  has: 'with',
};

/** Takes what is chosen and gives it in words, ` in Vision, of 2023 or 2024, with code`; '' where nothing is. */
export function narrowingOf(chosen: Chosen, nameOf: NameOf): string {
  const clauses = FACETS.filter((facet) => chosen[facet].length > 0).map((facet) => {
    const names = chosen[facet].map((value) => nameOf(facet, value));
    return `${OPENINGS[facet]} ${names.join(' or ')}`;
  });
  return clauses.length === 0 ? '' : ` ${clauses.join(', ')}`;
}

const RANKING =
  'best first by BM25 of each word in title, abstract and plain words, times the share of the query that a paper covers, ' +
  'and by nearness of meaning';

const ORDER_WORDS: Readonly<Record<Order, string>> = {
  relevance: RANKING,
  newest: 'newest first',
  oldest: 'oldest first',
  title: 'by title',
};

/** What a statement of a search names beside the search. */
export interface Circumstances {
  /** Name of the site. */
  readonly site: string;
  /** Whole address of the search. */
  readonly address: string;
  readonly date: Date;
  readonly nameOf: NameOf;
}

/** Takes a search, what it found and its circumstances, and gives the sentence by which it can be cited and repeated. */
export function statementOf(
  state: SearchState,
  found: { readonly count: number; readonly collection: number; readonly index: string },
  { site, address, date, nameOf }: Circumstances,
): string {
  const words = state.query === '' ? '' : ` for “${state.query}”`;
  const literal = state.isLiteral ? ' as typed' : '';
  const order =
    state.query === '' && state.order === 'relevance' ? 'by title' : ORDER_WORDS[state.order];
  return (
    `Search of ${site}${words}${literal}${narrowingOf(state.chosen, nameOf)}: ` +
    `${found.count} of ${found.collection} papers, ${order}; index ${found.index}, ` +
    `${date.toISOString().slice(0, 10)}, ${address}`
  );
}
