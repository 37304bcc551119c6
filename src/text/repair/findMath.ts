import { isBareSymbol } from './bareGreek.ts';
import { parseExpression } from './grammar.ts';
import type { Parsed } from './parsed.ts';
import type { Token } from './tokens.ts';
import { tokenize } from './tokens.ts';

/** A formula found in a text: its place, its TeX without dollars, what an editor should confirm. */
export interface Formula {
  start: number;
  end: number;
  tex: string;
  doubt?: string;
}

/** No formula of an abstract is longer; the bound keeps the search linear. */
const MAX_TOKENS = 240;
/** `1 - t/T`: the spaced hyphen of a formula whose every other sign survived. */
const RE_DIFFERENCE = /^(?:\d+|[A-Za-z]) - (?:\d+|[A-Za-z])\/[A-Za-z]$/;
const RE_DERIVATIVE = /\\partial [^/]*\/ ?\\partial/;
const RE_LEADING_WORD = /[\p{L}\p{N}_^@#\\]$/u;

/** Finds the formulas in raw[from, to) that lost their dollars, left to right. */
export function findMath(raw: string, from: number, to: number): Formula[] {
  const tokens = tokenize(raw, from, to);
  const formulas: Formula[] = [];
  let at = 0;
  while (at < tokens.length) {
    const parsed = mayStart(raw, tokens, at) ? parseAt(tokens, at) : undefined;
    if (parsed && isMathematics(raw, tokens, at, parsed))
      formulas.push(formulaOf(tokens, at, parsed));
    at = parsed?.next ?? at + 1;
  }
  return formulas;
}

function parseAt(tokens: readonly Token[], at: number): Parsed | undefined {
  const limit = Math.min(tokens.length, at + MAX_TOKENS);
  return parseExpression({ tokens, limit, depth: 0, order: false }, at);
}

/** A formula starts at a word's beginning, or where a glued run of names was cut apart. */
function mayStart(raw: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  return token.glued || !RE_LEADING_WORD.test(raw.slice(Math.max(0, token.start - 2), token.start));
}

function isMathematics(raw: string, tokens: readonly Token[], at: number, parsed: Parsed): boolean {
  const last = tokens[parsed.next - 1];
  if (last && raw.slice(last.end).startsWith('_')) return false;
  if (parsed.evidence > 0) return true;
  if (parsed.greek === 0) return RE_DIFFERENCE.test(parsed.tex) || RE_DERIVATIVE.test(parsed.tex);
  if (parsed.size > 1) return true;
  const symbol = tokens.slice(at, parsed.next).find((token) => token.kind === 'word');
  return symbol !== undefined && isBareSymbol(raw, symbol);
}

/** Brackets that merely enclose the formula stay text. */
function formulaOf(tokens: readonly Token[], at: number, parsed: Parsed): Formula {
  const enclosed =
    tokens[at]?.text === '(' && parsed.shape === 'group' && /^\([^(),[\]]*\)$/.test(parsed.tex);
  const first = tokens[enclosed ? at + 1 : at];
  const last = tokens[parsed.next - (enclosed ? 2 : 1)];
  const tex = enclosed ? parsed.tex.slice(1, -1) : parsed.tex;
  const place = { start: first?.start ?? 0, end: last?.end ?? 0, tex: tex.trim() };
  return parsed.doubt === undefined ? place : { ...place, doubt: parsed.doubt };
}
