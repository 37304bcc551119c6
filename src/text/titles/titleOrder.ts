import { foldAccents } from '../fold.ts';

const RE_ARTICLE = /^(?:the|an|a) (?=.)/;
const RE_LEADING_SIGNS = /^[^\p{L}\p{N}]+/u;

/**
 * Takes a title and gives the key by which a library files it: folded, leading signs and a leading article passed over
 * (`The Butterfly Effect` stands under B).
 */
export function filingKey(title: string): string {
  return foldAccents(title).replace(RE_LEADING_SIGNS, '').replace(RE_ARTICLE, '');
}

const FILING = new Intl.Collator('en', { numeric: true });

/** Orders two titles as a library does. */
export function compareTitles(a: string, b: string): number {
  return FILING.compare(filingKey(a), filingKey(b));
}

/** Takes things and what gives the title of each, and gives them as a library files them; each title is folded but once. */
export function sortByTitle<Thing>(
  things: readonly Thing[],
  titleOf: (thing: Thing) => string,
): Thing[] {
  return things
    .map((thing) => ({ thing, key: filingKey(titleOf(thing)) }))
    .sort((a, b) => FILING.compare(a.key, b.key))
    .map(({ thing }) => thing);
}

/** Takes a title and gives the letter it is filed under, in upper case; `0–9` for digits and `#` for the rest. */
export function filingLetter(title: string): string {
  const first = filingKey(title).charAt(0).toUpperCase();
  if (/[A-Z]/.test(first)) return first;
  return /\d/.test(first) ? '0–9' : '#';
}

/** Takes a letter that titles are filed under and gives the anchor of where it begins. */
export function letterAnchor(letter: string): string {
  if (/[A-Z]/.test(letter)) return `letter-${letter.toLowerCase()}`;
  return letter === '#' ? 'letter-signs' : 'letter-digits';
}
