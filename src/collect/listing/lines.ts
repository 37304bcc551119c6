/** A line that is not blank. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** A `sentence` is too short to tell: an abstract below a title, a banner or an odd title elsewhere. */
export type LineKind = 'abstract' | 'sentence' | 'short' | 'broken';

/** From here on a line is an abstract whatever it looks like: real abstracts begin at 600 characters, real titles end at 160. */
const ABSTRACT_LENGTH = 300;

/** The same for writing without spaces, which says as much with fewer signs. */
const DENSE_ABSTRACT_LENGTH = 100;

/** From so many words on, a line that ends like a sentence is prose: titles do not end in a full stop. */
const PROSE_WORDS = 15;
const SENTENCE_WORDS = 4;

/** Longest line in characters that can still be an abstract; the longest real one has 1,920. */
export const LINE_LENGTH = 20_000;

/** Signs of control that no text holds, but for the kinds of white space. */
export const RE_CONTROL = /[^\P{Cc}\t\v\f]/u;

const RE_VISIBLE = /[^\p{Z}\p{Cf}\s]/u;
const RE_ENDS_SENTENCE = /[.。]["'”’)\]]*$/;
const RE_DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Takes a text and gives its lines that hold something to see, white space around them cut. */
export function linesOf(text: string): Line[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ number: index + 1, text: line.trim() }))
    .filter((line) => RE_VISIBLE.test(line.text) || RE_CONTROL.test(line.text));
}

/** Takes the text of a line and gives what it looks like by itself. */
export function kindOf(text: string): LineKind {
  if (text.length > LINE_LENGTH || RE_CONTROL.test(text)) return 'broken';
  if (text.length >= ABSTRACT_LENGTH) return 'abstract';
  if (!RE_ENDS_SENTENCE.test(text)) return 'short';
  const words = text.split(/\s+/).length;
  const dense = text.match(RE_DENSE)?.length ?? 0;
  if (words >= PROSE_WORDS || dense >= DENSE_ABSTRACT_LENGTH) return 'abstract';
  return words >= SENTENCE_WORDS ? 'sentence' : 'short';
}
