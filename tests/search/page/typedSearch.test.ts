import { expect, it } from 'vitest';
import { typedSearch } from '../../../src/search/page/typedSearch.ts';
import { EMPTY_SEARCH } from '../../../src/model/searchState.ts';

it('searches as it is written only while the query is the one for which that was asked', () => {
  const literal = { ...EMPTY_SEARCH, query: 'regularisation', isLiteral: true };
  expect(typedSearch('regularisation', literal).isLiteral).toBe(true);
  expect(typedSearch('regularisation l2', literal)).toEqual({
    query: 'regularisation l2',
    isLiteral: false,
  });
  expect(typedSearch('regularisation', { ...literal, isLiteral: false }).isLiteral).toBe(false);
});

it('reads what is typed as the address does', () => {
  const { query } = typedSearch('a=b&c+d %20 #e', EMPTY_SEARCH);
  expect(query).toBe('a=b&c+d %20 #e');
});
