import { isBareSymbol } from './bareGreek.ts';
import { parseExpression } from './grammar.ts';
import type { Paper, Parsed } from './parsed.ts';
import type { Token } from './tokens.ts';
import { tokenize } from './tokens.ts';

/** A formula found in a text: its place, its TeX without dollars, what an editor should confirm. */
export interface Formula {
  start: number;
  end: number;
  tex: string;
  doubt?: string;
  /** Holds signs that only TeX leaves. */
  sure: boolean;
}

/** No formula of an abstract is longer; the bound keeps the search linear. */
const MAX_TOKENS = 240;
/** `1 - t/T`: the spaced hyphen of a formula whose every other sign survived. */
const RE_DIFFERENCE = /^(?:\d+|[A-Za-z]) - (?:\d+|[A-Za-z])\/[A-Za-z]$/;
const RE_DERIVATIVE = /\\partial [^/]*\/ ?\\partial/;
const RE_COMMAND = /\\[A-Za-z]+/g;
const RE_LEADING_WORD = /[\p{L}\p{N}_^@#\\]$/u;

/** Of a text that no formula is known of. */
export const NO_PAPER: Paper = { mathematical: false, symbols: new Set() };

/** What the formulas found in an abstract tell of it. */
export function paperOf(formulas: readonly Formula[]): Paper {
  const sure = formulas.filter((formula) => formula.sure);
  const symbols = sure.flatMap(({ tex }) => tex.match(RE_COMMAND) ?? []);
  return { mathematical: sure.length > 0, symbols: new Set(symbols.map((name) => name.slice(1))) };
}

/** Finds the formulas in raw[from, to) that lost their dollars, left to right. */
export function findMath(raw: string, from: number, to: number, paper: Paper): Formula[] {
  const tokens = tokenize(raw, from, to, paper.mathematical);
  const formulas: Formula[] = [];
  let at = 0;
  while (at < tokens.length) {
    const parsed = mayStart(raw, tokens, at) ? parseAt(tokens, at, paper) : undefined;
    if (parsed && isMathematics(raw, tokens, at, parsed, paper))
      formulas.push(formulaOf(tokens, at, parsed));
    at = parsed?.next ?? at + 1;
  }
  return formulas;
}

function parseAt(tokens: readonly Token[], at: number, paper: Paper): Parsed | undefined {
  const limit = Math.min(tokens.length, at + MAX_TOKENS);
  return parseExpression({ paper, tokens, limit, depth: 0, order: false }, at);
}

/** A formula starts at a word's beginning, or where a glued run of names was cut apart. */
function mayStart(raw: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  return token.glued || !RE_LEADING_WORD.test(raw.slice(Math.max(0, token.start - 2), token.start));
}

function isMathematics(
  raw: string,
  tokens: readonly Token[],
  at: number,
  parsed: Parsed,
  paper: Paper,
): boolean {
  const last = tokens[parsed.next - 1];
  if (last && raw.slice(last.end).startsWith('_')) return false;
  if (parsed.evidence > 0) return true;
  if (parsed.greek === 0) return RE_DIFFERENCE.test(parsed.tex) || RE_DERIVATIVE.test(parsed.tex);
  if (parsed.size > 1) return !isIdentifier(tokens, at, parsed);
  const symbol = tokens.slice(at, parsed.next).find((token) => token.kind === 'word');
  return symbol !== undefined && isBareSymbol(raw, symbol, paper);
}

/** `m3pi`, `K2Pi`, `ATI Delta`: letters, digits and a Greek name that nothing else makes a formula. */
function isIdentifier(tokens: readonly Token[], at: number, parsed: Parsed): boolean {
  const own = tokens.slice(at, parsed.next);
  const written = own.map((token, i) => (token.spaced && i > 0 ? ' ' : '') + token.text).join('');
  return /^[A-Za-z]+\d[A-Za-z\d]*$|^[A-Z]{2,} ?[A-Z][a-z]+$|^Delta[A-Z]$|^[A-Z][a-z]+[- ][A-Z][a-z]+$/.test(
    written,
  );
}

/** Brackets that merely enclose the formula stay text. */
function formulaOf(tokens: readonly Token[], at: number, parsed: Parsed): Formula {
  const enclosed =
    tokens[at]?.text === '(' && parsed.shape === 'group' && /^\([^(),[\]]*\)$/.test(parsed.tex);
  const first = tokens[enclosed ? at + 1 : at];
  const last = tokens[parsed.next - (enclosed ? 2 : 1)];
  const tex = enclosed ? parsed.tex.slice(1, -1) : parsed.tex;
  const place = {
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    tex: tex.trim(),
    sure: parsed.evidence > 0,
  };
  return parsed.doubt === undefined ? place : { ...place, doubt: parsed.doubt };
}
