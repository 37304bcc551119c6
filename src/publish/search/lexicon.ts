import { findAcronyms, findShortened } from '../../corpus/names/acronyms.ts';
import { LEXICON_INITIALS, initialOf } from '../../model/published/lexicon.ts';
import { nameKey } from '../../text/names/mentions.ts';
import { foldWords } from '../../text/fold.ts';
import type { IndexFile } from './searchIndex.ts';

/** A paper as the lexicon reads it. */
export interface LexiconPaper {
  /** Path of its page. */
  readonly url: string;
  readonly title: string;
  /** What others call it. */
  readonly names: readonly string[];
  readonly authors: readonly string[];
  readonly text: string;
  readonly plain: string;
  /** What somebody might type who has forgotten its words. */
  readonly asked: readonly string[];
  /** Lay words of its concepts. */
  readonly lay: readonly string[];
}

/** A concept as the lexicon reads it. */
export interface LexiconConcept {
  /** All it is called, the commonest first. */
  readonly names: readonly string[];
  readonly lay: readonly string[];
  readonly definition: string;
}

/** From so many papers on, words of a single one are left out: they are slips as often as words. */
const MANY_PAPERS = 2000;

/**
 * Takes all papers and the names of all concepts, and gives the files of the lexicon: for each initial the words of the collection with
 * the papers that have them, and those of the authors' names, to correct typing errors by, and other names of concepts and acronyms.
 */
export function buildLexicon(
  papers: readonly LexiconPaper[],
  concepts: readonly LexiconConcept[],
): IndexFile[] {
  const words = countWords(
    papers.map(({ title, names, text, plain }) => [title, ...names, text, plain].join(' ')),
  );
  const authors = countWords(papers.map((paper) => paper.authors.join(' ')));
  const texts = papers.map(({ text }) => text);
  const names = otherNames([
    ...concepts.map((concept) => concept.names),
    ...findAcronyms(texts).map(({ short, long }) => [short, long]),
    ...findShortened(texts),
  ]);
  return LEXICON_INITIALS.flatMap((initial) => [
    toJsonFile(`words-${initial}`, startingWith(initial, words)),
    toJsonFile(`authors-${initial}`, startingWith(initial, authors)),
    toJsonFile(`names-${initial}`, startingWith(initial, names)),
  ]);
}

/** Papers by the words they have; a compound counts whole and in its parts, as Pagefind has it. */
function countWords(papers: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of papers) {
    const words = text.split(/\s+/).flatMap((token) => {
      const parts = foldWords(token);
      return parts.length > 1 ? [parts.join(''), ...parts] : parts;
    });
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const least = papers.length < MANY_PAPERS ? 1 : 2;
  return new Map([...counts].filter(([word, count]) => word.length > 1 && count >= least));
}

function otherNames(groups: readonly (readonly string[])[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const group of groups) {
    for (const name of group) {
      const key = nameKey(name);
      const others = group.filter((other) => !isSaidBy(nameKey(other), key));
      const known = names.get(key) ?? [];
      const fresh = others.filter((other) => !known.some((one) => nameKey(one) === nameKey(other)));
      if (fresh.length > 0) names.set(key, [...known, ...fresh]);
    }
  }
  return names;
}

/** A search for `LoRA` finds `LoRA adapter` anyway. */
function isSaidBy(other: string, key: string): boolean {
  return ` ${other} `.includes(` ${key} `);
}

/** Those of the file that the initial stands for, in order. */
function startingWith<Value>(
  initial: string,
  all: ReadonlyMap<string, Value>,
): Record<string, Value> {
  return Object.fromEntries(
    [...all].filter(([word]) => initialOf(word) === initial).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Takes the name of a file of the lexicon and what is in it, and gives the file. */
export function toJsonFile(name: string, content: unknown): IndexFile {
  return {
    path: `lexicon/${name}.json`,
    content: new TextEncoder().encode(JSON.stringify(content)),
  };
}
