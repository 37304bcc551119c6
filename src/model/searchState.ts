/** What a search can be narrowed by, in the order shown. */
export const FACETS = ['theme', 'year', 'venue', 'has'] as const;
export type Facet = (typeof FACETS)[number];

/** The values chosen in each facet; papers that have any of them stay. */
export type Chosen = Readonly<Record<Facet, readonly string[]>>;

/** Orders of results; the first is the one nobody has to ask for. */
export const ORDERS = ['relevance', 'newest', 'oldest', 'title'] as const;
export type Order = (typeof ORDERS)[number];

/** What a search is about: all of it stands in the address, so that a search can be sent to someone. */
export interface SearchState {
  readonly query: string;
  readonly chosen: Chosen;
  readonly order: Order;
  /** Only the words as typed: nothing corrected, nothing else searched. */
  readonly isLiteral: boolean;
}

/** Nothing asked, nothing chosen. */
export const EMPTY_SEARCH: SearchState = {
  query: '',
  chosen: { theme: [], year: [], venue: [], has: [] },
  order: 'relevance',
  isLiteral: false,
};

/** Longest query in characters that is looked up; what is pasted beyond that cannot be meant as one. */
const QUERY_LENGTH = 1000;

/** Takes the query part of an address and gives the search in it; anything missing or unknown is as if not asked. */
export function readSearchState(search: string): SearchState {
  const values = new URLSearchParams(search);
  const chosenIn = (facet: Facet): string[] => [
    ...new Set(values.getAll(facet).filter((value) => value !== '')),
  ];
  const query = (values.get('q') ?? '').trim().slice(0, QUERY_LENGTH).toWellFormed();
  return {
    query,
    chosen: {
      theme: chosenIn('theme'),
      year: chosenIn('year'),
      venue: chosenIn('venue'),
      has: chosenIn('has'),
    },
    order: ORDERS.find((order) => order === values.get('sort')) ?? 'relevance',
    isLiteral: values.get('exact') === '1',
  };
}

/** Takes the query part of an address and gives the index that the search in it was made with; '' where it does not say. */
export function readIndexName(search: string): string {
  return new URLSearchParams(search).get('index') ?? '';
}

/**
 * Takes a search, the path of the search page and, where it is known, the name of the index; gives the address that shows the search,
 * always the same for the same search.
 */
export function searchAddress(path: string, state: SearchState, index = ''): string {
  const values = new URLSearchParams();
  if (state.query !== '') values.set('q', state.query);
  for (const facet of FACETS) for (const value of state.chosen[facet]) values.append(facet, value);
  if (state.order !== 'relevance') values.set('sort', state.order);
  if (state.isLiteral) values.set('exact', '1');
  const isAnything = values.size > 0;
  if (isAnything && index !== '') values.set('index', index);
  return isAnything ? `${path}?${values.toString()}` : path;
}

/** Takes a search and gives it with a value of a facet chosen, or no longer chosen where it was; '' gives up all of the facet. */
export function toggled(state: SearchState, facet: Facet, value: string): SearchState {
  const before = state.chosen[facet];
  const rest = before.filter((one) => one !== value);
  const after = value === '' ? [] : rest.length < before.length ? rest : [...before, value];
  return { ...state, chosen: { ...state.chosen, [facet]: after } };
}

/** Whether a search asks for anything: words, or a choice. */
export function isAsking({ query, chosen }: SearchState): boolean {
  return query !== '' || isNarrowed(chosen);
}

/** Whether any value of any facet is chosen. */
function isNarrowed(chosen: Chosen): boolean {
  return FACETS.some((facet) => chosen[facet].length > 0);
}
