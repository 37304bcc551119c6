import { describe, expect, it } from 'vitest';
import { readPaperPages } from '../../../src/content/readPages.ts';
import {
  addressFile,
  fileAddresses,
  type KnownAddress,
} from '../../../src/model/published/knownAddress.ts';
import { nearAddresses } from '../../../src/model/published/nearAddresses.ts';

const papers = readPaperPages('content').pages.map(({ id, checked }): KnownAddress => [
  `/papers/${id}/`,
  checked.title,
]);
const known: KnownAddress[] = [
  ...papers,
  ['/papers/renamed-long-ago/', 'PiSSA', '/papers/pissa/'],
  ['/themes/initialization/', 'Initialization'],
  ['/concepts/weight-decay/', 'weight decay'],
  ['/concepts/layer-normalization/', 'layer normalization'],
  ['/authors/edoardo-m-ponti/', 'Edoardo M. Ponti'],
];
const near = (path: string): string[] => nearAddresses(path, known).map(([found]) => found);

describe('the pages that an address which leads nowhere may have meant', () => {
  it.each([
    ['a letter wrong', '/papers/pisssa/', '/papers/pissa/'],
    ['two letters changed about', '/papers/adampp/', '/papers/adamp/'],
    ['the first letter lost', '/papers/issa/', '/papers/pissa/'],
    ['another folder', '/paper/pissa/', '/papers/pissa/'],
    ['no folder', '/pissa', '/papers/pissa/'],
    ['capitals and low lines', '/Papers/MIX_LN.html', '/papers/mix-ln/'],
    ['an index written out', '/papers/pissa2/index.html', '/papers/pissa/'],
    ['a format that it does not have', '/papers/pissa.bibtex', '/papers/pissa/'],
    [
      'cut off',
      '/papers/a-closer-look-at-rehearsal-fr',
      '/papers/a-closer-look-at-rehearsal-free-continual-learning/',
    ],
    ['a sign behind it', '/papers/pissa/%29', '/papers/pissa/'],
    ['words in another order', '/concepts/decay-weight/', '/concepts/weight-decay/'],
    ['British spelling', '/themes/initialisation/', '/themes/initialization/'],
    ['accents', '/authors/édoardo-m-ponti/', '/authors/edoardo-m-ponti/'],
    ['nearly a former name', '/papers/renamed-long-agoo/', '/papers/pissa/'],
  ])('with %s: %s', (_, path, page) => {
    expect(near(path)[0]).toBe(page);
  });

  it.each([
    '/',
    '/wp-login.php',
    '/papers/%E0%A4%A/',
    '/.env',
    '/papers/zzzz/',
    `/${'x'.repeat(2000)}`,
  ])('are none where nothing is near: %s', (path) => {
    expect(near(path)).toEqual([]);
  });

  it('are five at most, each once', () => {
    const found = near('/papers/learning-rate');
    expect(found.length).toBeLessThanOrEqual(5);
    expect(new Set(found).size).toBe(found.length);
  });

  it('find almost every paper by its address with one letter lost', () => {
    const missed = papers.filter(([path]) => {
      const at = Math.floor((path.length + '/papers/'.length) / 2);
      return near(path.slice(0, at) + path.slice(at + 1))[0] !== path;
    });
    expect(missed.length / papers.length).toBeLessThan(0.01);
  });
});

describe('the files of addresses', () => {
  it('are one in a collection such as this', () => {
    expect([...fileAddresses(known).keys()]).toEqual(['all']);
    expect(addressFile(['all'], '/anything/')).toBe('all');
  });

  it('are one for each letter in a great collection, and the one asked for has what is near', () => {
    const many = Array.from({ length: 50_000 }, (_, index): KnownAddress => [
      `/papers/mix-of-layer-${index}/`,
      `Mix ${index}`,
    ]);
    const files = fileAddresses(many);
    expect([...files.keys()].sort()).toEqual(['digits', 'l', 'm']);
    const file = addressFile([...files.keys()], '/papers/mix-of-laier-7/') ?? '';
    expect(nearAddresses('/papers/mix-of-laier-7/', files.get(file) ?? [])[0]?.[0]).toBe(
      '/papers/mix-of-layer-7/',
    );
    expect(addressFile([...files.keys()], '/papers/zebra/')).toBeUndefined();
    expect(addressFile([...files.keys()], '/')).toBeUndefined();
  });
});
