import { splitWord } from './words.ts';

/** One token of a text read as if it were mathematics; `spaced` tells of white space before it. */
export interface Token {
  kind: 'word' | 'number' | 'command' | 'sign';
  text: string;
  start: number;
  end: number;
  spaced: boolean;
  /** The piece was cut out of a longer run of letters. */
  glued: boolean;
}

const RE_TOKEN = /\\[A-Za-z]+|\\[^A-Za-z\s]|\p{L}+|\d+(?:[.,]\d+)*|[^\s]/gu;
const LOOKAHEAD = 40;

/** Cuts raw[start, end) into tokens; runs of letters glued from TeX names come apart. */
export function tokenize(raw: string, start: number, end: number, mathematical: boolean): Token[] {
  const text = raw.slice(start, end);
  let last = 0;
  return [...text.matchAll(RE_TOKEN)].flatMap((match) => {
    const spaced = match.index > last || match.index === 0;
    last = match.index + match[0].length;
    const before = text.charAt(match.index - 1);
    return pieces(
      match[0],
      start + match.index,
      spaced,
      text.slice(last, last + LOOKAHEAD),
      before,
      mathematical,
    );
  });
}

function pieces(
  text: string,
  start: number,
  spaced: boolean,
  after: string,
  before: string,
  mathematical: boolean,
): Token[] {
  const kind = kindOf(text);
  const cut = kind === 'word' ? splitWord(text, after, before, mathematical) : [text];
  let at = start;
  return cut.map((piece, i) => {
    const token = {
      kind,
      text: piece,
      start: at,
      end: at + piece.length,
      spaced: i === 0 && spaced,
      glued: cut.length > 1,
    };
    at = token.end;
    return token;
  });
}

function kindOf(text: string): Token['kind'] {
  if (/^\\[A-Za-z]/.test(text)) return 'command';
  if (/^\p{L}/u.test(text)) return 'word';
  return /^\d/.test(text) ? 'number' : 'sign';
}
