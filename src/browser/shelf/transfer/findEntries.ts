import { foldKey, foldWords } from '../../../text/fold.ts';
import { areFacts, readFacts } from '../../papers/facts.ts';
import { mapInBatches } from '../../papers/mapInBatches.ts';
import { readTitles } from '../../papers/titles.ts';
import type { ForeignEntry } from './foreignEntries.ts';
import type { SavedPaper } from '../kept/shelf.ts';

/** Papers of a file that are here, as they would be saved, the titles of those that are not, and of those that could not be looked up. */
export interface FoundEntries {
  readonly papers: readonly SavedPaper[];
  readonly missing: readonly string[];
  readonly failed: readonly string[];
}

/** What came of looking for an entry: its paper as it is called here, or why there is none. */
type Found = { readonly slug: string; readonly title: string } | 'no such paper' | 'not loaded';

/** Takes the entries of a file and finds their papers by title, else by key; the order of the file is kept, its first paper the latest. */
export async function findEntries(entries: readonly ForeignEntry[]): Promise<FoundEntries> {
  const now = Date.now();
  const found = await mapInBatches(entries, findEntry);
  const named = (why: Found): string[] =>
    entries.filter((_, at) => found[at] === why).map(({ title, slug = '' }) => title ?? slug);
  return {
    papers: found.flatMap((paper, at) => {
      const note = entries[at]?.note ?? '';
      return typeof paper === 'string' ? [] : [{ ...paper, added: now - at, isRead: false, note }];
    }),
    missing: named('no such paper'),
    failed: named('not loaded'),
  };
}

async function findEntry({ slug, title }: ForeignEntry): Promise<Found> {
  const key = foldKey(title ?? '');
  const known = key === '' ? [] : await readTitles(title ?? '');
  const alike = (known === 'not loaded' ? [] : known).filter(
    (paper) => foldKey(paper.title) === key,
  );
  const same = alike.find((paper) => paper.slug === slug) ?? alike[0];
  if (same !== undefined) return { slug: same.slug, title: same.title };
  const facts = slug === undefined ? 'no such paper' : await readFacts(slug);
  // A key from another bibliography may be a slug of ours by chance: the titles must agree in part.
  if (areFacts(facts) && (title === undefined || share(title, facts.title) >= 0.5)) {
    return { slug: facts.slug, title: facts.title };
  }
  // Only what was looked up both ways is known not to be here.
  return known === 'not loaded' || facts === 'not loaded' ? 'not loaded' : 'no such paper';
}

/** The share of the words of one title that another has. */
function share(a: string, b: string): number {
  const words = foldWords(a);
  const others = new Set(foldWords(b));
  return words.filter((word) => others.has(word)).length / Math.max(1, words.length);
}
