import { describe, expect, it } from 'vitest';
import { countMentions, countSharedThemes, countYears, yearSpan } from '../../src/corpus/counts.ts';

describe('papers by year', () => {
  const counts = countYears([{ year: 2023 }, { year: 2020 }, { year: 2023 }, { year: undefined }]);

  it('are counted, and those of no known year apart', () => {
    expect([...counts.byYear]).toEqual([
      [2023, 2],
      [2020, 1],
    ]);
    expect(counts).toMatchObject({ unknown: 1, total: 4 });
  });

  it('stand on all years between the first and the last', () => {
    expect(yearSpan(counts)).toEqual([2020, 2021, 2022, 2023]);
    expect(yearSpan(countYears([{ year: undefined }]))).toEqual([]);
    expect(yearSpan(countYears([]))).toEqual([]);
  });
});

describe('themes', () => {
  const themes = ['regularization', 'initialization', 'scaling-laws'];

  it('share a paper in each pair that it stands under, whichever comes first', () => {
    const papers = [
      { theme: 'initialization', also: ['regularization'] },
      { theme: 'regularization', also: ['initialization', 'scaling-laws'] },
      { theme: 'scaling-laws', also: [] },
    ];
    expect(countSharedThemes(papers, themes)).toEqual([
      { pair: ['regularization', 'initialization'], count: 2 },
      { pair: ['regularization', 'scaling-laws'], count: 1 },
      { pair: ['initialization', 'scaling-laws'], count: 1 },
    ]);
  });

  it('count a theme once where a paper names it twice', () => {
    expect(
      countSharedThemes([{ theme: 'initialization', also: ['initialization'] }], themes),
    ).toEqual([]);
  });
});

it('counts a concept once in a paper, the most named first', () => {
  const papers = [{ mentions: ['lora', 'dropout', 'lora'] }, { mentions: ['lora', 'adam'] }];
  expect(countMentions(papers)).toEqual([
    ['lora', 2],
    ['adam', 1],
    ['dropout', 1],
  ]);
  expect(countMentions([])).toEqual([]);
});
