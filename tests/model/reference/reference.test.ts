import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatReferences } from '../../../src/content/formatReferences.ts';
import { readReferences } from '../../../src/content/readReferences.ts';
import { arxivIdIn } from '../../../src/model/reference/arxiv.ts';
import {
  authorNames,
  referenceLinks,
  referenceSchema,
  venueOf,
  yearOf,
  type Reference,
} from '../../../src/model/reference/reference.ts';

const BARE: Reference = { id: 'a', type: 'article', title: 'A' };

describe('a record with everything', () => {
  const whole: Reference = {
    ...BARE,
    author: [
      { family: 'Weijer', given: 'Joost', 'non-dropping-particle': 'van de' },
      {
        family: 'Fontaine',
        given: 'Jean',
        'dropping-particle': 'de',
        'non-dropping-particle': 'La',
        suffix: 'III',
      },
      { literal: 'Google DeepMind' },
    ],
    issued: { 'date-parts': [[2024]] },
    'container-title': 'ICML 2024',
    DOI: '10.1002/(SICI)1097<1::AID#2>3.0',
    URL: 'https://example.org/a',
    archive: 'arXiv',
    archive_location: 'math.GT/0309136',
    custom: { openreview: 'fx_q-H' },
  };

  it('links to arXiv, the PDF, OpenReview, the DOI and its page, in that order', () => {
    expect(referenceLinks(whole)).toEqual([
      { label: 'arXiv', url: 'https://arxiv.org/abs/math.GT/0309136', kind: 'abstract' },
      { label: 'PDF', url: 'https://arxiv.org/pdf/math.GT/0309136', kind: 'pdf' },
      { label: 'OpenReview', url: 'https://openreview.net/forum?id=fx_q-H', kind: 'reviews' },
      {
        label: 'DOI',
        url: 'https://doi.org/10.1002/(SICI)1097%3C1%3A%3AAID%232%3E3.0',
        kind: 'doi',
      },
      { label: 'example.org', url: 'https://example.org/a', kind: 'page' },
    ]);
  });

  it('reads its names as they are spoken, its year and its venue', () => {
    expect(authorNames(whole)).toEqual([
      'Joost van de Weijer',
      'Jean de La Fontaine III',
      'Google DeepMind',
    ]);
    expect(yearOf(whole)).toBe(2024);
    expect(venueOf(whole)).toBe('ICML 2024');
    expect(referenceSchema.safeParse(whole).success).toBe(true);
  });
});

it('gives nothing for what is missing', () => {
  expect(referenceLinks(BARE)).toEqual([]);
  expect(authorNames(BARE)).toEqual([]);
  expect(yearOf(BARE)).toBeUndefined();
  expect(venueOf(BARE)).toBeUndefined();
});

describe('the schema', () => {
  it.each([
    ['a script for an address', { URL: 'javascript:alert(1)' }],
    ['a DOI with its address', { DOI: 'https://doi.org/10.1/x' }],
    ['a version of an e-print', { archive: 'arXiv', archive_location: '2404.02948v2' }],
    ['a name without a family name', { author: [{ given: 'Ada' }] }],
    ['no authors for unknown authors', { author: [] }],
    ['an unknown field', { abstract: 'x' }],
    ['a year of two digits', { issued: { 'date-parts': [[24]] } }],
  ])('refuses %s', (_, fields) => {
    expect(referenceSchema.safeParse({ ...BARE, ...fields }).success).toBe(false);
  });
});

it.each([
  ['2404.02948', '2404.02948'],
  ['2404.02948v12', '2404.02948'],
  ['arXiv:2404.02948v2 [cs.LG]', '2404.02948'],
  ['http://arxiv.org/abs/math/0309136v1', 'math/0309136'],
  ['https://arxiv.org/pdf/1706.03762.pdf', '1706.03762'],
  ['10.48550/arXiv.2404.02948', '2404.02948'],
  ['arXiv preprint arXiv:2404.02948', '2404.02948'],
  ['10.1145/3589334.3645458', undefined],
  ['see 2404.02948', undefined],
])('finds in %s the arXiv identifier %s', (text, id) => {
  expect(arxivIdIn(text)).toBe(id);
});

describe('content/references.json', () => {
  const path = 'content/references.json';
  const { references, problems } = readReferences(path);
  const count = (has: (reference: Reference) => unknown) => references.filter(has).length;

  it('holds valid records, in the order and form that the commands write', () => {
    expect(problems).toEqual([]);
    expect(formatReferences(references)).toBe(readFileSync(path, 'utf8'));
  });

  it('knows arXiv for 279 papers and authors for 264 or more', () => {
    expect(count((reference) => reference.archive_location)).toBeGreaterThanOrEqual(279);
    expect(count((reference) => reference.author)).toBeGreaterThanOrEqual(264);
    expect(count(venueOf)).toBeGreaterThanOrEqual(207);
    expect(count((reference) => reference.custom?.openreview)).toBeGreaterThanOrEqual(100);
    expect(count((reference) => reference.DOI)).toBeGreaterThanOrEqual(18);
  });
});
