import { expect, it } from 'vitest';
import { toSearchRecord } from '../../../src/publish/search/searchRecords.ts';

const paper = {
  slug: 'a',
  title: 'Sigmoid Loss for Language Image Pre-Training',
  names: [],
  themes: ['loss-functions'] as const,
  authors: [],
  byline: '',
  plain: '',
  asked: [],
  lay: [],
  text: 'A simple pairwise sigmoid loss.',
};
const calledIn = (further: object): string | undefined =>
  toSearchRecord({ ...paper, ...further }).meta?.['called'];

it('a paper is found by what others call it, where its own words do not say it', () => {
  expect(calledIn({ names: ['SigLIP', 'sigmoid loss'] })).toBe('SigLIP');
  expect(calledIn({})).toBeUndefined();
});

it('a raised figure in a title is found as people type it', () => {
  expect(calledIn({ title: 'SP²OT: Semantic-Regularized Transport' })).toBe('sp2ot');
});
