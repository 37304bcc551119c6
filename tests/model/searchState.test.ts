import { describe, expect, it } from 'vitest';
import {
  EMPTY_SEARCH,
  readIndexName,
  readSearchState,
  searchAddress,
  toggled,
  type SearchState,
} from '../../src/model/searchState.ts';

const queryPart = (state: SearchState, index?: string): string =>
  searchAddress('/search/', state, index).split('?')[1] ?? '';

describe('a search in the address', () => {
  it.each([
    '',
    'low-rank',
    'a & b = c?',
    '“quotes” #1 %20',
    '<script>',
    '\ud83c\udf31 שלום',
    'a+b',
  ])('comes back as it was: %j', (query) => {
    const state = { ...EMPTY_SEARCH, query, isLiteral: query !== '' };
    expect(readSearchState(queryPart(state))).toEqual(state);
  });

  it('holds every choice, the order and the index', () => {
    const state: SearchState = {
      query: 'lora',
      chosen: { theme: ['vision', 'a&b'], year: ['2023', '2024'], venue: ['ICLR'], has: ['code'] },
      order: 'newest',
      isLiteral: true,
    };
    expect(readSearchState(queryPart(state, 'a1b2c3d4'))).toEqual(state);
    expect(readIndexName(queryPart(state, 'a1b2c3d4'))).toBe('a1b2c3d4');
    expect(readIndexName(queryPart(state))).toBe('');
  });

  it('leaves out what is empty', () => {
    expect(searchAddress('/search/', EMPTY_SEARCH, 'a1b2c3d4')).toBe('/search/');
  });

  it('takes what is unknown or said twice as if it were not asked', () => {
    expect(readSearchState('q=x&sort=upwards&year=2024&year=2024&year=&shape=round')).toEqual({
      ...EMPTY_SEARCH,
      query: 'x',
      chosen: { ...EMPTY_SEARCH.chosen, year: ['2024'] },
    });
  });

  it('is cut where nobody can have meant it, and has no half letters', () => {
    expect(readSearchState(`q=${'x'.repeat(100_000)}`).query).toHaveLength(1000);
    const cutInPlant = new URLSearchParams({ q: `${'x'.repeat(999)}\ud83c\udf31` }).toString();
    expect(readSearchState(cutInPlant).query.isWellFormed()).toBe(true);
  });
});

describe('choosing a value of a facet', () => {
  it('adds it, and takes it away again', () => {
    const once = toggled(EMPTY_SEARCH, 'year', '2023');
    const twice = toggled(once, 'year', '2024');
    expect(twice.chosen.year).toEqual(['2023', '2024']);
    expect(toggled(twice, 'year', '2023').chosen.year).toEqual(['2024']);
    expect(toggled(twice, 'year', '').chosen.year).toEqual([]);
  });
});
