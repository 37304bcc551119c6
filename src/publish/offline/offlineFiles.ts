import { createHash } from 'node:crypto';
import { gzipSync, gunzipSync } from 'node:zlib';
import { packBundle, type BundledFile } from '../../offline/bundle.ts';
import type { Build, BundleAddress } from '../../offline/scope.ts';

/** A file that the build has made, by its path below the site's root: `/papers/pissa/index.html`. */
export interface BuiltFile {
  readonly path: string;
  readonly read: () => Uint8Array<ArrayBuffer>;
  /** Bytes. */
  readonly size: number;
}

/** What offline reading needs beside the pages. */
export interface OfflineFiles {
  readonly build: Build;
  readonly files: readonly BundledFile[];
}

/**
 * Bytes, compressed, that a reader is sent unasked beyond the core. At 295 papers it is 2.99 MB: index 0.61, pages 1.26, records 0.41, meaning
 * 0.71. In a collection that needs more, meaning goes first, then records, then pages; what is visited is kept all the same.
 */
const MOST_STOCK = 3_000_000;
/** Files that come to more than this cannot be compressed to it, and are not tried. */
const BEST_RATIO = 12;

/** Wanted by the first page, by every search, and where nothing else is there. */
const CORE =
  /^\/(?:index\.html|(?:search|offline)\/index\.html|plants\.svg|map\.svg|icon\.svg|places\.json|pagefind\/(?:pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|[^/]+\.pf_meta|lexicon\/papers\.[a-z]+))$/;
/** What finds papers for a description in other words than theirs; without it a search finds less, but it finds. */
const MEANING = /^\/pagefind\/lexicon\/(?:meaning-\d+\.json|passages\.vectors)$/;
const SEARCH = /^\/pagefind\/(?:index|filter|fragment|lexicon)\//;
/** What pages ask for when they are used: to export, to compare, to name papers on the shelf and on the map. */
const RECORDS =
  /^\/(?:citations\/[^/]+|papers\/[^/]+\/facts|compare\/titles\/[^/]+|map\/[^/]+)\.json$/;
const ASSET = /^\/_astro\/.*\.(?:js|css|woff2)$/;
const RE_PAGE = /\/index\.html$/;
const RE_PAGE_OF_FOLDER = /[^/]*\/index\.html$/;
const RE_INDEX = /index\.html$/;

/** Takes all files of a build and gives what the worker is told of it, and the bundles to publish. */
export function makeOfflineFiles(built: readonly BuiltFile[]): OfflineFiles {
  const sorted = [...built].sort((a, b) => (a.path < b.path ? -1 : 1));
  const core = makeBundle(
    'core',
    sorted.filter(({ path }) => CORE.test(path)),
  );
  const among = (kind: RegExp): BuiltFile[] =>
    sorted.filter(({ path }) => kind.test(path) && !CORE.test(path));
  // The index first: it has every abstract, to be found and read in its results; pages are nothing without a way to them.
  const kept = withinLimit([
    ['search', among(SEARCH).filter(({ path }) => !MEANING.test(path))],
    ['pages', among(RE_PAGE).sort(byLikeness)],
    ['records', among(RECORDS)],
    ['meaning', among(MEANING)],
  ]);
  return {
    build: {
      version: digest(contentsOf(sorted)).toString('hex').slice(0, 16),
      index: indexName(sorted),
      assets: sorted.map(({ path }) => path).filter((path) => ASSET.test(path)),
      core: core.address,
      stock: kept.map(({ address }) => address),
    },
    files: [core, ...kept].map(({ address, bytes }) => ({ path: address.path, bytes })),
  };
}

/** Pages of one folder, the shortest first: what they share then mostly lies within the 32 kB that a compressor looks back, which saves 1.5 %. */
function byLikeness(a: BuiltFile, b: BuiltFile): number {
  const folderOf = ({ path }: BuiltFile): string => path.replace(RE_PAGE_OF_FOLDER, '');
  const [one, other] = [folderOf(a), folderOf(b)];
  return one === other ? a.size - b.size : one < other ? -1 : 1;
}

function indexName(files: readonly BuiltFile[]): string {
  const list = files.find(({ path }) => path === '/pagefind/lexicon/papers.json');
  if (list === undefined) return '';
  return (JSON.parse(new TextDecoder().decode(list.read())) as { index: string }).index;
}

interface Bundle {
  readonly address: BundleAddress;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A bundle is useful as a whole: what would go beyond the limit is left out, and a smaller one after it may still fit. The first are the surest. */
function withinLimit(groups: readonly (readonly [string, readonly BuiltFile[]])[]): Bundle[] {
  const bundles: Bundle[] = [];
  let left = MOST_STOCK;
  for (const [name, files] of groups) {
    if (files.reduce((sum, { size }) => sum + size, 0) > left * BEST_RATIO) continue;
    const bundle = makeBundle(name, files);
    if (bundle.bytes.length > left) continue;
    left -= bundle.bytes.length;
    bundles.push(bundle);
  }
  return bundles;
}

function makeBundle(name: string, files: readonly BuiltFile[]): Bundle {
  const bytes = Uint8Array.from(gzipSync(packBundle(files.map(toBundled)), { level: 9 }));
  const hash = digest([bytes]);
  const path = `/offline/${name}.${hash.toString('hex').slice(0, 16)}.bundle`;
  return { address: { path, integrity: `sha256-${hash.toString('base64')}` }, bytes };
}

/** Pagefind's papers are small files compressed one by one: together and compressed once they are two thirds. */
function toBundled({ path, read }: BuiltFile): BundledFile {
  const bytes = path.endsWith('.pf_fragment') ? Uint8Array.from(gunzipSync(read())) : read();
  return { path: path.replace(RE_INDEX, ''), bytes };
}

/** One after another: all files of a great site at once would fill the memory. */
function* contentsOf(files: readonly BuiltFile[]): Generator<string | Uint8Array> {
  for (const { path, read } of files) {
    yield path;
    yield read();
  }
}

function digest(parts: Iterable<string | Uint8Array>): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
