import { describe, expect, it } from 'vitest';
import { narrowingOf, statementOf } from '../../../src/search/page/describe.ts';
import { facetMembers, facetValues, narrow } from '../../../src/search/index/facets.ts';
import { inOrder } from '../../../src/search/engine/ordering.ts';
import { readPaperList } from '../../../src/search/index/paperList.ts';
import { EMPTY_SEARCH } from '../../../src/model/searchState.ts';
import { venueSeries } from '../../../src/text/venueSeries.ts';

const list = readPaperList({
  index: 'a1b2c3d4',
  ids: ['adam', 'bone', 'corda', 'dora'],
  theme: { optimizers: [0], lora: [1, 2, 3], vision: [3] },
  year: { 2015: [0], 2024: [1, 2] },
  venue: { 'ICLR 2015': [0], 'ICLR 2025': [1], 'NeurIPS 2024': [2] },
  has: { code: [1, 3] },
});
const members = facetMembers(list);
const papers = list.ids.map((id) => ({ id }));
const idsOf = (some: readonly { id: string }[]): string[] => some.map(({ id }) => id);
const { chosen } = EMPTY_SEARCH;

describe('narrowing a search', () => {
  it('keeps papers that have any chosen value of each facet', () => {
    const asked = { ...chosen, theme: ['lora', 'optimizers'], venue: ['ICLR'] };
    expect(idsOf(narrow(papers, members, asked).kept)).toEqual(['adam', 'bone']);
  });

  it('counts each facet without its own choice, so that no other value falls to nought', () => {
    const { counts } = narrow(papers, members, { ...chosen, theme: ['vision'] });
    expect(counts.theme).toEqual({ optimizers: 1, lora: 3, vision: 1 });
    expect(counts.year).toEqual({ 2015: 0, 2024: 0 });
    expect(counts.has).toEqual({ code: 1 });
  });

  it('finds nothing for a value that no paper has, and all where nothing is chosen', () => {
    expect(narrow(papers, members, { ...chosen, year: ['1999'] }).kept).toEqual([]);
    expect(narrow(papers, members, chosen).kept).toEqual(papers);
  });

  it('gathers venues by their series, and lists years from the last', () => {
    expect(facetValues(members)).toEqual({
      theme: ['lora', 'optimizers', 'vision'],
      year: ['2024', '2015'],
      venue: ['ICLR', 'NeurIPS'],
      has: ['code'],
    });
  });
});

describe('the series of a venue', () => {
  it.each([
    ['ICLR 2025', 'ICLR'],
    ['SIGGRAPH Asia 2024', 'SIGGRAPH Asia'],
    ['Neural Networks 132 (2020)', 'Neural Networks'],
    ['PMLR 249 (1st ContinualAI Unconference, 2023)', 'PMLR'],
    ["NeurIPS 2024 (as 'Not All Tokens')", 'NeurIPS'],
    ['TMLR', 'TMLR'],
    ['3DV 2024', '3DV'],
  ])('has no year and no volume: %s', (venue, series) => {
    expect(venueSeries(venue)).toBe(series);
  });
});

describe('an order', () => {
  const best = ['dora', 'corda', 'adam', 'bone'].map((id) => ({ id }));

  it.each([
    ['relevance', ['dora', 'corda', 'adam', 'bone']],
    ['newest', ['corda', 'bone', 'adam', 'dora']],
    ['oldest', ['adam', 'corda', 'bone', 'dora']],
    ['title', ['adam', 'bone', 'corda', 'dora']],
  ] as const)('never changes the set, only its order: %s', (order, expected) => {
    expect(idsOf(inOrder(best, list, order))).toEqual(expected);
  });
});

describe('a search in words', () => {
  const nameOf = (_: string, value: string): string =>
    value === 'lora' ? 'Low-rank adaptation' : value;

  it('names what it is narrowed to', () => {
    const asked = { theme: ['lora'], year: ['2023', '2024'], venue: [], has: ['code'] };
    expect(narrowingOf(asked, nameOf)).toBe(' in Low-rank adaptation, of 2023 or 2024, with code');
    expect(narrowingOf(chosen, nameOf)).toBe('');
  });

  it('can be cited: query, rule, count, index and address', () => {
    const statement = statementOf(
      { ...EMPTY_SEARCH, query: 'adapters', order: 'newest' },
      { count: 3, collection: 295, index: 'a1b2c3d4' },
      {
        site: 'Florilegium',
        address: 'https://x.example/search/?q=adapters',
        date: new Date('2026-11-20'),
        nameOf,
      },
    );
    expect(statement).toBe(
      'Search of Florilegium for “adapters”: 3 of 295 papers, newest first; index a1b2c3d4, 2026-11-20, ' +
        'https://x.example/search/?q=adapters',
    );
  });
});
