import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeAbstract, type WrittenAbstract } from '../../src/evaluate/unseen/evaluateUnseen.ts';
import { readingOf, readingOfText } from '../../src/evaluate/unseen/formulaReading.ts';

const judge = (latex: string): string[] =>
  judgeAbstract({ title: 'T', field: 'ml', latex }).formulas.map(({ verdict }) => verdict);

describe('the evaluation on unseen abstracts', () => {
  it('tells right from silent, raw and wrong', () => {
    expect(judge('an $\\ell_2$ norm')).toEqual(['right']);
    expect(judge('a regret of $O(\\sqrt{T})$')).toEqual(['silent']);
    expect(judge('from $\\to$ here')).toEqual(['raw']);
    expect(judge('so $\\stackrel{a}{b} \\oint_x$ is')).not.toEqual(['right']);
  });

  it('sets fonts aside, and spaces', () => {
    expect(readingOf('\\mathcal{O}(n)')).toBe(readingOf('O ( n )'));
    expect(readingOf('\\sqrt{x}')).not.toBe(readingOf('x'));
    expect(readingOf('5')).toBe(readingOfText(' 5'));
  });
});

it.each([
  ['development', 0.93, 0.9],
  ['held-out', 0.87, 0.84],
])('reads damaged formulas of the %s half right', (half, ofTraced, perfect) => {
  const abstracts = JSON.parse(
    readFileSync(`tests/fixtures/unseen-${half}.json`, 'utf8'),
  ) as WrittenAbstract[];
  const judged = abstracts.map(judgeAbstract).filter(({ formulas }) => formulas.length > 0);
  const traced = judged
    .flatMap(({ formulas }) => formulas)
    .filter(({ damaged, verdict }) => damaged && verdict !== 'silent');
  const right = traced.filter(({ verdict }) => verdict === 'right');
  const whole = judged.filter(({ formulas }) =>
    formulas.every(({ verdict }) => verdict === 'right' || verdict === 'silent'),
  );
  expect(right.length / traced.length).toBeGreaterThan(ofTraced);
  expect(whole.length / judged.length).toBeGreaterThan(perfect);
});
