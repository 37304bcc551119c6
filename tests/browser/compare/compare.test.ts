import { describe, expect, it } from 'vitest';
import { moveSlug, slugOfAddress, slugsIn } from '../../../src/browser/compare/comparedSlugs.ts';
import { shareConcepts } from '../../../src/browser/compare/sharedConcepts.ts';

const paper = (...slugs: string[]): { concepts: { slug: string; title: string }[] } => ({
  concepts: slugs.map((slug) => ({ slug, title: slug.toUpperCase() })),
});
const names = (concepts: readonly { slug: string }[]): string[] => concepts.map(({ slug }) => slug);

describe('concepts', () => {
  it('are sorted by who speaks of them', () => {
    const { byAll, bySome, own } = shareConcepts([
      paper('rank', 'svd', 'grokking'),
      paper('svd', 'rank', 'dropout'),
      paper('rank', 'pruning'),
    ]);
    expect(names(byAll)).toEqual(['rank']);
    expect(bySome.map(names)).toEqual([['svd'], ['svd'], []]);
    expect(own.map(names)).toEqual([['grokking'], ['dropout'], ['pruning']]);
  });

  it('are shared by none where there is one paper, or none', () => {
    expect(shareConcepts([paper('rank')])).toMatchObject({ byAll: [], bySome: [[]] });
    expect(shareConcepts([])).toEqual({ byAll: [], bySome: [], own: [] });
  });
});

describe('the address', () => {
  it('gives its slugs, each once, and nothing that is none', () => {
    expect(slugsIn('#pissa, dora,pissa,<i>,')).toEqual(['pissa', 'dora']);
    expect(slugsIn('')).toEqual([]);
  });

  it.each([
    ['https://florilegium.example/papers/pissa/', 'pissa'],
    ['/papers/pissa', 'pissa'],
    ['/papers/pissa/#abstract', 'pissa'],
    [' mix-ln ', 'mix-ln'],
    ['Principal Singular', undefined],
    ['https://florilegium.example/papers/', undefined],
  ])('of a paper is known for one: %s', (typed, slug) => {
    expect(slugOfAddress(typed)).toBe(slug);
  });

  it('moves a column by one and never beyond the ends', () => {
    expect(moveSlug(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moveSlug(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
    expect(moveSlug(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
  });
});
