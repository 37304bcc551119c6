import { once } from '../../dom/once.ts';
import { initialOf, MEANING_SHARDS } from '../../model/published/lexicon.ts';
import { nameKey } from '../../text/names/mentions.ts';
import { shardOf } from '../../text/shard.ts';
import type { KnownWord } from '../query/typingErrors.ts';
import { readPaperVectors, readPassages, readWordVector } from './vectors.ts';

/** What the collection knows of words, kept beside the index in one file for each first letter. */
export interface Lexicon {
  /** The collection's words that begin with this letter or digit. */
  readonly words: (initial: string) => Promise<readonly KnownWord[]>;
  /** Words of authors' names that begin with this letter. */
  readonly authors: (initial: string) => Promise<readonly KnownWord[]>;
  /** Other names of what is called so; none for most. */
  readonly otherNames: (name: string) => Promise<readonly string[]>;
  /** Where each paper lies in the space of meanings, by its id in the index; none in a great collection. */
  readonly paperVectors: () => Promise<ReadonlyMap<string, Int8Array>>;
  /** Where each paper lies among descriptions, as a whole and behind that its short passages, title and plain sentences. */
  readonly passages: () => Promise<ReadonlyMap<string, readonly Int8Array[]>>;
  /** Where a word of the collection or of common English points among descriptions. */
  readonly wordVector: (word: string) => Promise<readonly number[] | undefined>;
}

/** What reads the files of the lexicon. */
export interface LexiconReader {
  readonly json: (file: string) => Promise<unknown>;
  readonly bytes: (file: string) => Promise<ArrayBuffer>;
}

/** Takes what reads the lexicon's files and the ids of all papers, and gives the lexicon; each file is read once. */
export function createLexicon(read: LexiconReader, ids: readonly string[]): Lexicon {
  let vectors: Promise<ReadonlyMap<string, Int8Array>> | undefined;
  let passages: Promise<ReadonlyMap<string, readonly Int8Array[]>> | undefined;
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
    paperVectors: () =>
      (vectors ??= read
        .bytes('papers.vectors')
        .then((bytes) => readPaperVectors(bytes, ids))
        .catch(() => new Map<string, Int8Array>())),
    passages: () =>
      (passages ??= read
        .bytes('passages.vectors')
        .then((bytes) => readPassages(bytes, ids))
        .catch(() => new Map<string, Int8Array[]>())),
    wordVector: async (word) =>
      readWordVector((await fileOf(`meaning-${shardOf(word, MEANING_SHARDS)}`))[word]),
  };
}

function knownWords(published: Readonly<Record<string, unknown>>): KnownWord[] {
  return Object.entries(published).map(([word, papers]) => ({ word, papers: Number(papers) }));
}
