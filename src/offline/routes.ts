import type { BuildStatus } from './buildStatus.ts';

/** Where an answer is taken from: the store, else the network; the network, else the store; or the network alone. */
export type Source = 'store first' | 'network first' | 'network';

/** A request, by what decides where its answer comes from. */
export interface Asked {
  /** Below the site's root. */
  readonly path: string;
  /** Name of the index that the file is asked for under; undefined where it is asked for by its address alone. */
  readonly index: string | undefined;
}

/** Their names hold their digests, so that no copy of them is ever out of date. */
const RE_HASHED = /^\/(?:_astro|pagefind\/(?:index|filter|fragment))\//;

/** Takes the path and the address of a request and gives what decides where its answer comes from. */
export function askedFor(path: string, url: string): Asked {
  const { searchParams } = new URL(url);
  return { path, index: searchParams.get('index') ?? searchParams.get('ts') ?? undefined };
}

/** Takes a request and the name of this version's index, and gives where its answer comes from; for the files of search it depends on the build's status. */
export function sourceOf({ path, index }: Asked, own: string): Source | 'by status' {
  if (path.startsWith('/_astro/')) return 'store first';
  if (!isSearchFile(path)) return 'network first';
  // A search that began with another version's index goes on with that one, and never with a part of this.
  return index === undefined || index === own ? 'by status' : 'network';
}

/** Takes a request for a file of search, the build's status and whether the last page may be of another version, and gives where its answer comes from. */
export function searchSource(
  { path, index }: Asked,
  status: BuildStatus,
  isPageUnsure: boolean,
): Source {
  if (status === 'superseded') return 'network';
  const isUnsure = status === 'unknown' && isPageUnsure;
  return isUnsure && index === undefined && !isHashed(path) ? 'network first' : 'store first';
}

/** Takes a path and says whether the file's name holds its digest. */
export function isHashed(path: string): boolean {
  return RE_HASHED.test(path);
}

/** Index and word lists: kept and served together, as one version. */
function isSearchFile(path: string): boolean {
  return path.startsWith('/pagefind/') || path === '/places.json';
}
