import { describe, expect, it } from 'vitest';
import { readConceptPages, readPaperPages } from '../../src/content/readPages.ts';
import { evaluateSimilar } from '../../src/evaluate/evaluateSimilar.ts';
import { readComparable } from '../../src/evaluate/readComparable.ts';

describe('the measure of similarity', () => {
  it('finds papers of the same theme more often than plain TF-IDF cosine, and leaves none alone', () => {
    const pages = readPaperPages('content').pages;
    const themes = new Map(pages.map(({ id, folder, checked }) => [id, [folder, ...checked.also]]));
    const papers = readComparable(pages, readConceptPages('content').pages).map((paper) => ({
      ...paper,
      themes: themes.get(paper.slug) ?? [],
    }));
    const { measure, baseline } = evaluateSimilar(papers, 6);
    expect(measure.first).toBeGreaterThan(baseline.first + 0.03);
    expect(measure.any).toBeGreaterThan(baseline.any + 0.03);
    expect(measure.alone).toBeLessThan(5);
    expect(measure.hub.times).toBeLessThan(baseline.hub.times);
  });

  it('counts shares of what there is', () => {
    const paper = (slug: string, text: string, themes: string[]) => ({
      slug,
      title: slug,
      text,
      themes,
      concepts: [],
    });
    const papers = [
      paper('a', 'rank of weights and loss', ['low-rank']),
      paper('b', 'rank of weights and noise', ['low-rank', 'vision']),
      paper('c', 'pictures of birds and noise', ['vision']),
    ];
    expect(evaluateSimilar(papers, 1).measure.first).toBeCloseTo(2 / 3);
    expect(evaluateSimilar([], 6).measure).toMatchObject({ first: 0, any: 0, alone: 0 });
  });
});
