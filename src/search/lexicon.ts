import { nameKey } from '../model/concept.ts';
import type { KnownWord } from './typingErrors.ts';

/** What the collection knows of words, kept beside the index in one file for each first letter. */
export interface Lexicon {
  /** The collection's words that begin with this letter or digit. */
  readonly words: (initial: string) => Promise<readonly KnownWord[]>;
  /** Other names of what is called so; none for most. */
  readonly otherNames: (name: string) => Promise<readonly string[]>;
}

/** Initials that have files of their own; all others share one. */
export const LEXICON_INITIALS = [...'abcdefghijklmnopqrstuvwxyz', '0'];

/** Takes a word and gives the initial of the file it is in. */
export function initialOf(word: string): string {
  const initial = word.charAt(0).toLowerCase();
  return LEXICON_INITIALS.includes(initial) ? initial : '0';
}

/** Takes what reads a file of the lexicon by its name and gives the lexicon; each file is read once. */
export function createLexicon(read: (file: string) => Promise<unknown>): Lexicon {
  const files = new Map<string, Promise<unknown>>();
  const once = async (file: string): Promise<Record<string, unknown>> => {
    // Without the lexicon a search finds less, but it finds.
    const reading = files.get(file) ?? read(file).catch(() => ({}));
    files.set(file, reading);
    return (await reading) as Record<string, unknown>;
  };
  return {
    words: async (initial) =>
      Object.entries(await once(`words-${initialOf(initial)}`)).map(([word, papers]) => ({
        word,
        papers: Number(papers),
      })),
    otherNames: async (name) => {
      const names = (await once(`names-${initialOf(name)}`))[nameKey(name)];
      return Array.isArray(names) ? names.map(String) : [];
    },
  };
}
