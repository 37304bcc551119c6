import { address } from '../address.ts';
import { titleFile, titleFiles } from './titles.ts';

/** A path below the site's root that leads to a page, what that page is called, and its own path where this is a former one. */
export type KnownAddress = readonly [path: string, title: string, now?: string];

/** Addresses up to which all are in one file, of some 60 kB at 650: beyond, whoever has lost one asks for those with a word of its own letter. */
const MOST_IN_ONE = 2000;
/** The file that has all. */
const ALL = 'all';

const RE_WORD = /[\p{L}\p{N}]/u;
const RE_INDEX = /^index\.html?$/i;
const RE_FORMAT = /\.[a-z]{2,5}$/i;

/** Takes all addresses and gives them in files, by name: one, or of a great collection one for each letter that a word of an address begins with. */
export function fileAddresses(known: readonly KnownAddress[]): Map<string, KnownAddress[]> {
  if (known.length <= MOST_IN_ONE) return new Map([[ALL, [...known]]]);
  const files = new Map<string, KnownAddress[]>();
  for (const one of known) {
    const title = wordsOf(one[0]);
    for (const file of titleFiles({ slug: '', title })) {
      const filed = files.get(file);
      if (filed === undefined) files.set(file, [one]);
      else filed.push(one);
    }
  }
  return files;
}

/** Takes the names of the files and a path that leads nowhere, and gives the file to look in; undefined where there is none. */
export function addressFile(files: readonly string[], path: string): string | undefined {
  const wanted = files.includes(ALL) ? ALL : titleFile(wordsOf(path));
  return wanted !== undefined && files.includes(wanted) ? wanted : undefined;
}

/** Takes the name of a file of addresses and gives its address. */
export function addressesPath(file: string): string {
  return address(`/addresses/${file}.json`);
}

/** Takes a path, in whatever form somebody wrote it, and gives its last part as words: `/Papers/Mix_LN.bib` → `mix ln`. */
export function wordsOf(path: string): string {
  const segments = decode(path)
    .split('/')
    .filter((segment) => RE_WORD.test(segment) && !RE_INDEX.test(segment));
  return (segments.at(-1) ?? '')
    .replace(RE_FORMAT, '')
    .replaceAll(/[-_+\s]+/g, ' ')
    .trim();
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
