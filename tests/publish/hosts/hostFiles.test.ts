import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { isIndexed, redirectOf } from '../../../src/publish/hosts/builtPages.ts';
import { hostFiles } from '../../../src/publish/hosts/hostFiles.ts';
import { webManifest } from '../../../src/publish/hosts/manifest.ts';
import {
  formatRedirects,
  limitsExceeded,
  withFiles,
} from '../../../src/publish/hosts/redirects.ts';
import { formatHeaders, siteHeaders } from '../../../src/publish/hosts/siteHeaders.ts';
import { readSitemap } from './sitemapOf.ts';

describe('_headers', () => {
  const rules = siteHeaders({
    base: '/base/',
    hashed: ['/offline/core.abc.bundle'],
    contentSecurityPolicy: "default-src 'self'",
  });
  const headersOf = (path: string) => rules.find((rule) => rule.path === path)?.headers;

  it('say of every file that its type is right, that nothing is told to other hosts, and the policy', () => {
    expect(headersOf('/base/*')).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Content-Security-Policy': "default-src 'self'",
    });
    expect(headersOf('/base/*')?.['Permissions-Policy']).toMatch(/^(?:[a-z-]+=\(\)(?:, |$))+$/);
  });

  it('send no policy where none is given', () => {
    const [all] = siteHeaders({ base: '/', hashed: [] });
    expect(all?.path).toBe('/*');
    expect(Object.keys(all?.headers ?? {})).not.toContain('Content-Security-Policy');
  });

  it('keep for ever only what has its digest in its name, and ask anew for the worker and the version', () => {
    const cached = rules.flatMap(({ path, headers }) =>
      headers['Cache-Control'] === undefined ? [] : [[path, headers['Cache-Control']] as const],
    );
    expect(cached.filter(([, value]) => value.includes('immutable')).map(([path]) => path)).toEqual(
      [
        '/base/_astro/*',
        '/base/pagefind/index/*',
        '/base/pagefind/filter/*',
        '/base/pagefind/fragment/*',
        '/base/offline/core.abc.bundle',
      ],
    );
    expect(cached.filter(([, value]) => value === 'no-cache').map(([path]) => path)).toEqual([
      '/base/sw.js',
      '/base/version.json',
    ]);
  });

  it('are written a path to a line, its headers indented below', () => {
    expect(
      formatHeaders([
        { path: '/a', headers: { B: 'c', D: 'e' } },
        { path: '/f', headers: { G: 'h' } },
      ]),
    ).toBe('/a\n  B: c\n  D: e\n\n/f\n  G: h\n');
  });
});

describe('_redirects', () => {
  const pages = [{ from: '/base/papers/old/', to: '/base/papers/new/' }];
  const files = ['.bib', '.ris', '.json', '.md'].map((ending) => `/base/papers/old${ending}`);

  it('lead the files beside a page on with it', () => {
    const all = withFiles(pages, [
      ...files,
      '/base/papers/older.bib',
      '/base/papers/old/index.html',
    ]);
    expect(formatRedirects(all, false)).toBe(
      '/base/papers/old/ /base/papers/new/ 301\n' +
        '/base/papers/old.bib /base/papers/new.bib 301\n' +
        '/base/papers/old.ris /base/papers/new.ris 301\n' +
        '/base/papers/old.json /base/papers/new.json 301\n' +
        '/base/papers/old.md /base/papers/new.md 301\n',
    );
  });

  it('are forced for Netlify, which would serve the page that is there', () => {
    expect(formatRedirects(pages, true)).toBe('/base/papers/old/ /base/papers/new/ 301!\n');
  });

  it('are none where nothing has moved', () => {
    expect(formatRedirects(withFiles([], files), false)).toBe('');
    expect(limitsExceeded([], '')).toEqual([]);
  });

  it('say which hosts will not follow all of them', () => {
    const many = Array.from({ length: 2001 }, (_, index) => ({
      from: `/papers/old-${index}/`,
      to: `/papers/new-${index}/`,
    }));
    const exceeded = limitsExceeded(many, formatRedirects(many, false)).join('\n');
    expect(exceeded).toContain('Cloudflare Pages follows 2000 of the 2001 redirects');
    expect(exceeded).toContain('GitLab Pages follows 1000 of the 2001 redirects');
    expect(exceeded).toContain('GitLab Pages reads _redirects up to 64000 bytes');
    expect(limitsExceeded(many.slice(0, 1000), '')).toEqual([]);
  });
});

describe('a built page', () => {
  it('that leads on is known by its refresh, and one for no search engine by its robots', () => {
    const html =
      '<!doctype html><title>Redirecting</title><meta http-equiv="refresh" content="0;url=/papers/new/?a&amp;b"><meta name="robots" content="noindex">';
    expect(redirectOf(html)).toBe('/papers/new/?a&b');
    expect(isIndexed(html)).toBe(false);
    expect(redirectOf('<p>refresh</p>')).toBeUndefined();
    expect(isIndexed('<meta name="robots" content="max-snippet:-1">')).toBe(true);
  });
});

describe('the web manifest', () => {
  const read = (name: string) =>
    JSON.parse(
      webManifest({ name, description: 'D.', address: (path) => `/base${path}` }),
    ) as Record<string, unknown>;

  it('starts and stays below the base folder', () => {
    const manifest = read('Florilegium');
    expect(manifest).toMatchObject({ id: '/base/', start_url: '/base/', scope: '/base/' });
    const sources = JSON.stringify(manifest).match(/"(?:src|url)":"[^"]*"/g) ?? [];
    expect(sources.length).toBe(8);
    for (const source of sources) expect(source).toMatch(/":"\/base\//);
  });

  it.each([
    ['Florilegium', 'Florilegium'],
    ['Abstracts on Speech', 'Abstracts on'],
    ['Twelve words', 'Twelve words'],
    ['Sprachverarbeitungsaufsätze', 'Sprachverarb'],
  ])('calls %s under an icon by as many whole words as fit', (name, short) => {
    expect(read(name)).toMatchObject({ name, short_name: short });
  });
});

describe('the files of a built folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'florilegium-host-files-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** Runs the integration on a folder of two pages, one of which leads on, as Astro does at the end of a build. */
  async function build(base: string, site: string | undefined): Promise<string[]> {
    mkdirSync(join(folder, 'papers', 'old'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), '<p>Home</p>');
    const leadsOn = `<meta http-equiv="refresh" content="0;url=${base}">`;
    writeFileSync(join(folder, 'papers', 'old', 'index.html'), leadsOn);
    const said: string[] = [];
    const logger = {
      info: (words: string) => said.push(words),
      warn: (words: string) => said.push(words),
    };
    const { hooks } = hostFiles({
      content: 'nowhere',
      contentSecurityPolicy: () => 'x'.repeat(2000),
    });
    const setUp = hooks['astro:config:done'] as (given: object) => void;
    const finish = hooks['astro:build:done'] as (given: object) => Promise<void>;
    setUp({ config: { base, site } });
    await finish({ dir: pathToFileURL(`${folder}/`), logger });
    return said;
  }
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

  it('have no sitemap where the site does not know its address, and say so', async () => {
    const said = await build('/base', undefined);
    expect(existsSync(join(folder, 'sitemap.xml'))).toBe(false);
    expect(said.join('\n')).toContain('no sitemap: SITE');
    expect(read('_redirects')).toBe('/base/papers/old/ /base 301\n');
    expect(read('_headers')).toMatch(/^\/base\/\*\n/);
  });

  it('say where Cloudflare Pages would not read a header', async () => {
    expect((await build('/', undefined)).join('\n')).toContain(
      'Cloudflare Pages reads lines of 2000',
    );
    expect(read('_headers')).toContain(`Content-Security-Policy: ${'x'.repeat(2000)}\n`);
  });

  it('have a sitemap below the base folder of the site', async () => {
    await build('/base/', 'https://a.example');
    const { entries } = readSitemap(read('sitemap.xml'));
    expect(entries).toEqual([{ loc: 'https://a.example/base/', lastmod: undefined }]);
  });
});
