import { editDistance } from '../../text/editDistance.ts';

/** A word of the vocabulary, with the number of papers that have it. */
export interface KnownWord {
  readonly word: string;
  readonly papers: number;
}

/** A word that may have been meant, and by how many errors what was typed differs from it. */
export interface Correction extends KnownWord {
  readonly errors: number;
}

/** Letters from which one error, and two, can be told from another word. */
const ONE_ERROR = 4;
const TWO_ERRORS = 8;

/** Takes a folded word and gives how many typing errors may be in it. */
export function errorsAllowed(word: string): number {
  if (word.length < ONE_ERROR || /^\d+$/.test(word)) return 0;
  return word.length < TWO_ERRORS ? 1 : 2;
}

/**
 * Takes a folded word and a vocabulary, and gives the words that may have been meant: fewest errors first, then the same first
 * letter, then what most papers have.
 */
export function corrections(word: string, vocabulary: Iterable<KnownWord>): Correction[] {
  const most = errorsAllowed(word);
  const found: Correction[] = [];
  for (const known of vocabulary) {
    if (Math.abs(known.word.length - word.length) > most || known.word.length < 3) continue;
    const errors = editDistance(word, known.word, most);
    if (errors > 0 && errors <= most) found.push({ ...known, errors });
  }
  const sameStart = ({ word: other }: KnownWord): number =>
    Number(other.startsWith(word.charAt(0)));
  return found.sort(
    (a, b) => a.errors - b.errors || sameStart(b) - sameStart(a) || b.papers - a.papers,
  );
}
