import { describe, expect, it } from 'vitest';
import { neighbours, shelvePapers } from '../../../src/corpus/shelves.ts';
import type { Reference } from '../../../src/model/reference/reference.ts';
import { byline, venueLine } from '../../../src/publish/cite/byline.ts';
import { splitCompounds } from '../../../src/text/names/compounds.ts';

const issued = (year: number): Pick<Reference, 'issued'> => ({
  issued: { 'date-parts': [[year]] },
});

const reference = (names: string[], year?: number): Reference => ({
  id: 'x',
  type: 'article',
  title: 'X',
  author: names.map((family) => ({ family })),
  ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
});

describe('the line below a title', () => {
  it.each([
    [undefined, ''],
    [reference(['A', 'B', 'C'], 2024), 'A, B, C, 2024'],
    [reference(['A', 'B', 'C', 'D'], 2024), 'A, B and 2 others, 2024'],
    [reference(['A']), 'A'],
    [{ id: 'x', type: 'article', title: 'X', issued: { 'date-parts': [[2024]] } } as const, '2024'],
  ])('says what is known and no more: %#', (record, line) => {
    expect(byline(record as Reference | undefined)).toBe(line);
  });
});

describe('where a paper appeared', () => {
  const record = { id: 'x', type: 'article', title: 'X' } as const;
  it.each([
    [{ ...record, 'container-title': 'ICLR 2025', ...issued(2024) }, 'ICLR 2025'],
    [{ ...record, 'container-title': 'TMLR', ...issued(2024) }, 'TMLR · 2024'],
    [{ ...record, ...issued(2024) }, '2024'],
    [{ ...record, 'container-title': 'TMLR' }, 'TMLR'],
    [record, ''],
  ])('is told as far as it is known: %#', (known, line) => {
    expect(venueLine(known)).toBe(line);
  });
});

describe('shelves', () => {
  const papers = [
    { title: 'The B', theme: 'x', also: [] },
    { title: 'A', theme: 'x', also: ['y'] },
    { title: 'C', theme: 'y', also: ['x'] },
  ];
  const [x, y, z] = shelvePapers(papers, ['x', 'y', 'z']);

  it('hold papers in filing order, further ones apart, and may be empty', () => {
    expect(x?.first.map(({ title }) => title)).toEqual(['A', 'The B']);
    expect(x?.further.map(({ title }) => title)).toEqual(['C']);
    expect(y?.further.map(({ title }) => title)).toEqual(['A']);
    expect(z).toEqual({ theme: 'z', first: [], further: [] });
  });

  it('know the neighbours of a paper, and where they end', () => {
    const shelf = x?.first ?? [];
    expect(neighbours(shelf, shelf[0])).toEqual({ previous: undefined, next: shelf[1] });
    expect(neighbours(shelf, shelf[1])).toEqual({ previous: shelf[0], next: undefined });
    expect(neighbours(shelf, papers[2])).toEqual({ previous: undefined, next: undefined });
  });
});

it('keeps hyphenated names in one piece, but for those too long for a phone', () => {
  const wholes = (title: string): string[] =>
    splitCompounds(title).flatMap(({ text, isWhole }) => (isWhole ? [text] : []));
  expect(wholes('LoRA-GA: Low-Rank and Semantic-Regularized')).toEqual(['LoRA-GA:', 'Low-Rank']);
  expect(
    splitCompounds('LoRA-GA it')
      .map(({ text }) => text)
      .join(''),
  ).toBe('LoRA-GA it');
});
