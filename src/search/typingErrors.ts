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
    const errors = typingErrors(word, known.word, most);
    if (errors > 0 && errors <= most) found.push({ ...known, errors });
  }
  const sameStart = ({ word: other }: KnownWord): number =>
    Number(other.startsWith(word.charAt(0)));
  return found.sort(
    (a, b) => a.errors - b.errors || sameStart(b) - sameStart(a) || b.papers - a.papers,
  );
}

/**
 * Takes two words and gives the letters inserted, left out, replaced or swapped with their neighbour between them
 * (optimal string alignment, after Damerau 1964); gives up with `most` + 1 as soon as there must be more.
 */
export function typingErrors(from: string, to: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let line = 1; line <= from.length; line++) {
    const next = nextRow(from, to, line, row, before);
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[to.length] ?? 0;
}

function nextRow(
  from: string,
  to: string,
  line: number,
  row: readonly number[],
  before: readonly number[],
): number[] {
  const next = [line];
  const at = (cells: readonly number[], column: number): number => cells[column] ?? Infinity;
  for (let column = 1; column <= to.length; column++) {
    const replaced = at(row, column - 1) + (from[line - 1] === to[column - 1] ? 0 : 1);
    const isSwap = from[line - 1] === to[column - 2] && from[line - 2] === to[column - 1];
    const swapped = isSwap && line > 1 && column > 1 ? at(before, column - 2) + 1 : Infinity;
    next.push(Math.min(replaced, at(row, column) + 1, at(next, column - 1) + 1, swapped));
  }
  return next;
}
