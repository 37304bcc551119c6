import { foldKey, foldWords } from '../../text/fold.ts';
import { areFacts, readFacts } from '../facts.ts';
import { mapInBatches } from '../mapInBatches.ts';
import { readTitles } from '../titles.ts';
import type { ForeignEntry } from './foreignEntries.ts';
import type { SavedPaper } from './shelf.ts';

/** Papers of a file that are here, as they would be saved, and the titles of those that are not. */
export interface FoundEntries {
  readonly papers: readonly SavedPaper[];
  readonly missing: readonly string[];
}

/** Takes the entries of a file and finds their papers by title, else by key; the order of the file is kept, its first paper the latest. */
export async function findEntries(entries: readonly ForeignEntry[]): Promise<FoundEntries> {
  const now = Date.now();
  const found = await mapInBatches(entries, findEntry);
  return {
    papers: found.flatMap((paper, at) => {
      const note = entries[at]?.note ?? '';
      return paper === undefined ? [] : [{ ...paper, added: now - at, isRead: false, note }];
    }),
    missing: entries.flatMap(({ title, slug = '' }, at) =>
      found[at] === undefined ? [title ?? slug] : [],
    ),
  };
}

async function findEntry({
  slug,
  title,
}: ForeignEntry): Promise<{ slug: string; title: string } | undefined> {
  const key = foldKey(title ?? '');
  const known = key === '' ? [] : await readTitles(title ?? '');
  const alike = known.filter((paper) => foldKey(paper.title) === key);
  const same = alike.find((paper) => paper.slug === slug) ?? alike[0];
  if (same !== undefined) return { slug: same.slug, title: same.title };
  const facts = slug === undefined ? undefined : await readFacts(slug);
  if (!areFacts(facts)) return undefined;
  // A key from another bibliography may be a slug of ours by chance: the titles must agree in part.
  return title === undefined || share(title, facts.title) >= 0.5
    ? { slug: facts.slug, title: facts.title }
    : undefined;
}

/** The share of the words of one title that another has. */
function share(a: string, b: string): number {
  const words = foldWords(a);
  const others = new Set(foldWords(b));
  return words.filter((word) => others.has(word)).length / Math.max(1, words.length);
}
