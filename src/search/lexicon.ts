import { once } from '../dom/once.ts';
import { nameKey } from '../text/mentions.ts';
import type { KnownWord } from './typingErrors.ts';
import { readPaperVectors, readStemVector } from './vectors.ts';

/** How people outside the field might put a concept. */
export interface Description {
  /** How many papers name the concept. */
  readonly papers: number;
  readonly phrases: readonly string[];
}

/** What the collection knows of words, kept beside the index in one file for each first letter. */
export interface Lexicon {
  /** The collection's words that begin with this letter or digit. */
  readonly words: (initial: string) => Promise<readonly KnownWord[]>;
  /** Words of authors' names that begin with this letter. */
  readonly authors: (initial: string) => Promise<readonly KnownWord[]>;
  /** Other names of what is called so; none for most. */
  readonly otherNames: (name: string) => Promise<readonly string[]>;
  /** How people outside the field might put each concept that papers name. */
  readonly descriptions: () => Promise<readonly Description[]>;
  /** Where each paper lies in the space of meanings, by its id in the index; none in a great collection. */
  readonly paperVectors: () => Promise<ReadonlyMap<string, Int8Array>>;
  /** Where a stem points in it. */
  readonly stemVector: (stem: string) => Promise<readonly number[] | undefined>;
}

/** What reads the files of the lexicon. */
export interface LexiconReader {
  readonly json: (file: string) => Promise<unknown>;
  readonly bytes: (file: string) => Promise<ArrayBuffer>;
}

/** Initials that have files of their own; all others share one. */
export const LEXICON_INITIALS = [...'abcdefghijklmnopqrstuvwxyz', '0'];

/** Takes a word and gives the initial of the file it is in. */
export function initialOf(word: string): string {
  const initial = word.charAt(0).toLowerCase();
  return LEXICON_INITIALS.includes(initial) ? initial : '0';
}

/** Takes what reads the lexicon's files and the ids of all papers, and gives the lexicon; each file is read once. */
export function createLexicon(read: LexiconReader, ids: readonly string[]): Lexicon {
  let vectors: Promise<ReadonlyMap<string, Int8Array>> | undefined;
  const readFile = once(read.json);
  const fileOf = async (file: string): Promise<Record<string, unknown>> => {
    try {
      return (await readFile(file)) as Record<string, unknown>;
    } catch {
      // Without the lexicon a search finds less, but it finds.
      return {};
    }
  };
  return {
    words: async (initial) => knownWords(await fileOf(`words-${initialOf(initial)}`)),
    authors: async (initial) => knownWords(await fileOf(`authors-${initialOf(initial)}`)),
    otherNames: async (name) => {
      const names = (await fileOf(`names-${initialOf(name)}`))[nameKey(name)];
      return Array.isArray(names) ? names.map(String) : [];
    },
    descriptions: async () => readDescriptions(await fileOf('descriptions')),
    paperVectors: () =>
      (vectors ??= read
        .bytes('papers.vectors')
        .then((bytes) => readPaperVectors(bytes, ids))
        .catch(() => new Map<string, Int8Array>())),
    stemVector: async (stem) => readStemVector((await fileOf(`stems-${initialOf(stem)}`))[stem]),
  };
}

function knownWords(published: Readonly<Record<string, unknown>>): KnownWord[] {
  return Object.entries(published).map(([word, papers]) => ({ word, papers: Number(papers) }));
}

/** Each concept's phrases, under the number of papers that name it. */
function readDescriptions(published: Readonly<Record<string, unknown>>): Description[] {
  return Object.entries(published).flatMap(([papers, concepts]) =>
    (concepts as string[][]).map((phrases) => ({ papers: Number(papers), phrases })),
  );
}
