import { expect, it } from 'vitest';
import { addressLine, siteAddress } from '../../src/publish/siteAddress.ts';

it.each([
  [{}, undefined, '/'],
  [{ SITE: '', BASE: ' ' }, undefined, '/'],
  [{ SITE: 'https://papers.example.org' }, 'https://papers.example.org', '/'],
  [
    { SITE: 'https://someone.github.io/florilegium/' },
    'https://someone.github.io',
    '/florilegium/',
  ],
  [{ SITE: 'http://localhost:8080/a/b' }, 'http://localhost:8080', '/a/b/'],
  [{ BASE: 'florilegium' }, undefined, '/florilegium/'],
  [
    { SITE: 'https://someone.github.io', BASE: '/florilegium' },
    'https://someone.github.io',
    '/florilegium/',
  ],
  [{ SITE: 'https://someone.github.io/a/', BASE: 'a' }, 'https://someone.github.io', '/a/'],
])('reads where the site is published from %o', (settings, site, base) => {
  expect(siteAddress(settings)).toEqual({ site, base });
});

it.each([
  [{ SITE: 'someone.github.io' }, 'SITE is "someone.github.io", not an address of the web'],
  [{ SITE: 'ftp://someone.github.io' }, 'SITE=https://'],
  [{ SITE: 'https://someone.github.io/?a=1' }, 'SITE=https://someone.github.io/'],
  [{ SITE: 'https://someone.github.io/my papers/' }, 'SITE has the folder "/my papers/"'],
  [{ BASE: '../up' }, 'BASE has the folder "../up"'],
  [{ BASE: 'https://someone.github.io/a/' }, 'as in BASE=/florilegium/'],
  [{ SITE: 'https://someone.github.io/a/', BASE: '/b/' }, 'let both name one folder'],
])('refuses %o and says what to write', (settings, words) => {
  expect(() => siteAddress(settings)).toThrow(words);
});

it('says at the end of a build which address it is for, and that SITE is missing', () => {
  expect(addressLine({ site: 'https://someone.github.io', base: '/a/' })).toContain(
    'https://someone.github.io/a/',
  );
  expect(addressLine({ site: undefined, base: '/a/' })).toMatch(/^SITE is not set: .*\/a\//);
});
