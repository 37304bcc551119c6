import { describe, expect, it } from 'vitest';
import { parseMarkedText } from '../../src/search/markedText.ts';
import { readSearchState, searchAddress } from '../../src/search/searchState.ts';

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
    const state = { query, theme: query === '' ? '' : 'vision' };
    expect(readSearchState(searchAddress('/search/', state).split('?')[1] ?? '')).toEqual(state);
  });

  it('leaves out what is empty', () => {
    expect(searchAddress('/search/', { query: '', theme: '' })).toBe('/search/');
  });

  it('is cut where nobody can have meant it', () => {
    expect(readSearchState(`q=${'x'.repeat(100_000)}`).query).toHaveLength(1000);
  });
});

describe('an excerpt', () => {
  it('is taken apart into text and matches', () => {
    expect(parseMarkedText('one <mark>two</mark> three')).toEqual([
      { text: 'one ', isMatch: false },
      { text: 'two', isMatch: true },
      { text: ' three', isMatch: false },
    ]);
  });

  it('holds HTML as text', () => {
    expect(parseMarkedText('&lt;b&gt; <mark>&amp;lt;</mark> <i>')).toEqual([
      { text: '<b> ', isMatch: false },
      { text: '&lt;', isMatch: true },
      { text: ' <i>', isMatch: false },
    ]);
  });
});
