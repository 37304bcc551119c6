import { foldWords } from '../../text/fold.ts';
import type { MarkedPart } from './excerpt.ts';

/** Two words are forms of one where they share at least so many letters, and each goes on with nothing or with one of the endings. */
const SHARED = 4;
const RE_ENDING = /^(?:e|s|es|ed|d|ing|r|rs|er|ers|ly|y|ies|ion|ions|ation|ations|able|al)?$/;

const RE_GAP = /^[\s-]$/;
const RE_WORD = /[\p{L}\p{N}]+/gu;

/**
 * Takes a line of text and folded words, and gives the line with each of these words marked where it stands, whole or with another
 * ending; compounds in their parts. For titles and names, of which the index does not tell where the match is.
 */
export function markWords(line: string, searched: readonly string[]): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let end = 0;
  const add = (text: string, isMatch: boolean): void => {
    const [before, gap] = parts.slice(-2);
    // Words side by side are marked as one.
    if (isMatch && before?.isMatch === true && gap !== undefined && RE_GAP.test(gap.text))
      parts.splice(-2, 2, { text: before.text + gap.text + text, isMatch });
    else if (text !== '') parts.push({ text, isMatch });
  };
  for (const { 0: word, index } of line.matchAll(RE_WORD)) {
    if (!isSearched(word, searched)) continue;
    add(line.slice(end, index), false);
    add(word, true);
    end = index + word.length;
  }
  add(line.slice(end), false);
  return parts;
}

function isSearched(word: string, searched: readonly string[]): boolean {
  const folded = foldWords(word).join('');
  return searched.some((wanted) => {
    if (folded === wanted) return true;
    const shared = sharedStart(folded, wanted);
    const rests = [folded, wanted].map((whole) => whole.slice(shared));
    return shared >= SHARED && rests.every((rest) => RE_ENDING.test(rest));
  });
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
