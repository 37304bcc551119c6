import { readSearchState, type SearchState } from '../../model/searchState.ts';

/** Takes what is typed and the search before it, and gives the search for it: literal only while the query stays the one for which that was asked. */
export function typedSearch(
  typed: string,
  { isLiteral, query: before }: SearchState,
): Pick<SearchState, 'query' | 'isLiteral'> {
  const { query } = readSearchState(new URLSearchParams({ q: typed }).toString());
  return { query, isLiteral: isLiteral && query === before };
}
