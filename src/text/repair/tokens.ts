import { closingBrace } from './closingBrace.ts';
import { CERTAIN, FONTS, GREEK, isIn } from './vocabulary.ts';
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

/** Macros of authors that stand for one sign. */
const MACROS: Readonly<Record<string, string>> = {
  '\\la': '\\langle',
  '\\ra': '\\rangle',
  '\\eps': '\\varepsilon',
};
const RE_LONE =
  /^(?:[=<>+*/-]|\\?(?:times|cdot|approx|sim|leq?|geq?|neq?|pm|in|to|rightarrow|ll|gg|equiv|propto|circ|otimes|oplus))$/;
const RE_BEFORE_GROUP = /^[([=+*/<>,|-]$/;

/**
 * Takes out the braces that only group: around a lone operator (`L{=}1`), around what a bracket or
 * a sign precedes or an argument follows (`({x}_t)`, `{O}(n)`), and scripts with nothing in them.
 */
function ungrouped(tokens: readonly Token[]): Token[] {
  const dropped = new Set<number>();
  const widened = new Map<number, Token>();
  tokens.forEach((token, open) => {
    if (token.text !== '{') return;
    const close = closingBrace(tokens, open);
    if (close === undefined) return;
    const before = tokens[open - 1];
    if (isTornShell(tokens, open, close)) [open, close].forEach((at) => dropped.add(at));
    const script = /^[_^]$/.test(before?.text ?? '') && !token.spaced;
    if (close === open + 1 && script) [open - 1, open, close].forEach((at) => dropped.add(at));
    else if (!script && !dropped.has(open) && isGrouping(tokens, open, close)) {
      [open, close].forEach((at) => dropped.add(at));
      const [first, last] = [tokens[open + 1], tokens[close - 1]];
      if (first && first !== last)
        widened.set(open + 1, { ...first, start: token.start, spaced: token.spaced });
      if (first && first === last)
        widened.set(open + 1, {
          ...first,
          start: token.start,
          end: tokens[close]?.end ?? first.end,
          spaced: token.spaced,
        });
    }
  });
  return tokens.flatMap((token, at) => (dropped.has(at) ? [] : [widened.get(at) ?? token]));
}

/** `|mathcal{X|}` was `\sqrt{|\mathcal{X}|}`: the first closing brace went with the root. */
function isTornShell(tokens: readonly Token[], open: number, close: number): boolean {
  if (!FONTS.has(tokens[open - 1]?.text ?? '') || close < open + 3) return false;
  const inside = tokens.slice(open + 1, close).map(({ text }) => text);
  const bars = inside.filter((text) => text === '|').length;
  const closed = inside.filter((text) => text === ')').length;
  return bars % 2 === 1 || closed > inside.filter((text) => text === '(').length;
}

function isGrouping(tokens: readonly Token[], open: number, close: number): boolean {
  const inside = tokens.slice(open + 1, close);
  const [first] = inside;
  if (!first || first.spaced) return false;
  const lone = inside.length === 1;
  if (lone && RE_LONE.test(first.text)) return true;
  const [before, after] = [tokens[open - 1], tokens[close + 1]];
  const free = !before || (tokens[open]?.spaced ?? true) || RE_BEFORE_GROUP.test(before.text);
  if (
    !free ||
    inside.some(({ text }) => /^[,;:.]$/.test(text)) ||
    /^(?:rm|bf|cal|it|sf|tt|em)$/.test(first.text)
  )
    return false;
  const certain = inside.some(({ text }) => CERTAIN.has(text)) && !/^[_^]$/.test(after?.text ?? '');
  const styled = inside.length === 2 && FONTS.has(first.text);
  if ((certain || styled) && !inside.some(({ text }) => text === '|')) return true;
  const applied = after?.text === '(' && !after.spaced && inside.length < 4;
  const name =
    lone &&
    (first.kind === 'command' || isIn(GREEK, first.text)) &&
    after?.spaced === false &&
    after.kind === 'word';
  return applied || name || (before?.text === '(' && !(tokens[open]?.spaced ?? true));
}

/** Cuts raw[start, end) into tokens; runs of letters glued from TeX names come apart. */
export function tokenize(raw: string, start: number, end: number, mathematical: boolean): Token[] {
  const text = raw.slice(start, end);
  let last = 0;
  const all = [...text.matchAll(RE_TOKEN)].flatMap((match) => {
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
  return ungrouped(all);
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
      text: MACROS[piece] ?? piece,
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
