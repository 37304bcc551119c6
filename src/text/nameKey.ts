import { foldWords } from './fold.ts';

/** Takes a name and gives the key by which two spellings of it are one: folded, hyphens as spaces, no plural s. */
export function nameKey(name: string): string {
  return foldWords(name)
    .map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word))
    .join(' ');
}
