import { createHash } from 'node:crypto';
import { foldKey } from '../../text/fold.ts';
import type { Entry } from './listing.ts';

/** A paper as the listings hold it: one text, and every place it was found in. */
export interface Received {
  readonly title: string;
  readonly abstract: string;
  /** First 16 hexadecimal digits of the SHA-256 of title, line feed, abstract. */
  readonly digest: string;
  /** In the order of the listings; never empty. */
  readonly sources: readonly [Entry, ...Entry[]];
}

/**
 * Takes the entries of all listings and gives each different text once. Texts are grouped by title: those of one
 * group are printings of one paper, and more than one in a group means that its abstracts differ.
 */
export function joinEntries(entries: readonly Entry[]): Received[][] {
  const groups = new Map<string, Map<string, Received>>();
  for (const entry of entries) {
    const key = foldKey(entry.title) || entry.title;
    const group = groups.get(key) ?? new Map<string, Received>();
    groups.set(key, group);
    // Another printing of one text (case, spaces, quotes) is no other text.
    const printing = foldKey(entry.abstract) || entry.abstract;
    const known = group.get(printing);
    group.set(printing, {
      title: known?.title ?? entry.title,
      abstract: known?.abstract ?? entry.abstract,
      digest: known?.digest ?? digestOf(entry),
      sources: known === undefined ? [entry] : [...known.sources, entry],
    });
  }
  return [...groups.values()].map((group) => [...group.values()]);
}

/** Takes an entry and gives the digest of its text as received. */
export function digestOf({ title, abstract }: Pick<Entry, 'title' | 'abstract'>): string {
  return createHash('sha256').update(`${title}\n${abstract}`).digest('hex').slice(0, 16);
}
