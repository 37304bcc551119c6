/** What a search is about: all of it stands in the address, so that a search can be sent to someone. */
export interface SearchState {
  readonly query: string;
  /** Theme to keep to, by id; '' for all. */
  readonly theme: string;
  /** Only the words as typed: nothing corrected, nothing else searched. */
  readonly isLiteral: boolean;
}

/** Longest query in characters that is looked up; what is pasted beyond that cannot be meant as one. */
const QUERY_LENGTH = 1000;

/** Takes the query part of an address and gives the search in it; anything missing is empty. */
export function readSearchState(search: string): SearchState {
  const values = new URLSearchParams(search);
  return {
    query: (values.get('q') ?? '').trim().slice(0, QUERY_LENGTH),
    theme: values.get('theme') ?? '',
    isLiteral: values.get('exact') === '1',
  };
}

/** Takes a search and gives the address that shows it, always the same for the same search. */
export function searchAddress(path: string, { query, theme, isLiteral }: SearchState): string {
  const values = new URLSearchParams();
  if (query !== '') values.set('q', query);
  if (theme !== '') values.set('theme', theme);
  if (isLiteral) values.set('exact', '1');
  const search = values.toString();
  return search === '' ? path : `${path}?${search}`;
}
