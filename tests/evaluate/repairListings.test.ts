import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { evaluateRepair, type KnownFragment } from '../../src/evaluate/evaluateRepair.ts';
import { readListing } from '../../src/collect/listing/readListing.ts';
import { repairText, toPlainText } from '../../src/text/repair/index.ts';

const LISTINGS = [
  '000_7bfee853d58e8bec',
  '001_8e949063b2f08e09',
  '002_48af763f823ec25e',
  '003_0acf3231a5c3d2fc',
];
const known = JSON.parse(readFileSync('tests/fixtures/residue.json', 'utf8')) as KnownFragment[];
const shown = (raw: string): string => toPlainText(repairText(raw).nodes);

const texts = LISTINGS.flatMap(
  (name) => readListing(`content/listings/${name}.txt`).entries,
).flatMap((entry) =>
  (['title', 'abstract'] as const).map((field) => ({
    title: entry.title,
    field,
    raw: entry[field],
    shown: shown(entry[field]),
  })),
);

it('changes no word of a listing but where it is damaged, and touches no false friend', () => {
  const { changed, touched, missing } = evaluateRepair(texts, known);
  expect({ changed, touched, missing }).toEqual({ changed: [], touched: [], missing: [] });
});

it('mends every known damage but what leaves no trace and what no rule can know', () => {
  const { wrong } = evaluateRepair(texts, known);
  expect(wrong.filter(({ silent }) => !silent).map(({ raw }) => raw)).toEqual([
    // The key of a citation does not say whether there were other authors.
    expect.stringContaining('chen2022active') as string,
    'losses-entity',
    'a 10,000 initial',
    'loss of 20,653.25',
    'estimations Teff',
    expect.stringContaining('wortsman2021robust') as string,
    expect.stringContaining('Where S_1 is forward area') as string,
  ]);
});
