import { facetMembers, facetValues, type FacetMembers, type FacetValues } from './facets.ts';
import { fetchJson } from '../../dom/fetchJson.ts';
import { createFragmentReader } from './fragments.ts';
import { createLexicon, type Lexicon, type LexiconReader } from './lexicon.ts';
import { createLookups, type Lookups } from './lookups.ts';
import { address } from '../../model/address.ts';
import { loadPagefind } from './pagefind.ts';
import { readPaperList, type PaperList } from './paperList.ts';
import { trustWorker } from './trustWorker.ts';

/** What is loaded before the first answer. */
export interface Index {
  /** Lookups for one search, which ends with its signal. */
  readonly lookups: (signal: AbortSignal) => Lookups;
  readonly lexicon: Lexicon;
  readonly list: PaperList;
  readonly facets: FacetMembers;
  readonly values: FacetValues;
  /** Paths of all papers' pages, in the order of the list. */
  readonly addresses: () => Promise<readonly string[]>;
}

/** In fewer papers a lookup takes a millisecond or two: less than to load and to ask a worker, which is 12 kB more. */
const WORTH_A_WORKER = 2000;

/** What Pagefind starts as its worker. */
const WORKER = address('/pagefind/pagefind-worker.js');

/** Pagefind's largest file, which it would ask for only when three others have come. */
const LARGEST = address('/pagefind/wasm.en.pagefind');

/** Takes how often it was tried before, and loads the index; rejects where it is missing or cannot be reached. */
export async function loadIndex(attempt: number): Promise<Index> {
  const [pagefind, list] = await Promise.all([loadPagefind(attempt), openList(attempt)]);
  const files = lexiconReader(list.index);
  const lexicon = createLexicon(files, list.ids);
  // What every search needs is fetched while Pagefind makes ready.
  void lexicon.paperVectors();
  if (isWorthWorker(list)) trustWorker(WORKER);
  await pagefind.options({ noWorker: !isWorthWorker(list), metaCacheTag: list.index });
  // Of no papers Pagefind makes no index, and it could not open one.
  if (list.ids.length > 0) await pagefind.init();
  const facets = facetMembers(list);
  return {
    lookups: createLookups(pagefind, list, createFragmentReader()),
    lexicon,
    list,
    facets,
    values: facetValues(facets),
    addresses: async () => (await files.json('addresses')) as readonly string[],
  };
}

async function openList(attempt: number): Promise<PaperList> {
  const list = readPaperList(await readList());
  // A worker could not use what the page has loaded before.
  if (list.ids.length === 0 || isWorthWorker(list)) return list;
  if (attempt === 0) preload(LARGEST);
  else await forgetPreload(LARGEST);
  return list;
}

function isWorthWorker({ ids }: PaperList): boolean {
  return ids.length >= WORTH_A_WORKER;
}

/** The list names the index, and so must be the present one; all else is asked for under that name. */
function readList(): Promise<unknown> {
  return fetchJson(address('/pagefind/lexicon/papers.json'), { cache: 'no-cache' });
}

function lexiconReader(index: string): LexiconReader {
  const named = (file: string): string => address(`/pagefind/lexicon/${file}?index=${index}`);
  return {
    json: (file) => fetchJson(named(`${file}.json`)),
    bytes: async (file) => {
      const response = await fetch(named(file));
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      return response.arrayBuffer();
    },
  };
}

/** A preload that failed would be what the next one who asks is given; asking once takes it away. */
async function forgetPreload(file: string): Promise<void> {
  const response = await fetch(file);
  await response.body?.cancel();
}

function preload(file: string): void {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = file;
  document.head.append(link);
}
