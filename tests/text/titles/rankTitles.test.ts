import { describe, expect, it } from 'vitest';
import { isWholeTitle, rankTitles } from '../../../src/text/titles/rankTitles.ts';

const papers = [
  { title: 'LoRA-GA: Low-Rank Adaptation with Gradient Approximation' },
  {
    title:
      'PiSSA: Principal Singular Values and Singular Vectors Adaptation of Large Language Models',
  },
  {
    title:
      'SLTrain: a sparse plus low-rank approach for parameter and memory efficient pretraining',
  },
  { title: 'Training Compute-Optimal Large Language Models', names: ['Chinchilla'] },
  { title: 'LoLDU: Low-Rank Adaptation via Lower-Diag-Upper Decomposition' },
  { title: 'A Poincaré View of Training' },
  { title: 'Training' },
];

const found = (typed: string): string[] =>
  rankTitles(typed, papers).map(({ title }) => title.split(':')[0] ?? '');

describe('titles', () => {
  it.each([
    ['low rank', ['LoLDU', 'LoRA-GA', 'SLTrain']],
    ['rank gradient low', ['LoRA-GA']],
    ['loraga', ['LoRA-GA']],
    ['lora ga', ['LoRA-GA']],
    ['chinchilla', ['Training Compute-Optimal Large Language Models']],
    ['POINCARE', ['A Poincaré View of Training']],
    ['models large', ['Training Compute-Optimal Large Language Models', 'PiSSA']],
    ['gardient', []],
    [' … ', []],
  ])('are found by their words in any order: %s', (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  it('stand with the whole title first, then those that begin so, then the rest', () => {
    expect(found('training')).toEqual([
      'Training',
      'Training Compute-Optimal Large Language Models',
      'A Poincaré View of Training',
    ]);
  });

  it('put a word that is typed whole before one that is only begun', () => {
    const two = [{ title: 'On Ranking' }, { title: 'On Rank' }];
    expect(rankTitles('rank', two).map(({ title }) => title)).toEqual(['On Rank', 'On Ranking']);
  });
});

it('knows a whole title or name from a part of one', () => {
  expect(papers.filter((paper) => isWholeTitle('lora-ga', paper))).toHaveLength(1);
  expect(papers.filter((paper) => isWholeTitle('CHINCHILLA', paper))).toHaveLength(1);
  expect(papers.filter((paper) => isWholeTitle('lora', paper))).toEqual([]);
  expect(papers.filter((paper) => isWholeTitle('', paper))).toEqual([]);
});
