import { expect, it } from 'vitest';
import { robotsTxt } from '../../../src/publish/hosts/robots.ts';
import { makeSitemap } from '../../../src/publish/hosts/sitemap.ts';
import { readSitemap } from './sitemapOf.ts';

const ROOT = 'https://a.example/papers/';
const entries = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    url: `${ROOT}${index}/?a&b`,
    lastmod: `2026-11-${String((index % 28) + 1).padStart(2, '0')}`,
  }));

it('is one file that lists each page, with the day of its last change where it is known', async () => {
  const files = await makeSitemap([...entries(2), { url: `${ROOT}about/` }], ROOT);
  expect(files.map(({ name }) => name)).toEqual(['sitemap.xml']);
  expect(readSitemap(files[0]?.xml ?? '')).toEqual({
    kind: 'urlset',
    entries: [
      { loc: `${ROOT}0/?a&b`, lastmod: '2026-11-01' },
      { loc: `${ROOT}1/?a&b`, lastmod: '2026-11-02' },
      { loc: `${ROOT}about/`, lastmod: undefined },
    ],
  });
});

it('is an index where one file may not hold all addresses, which are then each in one of its files', async () => {
  const many = entries(100_001);
  const [index, ...parts] = await makeSitemap(many, ROOT);
  expect(readSitemap(index?.xml ?? '')).toEqual({
    kind: 'sitemapindex',
    entries: [1, 2, 3].map((part) => ({
      loc: `${ROOT}sitemap-${part}.xml`,
      lastmod: part === 3 ? many.at(-1)?.lastmod : '2026-11-28',
    })),
  });
  expect(parts.map(({ name }) => name)).toEqual([1, 2, 3].map((part) => `sitemap-${part}.xml`));
  const listed = parts.flatMap(({ xml }) => readSitemap(xml).entries.map(({ loc }) => loc));
  expect(listed).toEqual(many.map(({ url }) => url));
});

it('is an index where one file would have too many bytes', async () => {
  const limits = { entries: 50_000, bytes: 2000 };
  const [index, ...parts] = await makeSitemap(entries(50), ROOT, limits);
  expect(index?.xml).toContain('<sitemapindex');
  expect(parts.length).toBeGreaterThan(1);
  for (const { xml } of parts) expect(Buffer.byteLength(xml)).toBeLessThanOrEqual(limits.bytes);
});

it('dates a file of an index only where all its pages are dated', async () => {
  const limits = { entries: 2, bytes: 1e6 };
  const [index] = await makeSitemap([...entries(3), { url: `${ROOT}about/` }], ROOT, limits);
  expect(readSitemap(index?.xml ?? '').entries.map(({ lastmod }) => lastmod)).toEqual([
    '2026-11-02',
    undefined,
  ]);
});

it('is the same each time', async () => {
  expect(await makeSitemap(entries(100), ROOT)).toEqual(await makeSitemap(entries(100), ROOT));
});

it('is named to crawlers by its whole address, where the site knows its own', () => {
  expect(robotsTxt(new URL('sitemap.xml', ROOT))).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://a.example/papers/sitemap.xml\n',
  );
  expect(robotsTxt(undefined)).toBe('User-agent: *\nAllow: /\n');
});
