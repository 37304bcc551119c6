import { describe, expect, it } from 'vitest';
import { askedFor, isHashed, searchSource, sourceOf } from '../../src/offline/routes.ts';

const SITE = 'https://florilegium.example';
const asked = (path: string, search = '') => askedFor(path, SITE + path + search);

describe('where an answer comes from', () => {
  it.each([
    ['/_astro/base.a1b2c3.js', 'store first'],
    ['/papers/pissa/', 'network first'],
    ['/version.json', 'network first'],
    ['/pagefind/pagefind.js', 'by status'],
    ['/places.json', 'by status'],
  ])('of %s is %s', (path, source) => {
    expect(sourceOf(asked(path), 'a1')).toBe(source);
  });

  it.each([
    ['?index=a1', 'by status'],
    ['?ts=a1', 'by status'],
    ['?index=b2', 'network'],
    ['?ts=b2', 'network'],
  ])('is never a part of this index for a search in another: %s', (search, source) => {
    expect(sourceOf(asked('/pagefind/pagefind-entry.json', search), 'a1')).toBe(source);
  });
});

describe('where a file of search comes from', () => {
  const list = asked('/pagefind/pagefind-entry.json');

  it('is the store, while the network serves this version or none', () => {
    expect(searchSource(list, 'same', true)).toBe('store first');
    expect(searchSource(list, 'unknown', false)).toBe('store first');
  });

  it('is the network, once it serves another version', () => {
    expect(searchSource(list, 'superseded', false)).toBe('network');
    expect(searchSource(asked('/places.json'), 'superseded', true)).toBe('network');
  });

  it('is the network first for a page that may be of another version, unless the file is named by its digest or its index', () => {
    expect(searchSource(list, 'unknown', true)).toBe('network first');
    expect(searchSource(asked('/pagefind/index/en_1.pf_index'), 'unknown', true)).toBe(
      'store first',
    );
    expect(searchSource({ ...list, index: 'a1' }, 'unknown', true)).toBe('store first');
  });
});

it('knows the files whose names hold their digests', () => {
  expect(['/_astro/a.js', '/pagefind/filter/en_1.pf_filter'].every(isHashed)).toBe(true);
  expect(['/pagefind/pagefind.js', '/papers/_astro/', '/places.json'].some(isHashed)).toBe(false);
});
