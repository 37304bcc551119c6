import { stemmer } from 'stemmer';
import { foldWords } from './fold.ts';

/** Takes a text and gives the stems of its words, folded, in order: `Initializing` and `initialized` are one (Porter 1980). */
export function stemsOf(text: string): string[] {
  return foldWords(text).map((word) => stemmer(word));
}
