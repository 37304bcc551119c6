import { foldWords } from '../../text/fold.ts';
import { editDistance } from '../../text/editDistance.ts';
import { wordsOf, type KnownAddress } from './knownAddress.ts';

/** Suggestions shown: with more nobody reads them. */
const MOST = 5;
/** Likeness, from 0 to 1, below which two addresses have nothing to do with each other. */
const LEAST = 0.6;
/** Letters from which the beginning of an address tells which is meant. */
const TELLING = 4;
/** What a link that was cut off, or has something behind it, is as like as. */
const CUT_OFF = 0.9;
/** What the same folder adds: `/concepts/` and `/papers/` have some last parts in common. */
const SAME_FOLDER = 0.02;
/** Suggestions this much less like than the best are left out. */
const NEARLY_AS_GOOD = 0.25;

/**
 * Takes a path that leads nowhere and the known addresses, and gives the pages that may have been meant, most like first: a letter or two wrong, cut off,
 * or most of the words the same. Each page once; none where nothing is near.
 */
export function nearAddresses(path: string, known: readonly KnownAddress[]): KnownAddress[] {
  const asked = foldWords(wordsOf(path));
  if (asked.length === 0) return [];
  const folder = folderOf(path);
  const rated = known
    .map((one) => ({ one, likeness: likenessOf(asked, one, folder) }))
    .filter(({ likeness }) => likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness);
  const best = rated[0]?.likeness ?? 0;
  const pages = new Map<string, KnownAddress>();
  for (const { one, likeness } of rated) {
    const [itself, title, now = itself] = one;
    if (likeness >= best - NEARLY_AS_GOOD && !pages.has(now)) pages.set(now, [now, title]);
  }
  return [...pages.values()].slice(0, MOST);
}

function likenessOf(asked: readonly string[], [path]: KnownAddress, folder: string): number {
  const words = foldWords(wordsOf(path));
  const likeness = Math.max(
    spellingLikeness(asked.join('-'), words.join('-')),
    wordLikeness(asked, words),
  );
  return likeness + (folderOf(path) === folder ? SAME_FOLDER : 0);
}

/** The share of letters that are right; of one that begins like the other, however long, what a cut-off link is as like as. */
function spellingLikeness(asked: string, known: string): number {
  const [short, long] = [asked, known].sort((a, b) => a.length - b.length);
  if (short === undefined || long === undefined || long === '') return 0;
  if (short.length >= TELLING && long.startsWith(short)) return CUT_OFF;
  if (short.length < long.length * LEAST) return 0;
  return 1 - editDistance(asked, known, long.length) / long.length;
}

/** The share of words in common, by their letters, so that `of` and `the` count for little. */
function wordLikeness(asked: readonly string[], known: readonly string[]): number {
  const [a, b] = [new Set(asked), new Set(known)];
  const letters = (words: Iterable<string>): number => [...words].join('').length;
  const both = letters([...a].filter((word) => b.has(word)));
  return (2 * both) / (letters(a) + letters(b));
}

function folderOf(path: string): string {
  return path.split('/')[1] ?? '';
}
