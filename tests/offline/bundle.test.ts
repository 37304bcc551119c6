import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packBundle, unpackBundle, type BundledFile } from '../../src/offline/bundle.ts';
import { makeOfflineFiles, type BuiltFile } from '../../src/publish/offline/offlineFiles.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const FILES: BundledFile[] = [
  { path: '/papers/poincaré/', bytes: bytes('<p>Poincaré\n') },
  { path: '/empty', bytes: new Uint8Array() },
  { path: '/line\nfeed', bytes: Uint8Array.of(0, 10, 255) },
];

describe('a bundle', () => {
  it('gives back the files it was made of', () => {
    expect(unpackBundle(packBundle(FILES))).toEqual(FILES);
    expect(unpackBundle(packBundle([]))).toEqual([]);
  });

  it('is refused where it is cut short or something else', () => {
    expect(() => unpackBundle(packBundle(FILES).slice(0, -1))).toThrow(/^bundle: \d+ bytes/);
    expect(() => unpackBundle(bytes('<!doctype html>\n'))).toThrow();
    expect(() => unpackBundle(new Uint8Array())).toThrow();
  });
});

const built = (path: string, content: Uint8Array<ArrayBuffer> = bytes(path)): BuiltFile => ({
  path,
  read: () => content,
  size: content.length,
});
/** Bytes that cannot be compressed. */
const noise = (length: number): Uint8Array<ArrayBuffer> => {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (state * 48271) % 2147483647) >> 8);
};
const SITE = [
  built('/index.html'),
  built('/search/index.html'),
  built('/papers/pissa/index.html'),
  built('/papers/pissa/facts.json'),
  built('/papers/pissa.json'),
  built('/citations/0-of-1.json'),
  built('/compare/titles/p.json'),
  built('/map/initialization.json'),
  built('/pagefind/pagefind.js'),
  built('/pagefind/index/en_1.pf_index'),
  built('/pagefind/lexicon/words-p.json'),
  built('/pagefind/lexicon/meaning-1.json'),
  built('/pagefind/lexicon/passages.vectors'),
  built('/pagefind/fragment/en_1.pf_fragment', Uint8Array.from(gzipSync('pagefind_dcd{}'))),
  built('/_astro/a.123.js'),
  built('/_astro/fonts/a.woff2'),
  built('/robots.txt'),
];
const pathsOf = (file: BundledFile | undefined): string[] =>
  unpackBundle(Uint8Array.from(gunzipSync(file?.bytes ?? ''))).map(({ path }) => path);

describe('what is kept offline', () => {
  it('is the search page and the heart of the index first, then the index, all pages, what pages ask for, and meaning', () => {
    const { build, files } = makeOfflineFiles(SITE);
    expect(build.assets).toEqual(['/_astro/a.123.js', '/_astro/fonts/a.woff2']);
    expect(files.map(pathsOf)).toEqual([
      ['/', '/pagefind/pagefind.js', '/search/'],
      [
        '/pagefind/fragment/en_1.pf_fragment',
        '/pagefind/index/en_1.pf_index',
        '/pagefind/lexicon/words-p.json',
      ],
      ['/papers/pissa/'],
      [
        '/citations/0-of-1.json',
        '/compare/titles/p.json',
        '/map/initialization.json',
        '/papers/pissa/facts.json',
      ],
      ['/pagefind/lexicon/meaning-1.json', '/pagefind/lexicon/passages.vectors'],
    ]);
    expect([build.core, ...build.stock].map(({ path }) => path)).toEqual(
      files.map(({ path }) => path),
    );
  });

  it('has the same version for the same files only, in whatever order', () => {
    const version = (...more: BuiltFile[]): string =>
      makeOfflineFiles([...more, ...SITE]).build.version;
    expect(makeOfflineFiles([...SITE].reverse()).build.version).toBe(version());
    expect(version(built('/about/index.html'))).not.toBe(version());
  });

  it('leaves out what would cost a reader of a great collection megabytes, and keeps what is smaller', () => {
    const stock = (...more: BuiltFile[]): string[] =>
      makeOfflineFiles([...SITE, ...more]).build.stock.map(({ path }) =>
        path.replace(/^\/offline\/|\..*/g, ''),
      );
    expect(stock()).toEqual(['search', 'pages', 'records', 'meaning']);
    expect(stock(built('/papers/great/index.html', noise(3_000_000)))).toEqual([
      'search',
      'records',
      'meaning',
    ]);
    const index = built('/pagefind/index/en_2.pf_index', noise(2_900_000));
    const records = built('/citations/1-of-2.json', noise(200_000));
    expect(stock(index, records)).toEqual(['search', 'pages', 'meaning']);
    const vectors = built('/pagefind/lexicon/meaning-2.json', noise(2_900_000));
    expect(stock(vectors, records)).toEqual(['search', 'pages', 'records']);
  });

  it('is little more than nothing for an empty collection', () => {
    const { files } = makeOfflineFiles([]);
    expect(files.map(pathsOf)).toEqual([[], [], [], [], []]);
  });
});
