import { describe, expect, it } from 'vitest';
import { similarPapers, type Comparable } from '../../../src/corpus/similar/similar.ts';

const paper = (slug: string, text: string, more: Partial<Comparable> = {}): Comparable => ({
  slug,
  title: slug,
  text,
  concepts: [],
  ...more,
});

const papers = [
  paper('pissa', 'Low-rank adaptation of a language model from its singular values.', {
    concepts: ['low-rank-adaptation', 'singular-value', 'language-model'],
  }),
  paper('corda', 'Low-rank adaptation of a language model by singular values in context.', {
    concepts: ['singular-value', 'language-model', 'low-rank-adaptation'],
  }),
  paper('goldfish', 'A language model memorizes less when some tokens are left out of its loss.', {
    concepts: ['memorization', 'language-model'],
  }),
  paper('vox-e', 'Editing of voxel grids by text, with a diffusion prior.', {
    concepts: ['diffusion-model'],
  }),
  paper('carve3d', 'Diffusion of views, with a reward for a voxel grid that is one.', {
    concepts: ['diffusion-model'],
  }),
];

const slugsNear = (slug: string, among: readonly Comparable[], count?: number): string[] =>
  (similarPapers(among, count).get(slug) ?? []).map((near) => near.slug);

describe('similar papers', () => {
  it('are those that speak of the same, the most similar first', () => {
    expect(slugsNear('pissa', papers)[0]).toBe('corda');
    expect(slugsNear('vox-e', papers)[0]).toBe('carve3d');
  });

  it('come with the concepts that both mention, the rarest first', () => {
    expect(similarPapers(papers).get('pissa')?.[0]?.concepts).toEqual([
      'low-rank-adaptation',
      'singular-value',
      'language-model',
    ]);
  });

  it('are the same in whatever order the papers come', () => {
    const [one, other] = [papers, [...papers].reverse()].map((list) => similarPapers(list));
    expect(Object.fromEntries(one ?? [])).toEqual(Object.fromEntries(other ?? []));
  });

  it('lie nearer where one names the other', () => {
    const linked = papers.map((one) =>
      one.slug === 'vox-e' ? { ...one, names: ['goldfish'] } : one,
    );
    const scores = [papers, linked].map((list) => {
      const near = similarPapers(list).get('goldfish') ?? [];
      return near.find(({ slug }) => slug === 'vox-e')?.score ?? 0;
    });
    expect(scores[1]).toBeGreaterThan((scores[0] ?? 0) + 0.1);
  });

  it('are as many as asked for, never the paper itself, and none where there is no other', () => {
    for (const { slug } of papers) {
      expect(slugsNear(slug, papers, 3)).toHaveLength(3);
      expect(slugsNear(slug, papers)).not.toContain(slug);
    }
    expect(similarPapers([])).toEqual(new Map());
    expect(similarPapers(papers.slice(0, 1)).get('pissa')).toEqual([]);
  });
});
