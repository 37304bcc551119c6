import type { Context, Parsed } from './parsed.ts';
import { joinTex, nameOf, operand, tokenAt } from './parsed.ts';
import type { Token } from './tokens.ts';
import { fitsBetween, isMarked, isWeakOperator } from './weakOperators.ts';
import { ARROWS, BARS, BINARY, CERTAIN, isIn, RELATIONS } from './vocabulary.ts';

/** A relation that stands before its only side. */
export interface Prefix {
  next: number;
  tex: string;
  evidence: number;
  accepts: (right: Parsed) => boolean;
}

/** An operator found after an operand; `alone` is what reads where no right side follows. */
export interface Infix {
  next?: number;
  tex: string;
  spaced: boolean;
  evidence: number;
  accepts: (right: Parsed) => boolean;
  alone?: Parsed;
}

const SIGN_OPERATORS: Readonly<Record<string, string>> = {
  '=': '=',
  '<': '<',
  '>': '>',
  '+': '+',
  '-': '-',
  '*': '*',
  '/': '/',
  '|': '|',
  ',': ',',
  ':': ':',
  ';': ';',
  '≤': '\\leq',
  '≥': '\\geq',
  '→': '\\to',
  '×': '\\times',
  '~': '\\sim',
  '\\|': '\\|',
  '\\,': '\\,',
  '!': '!',
};
const PAIRED: Readonly<Record<string, string>> = {
  '>=': '\\geq',
  '<=': '\\leq',
  '<<': '\\ll',
  '>>': '\\gg',
  ':=': ':=',
  '!=': '\\neq',
  '->': '\\to',
};
const RE_POWER_OF_TEN = /^10\^(?:\d|\{\d+\})$/;
const RE_UNIT = /^(?:[kMGTm]?eV|[kMGT]?Hz|[mncku]m|[mnpf]s|[kMG]pc|Å|[kMG]Pa|mK|odot)$/;
const ALWAYS = (): boolean => true;
const PREFIXES = new Set(
  `sim approx leq geq le ge ll gg pm propto neq lesssim gtrsim leqslant
  geqslant equiv simeq uparrow downarrow times to rightarrow`.split(/\s+/),
);

/** A relation or sign that may open a formula: `sim 0.6`, `geq 95%`, `-x`, `>= 10`. */
export function prefixAt(context: Context, at: number): Prefix | undefined {
  const token = tokenAt(context, at);
  const name = nameOf(token);
  if (!token) return undefined;
  if (name !== undefined && PREFIXES.has(name)) return namedPrefix(context, at, name);
  const pair = pairAt(context, at);
  if (pair && context.tokens[at]?.text !== '-') {
    const evidence = pairEvidence(pair.tex);
    return { ...pair, evidence, accepts: (right) => right.shape === 'number' };
  }
  const signed =
    token.text === '-' || token.text === '+' || token.text === '<' || token.text === '>';
  if (!signed || tokenAt(context, at + 1)?.spaced) return undefined;
  // The second of two hyphens, or one inside a compound, is no sign.
  if (
    context.depth === 0 &&
    !token.spaced &&
    /^[-+]$/.test(token.text) &&
    !followsRelation(context, at)
  ) {
    return undefined;
  }
  return { next: at + 1, tex: token.text, evidence: 0, accepts: ALWAYS };
}

function namedPrefix(context: Context, at: number, name: string): Prefix {
  const glued = !(tokenAt(context, at + 1)?.spaced ?? true);
  const sure = CERTAIN.has(name) || tokenAt(context, at)?.kind === 'command';
  return {
    next: at + 1,
    tex: `\\${name}`,
    evidence: 1,
    accepts: (right) => {
      if (name === 'to') return sure || (glued && right.tex.startsWith('\\infty'));
      if (name === 'times' && !right.tex.includes('10^')) return false;
      if (/^(?:le|ge|ne|ll|gg)$/.test(name) && isCompoundNumber(context, right)) return false;
      if (right.shape === 'number') {
        // `sim2sim`, `sim2real`
        const word = tokenAt(context, right.next, true)?.kind === 'word';
        if (name === 'sim' && glued && word) return false;
        return glued || name !== 'pm' || !afterNumber(context, at);
      }
      return (
        sure ||
        isMarked(right) ||
        (/^[lg]e$/.test(name) && right.shape === 'letter') ||
        (name === 'pm' && (/^\d/.test(right.tex) || /^[^\p{ASCII}]/u.test(right.tex))) ||
        (name === 'sim' && /^\d/.test(right.tex))
      );
    },
  };
}

/** `lar ge 6-layer`: a number that goes on as a compound. */
function isCompoundNumber(context: Context, right: Parsed): boolean {
  return (
    tokenAt(context, right.next, true)?.text === '-' &&
    (nameOf(tokenAt(context, right.next + 1, true))?.length ?? 0) > 1
  );
}

function followsRelation(context: Context, at: number): boolean {
  return /^[=<>,:;(|]$|^[a-z]{2,}$/.test(context.tokens[at - 1]?.text ?? '');
}

function afterNumber(context: Context, at: number): boolean {
  return context.tokens[at - 1]?.kind === 'number';
}

function pairAt(context: Context, at: number): { next: number; tex: string } | undefined {
  const first = tokenAt(context, at);
  const second = tokenAt(context, at + 1, true);
  const tex = first && second && PAIRED[first.text + second.text];
  const third = tokenAt(context, at + 2, true);
  return tex && !/^[<>=]$/.test(third?.text ?? '') ? { next: at + 2, tex } : undefined;
}

/** `>=` and `<=` are written for want of the sign; `!=` and `->` are also code. */
function pairEvidence(tex: string): number {
  return /^\\[lg]/.test(tex) ? 1 : 0;
}

/** The operator after a parsed operand, and which right sides it takes. */
export function infixAt(context: Context, left: Parsed): Infix | undefined {
  const token = tokenAt(context, left.next);
  if (!token) return undefined;
  const pair = pairAt(context, left.next);
  if (pair) {
    const evidence = pairEvidence(pair.tex);
    return { ...pair, spaced: token.spaced, evidence, accepts: ALWAYS };
  }
  if (token.kind === 'sign') return signInfix(context, left);
  const name = nameOf(token);
  return name === undefined ? undefined : namedInfix(context, left, name);
}

function signInfix(context: Context, left: Parsed): Infix | undefined {
  const at = left.next;
  const token = tokenAt(context, at);
  const after = tokenAt(context, at + 1);
  const tex = token && SIGN_OPERATORS[token.text];
  if (!token || !after || tex === undefined) return undefined;
  const base = { next: at + 1, tex, spaced: token.spaced, evidence: 0 };
  if (token.text === '~') return tilde(context, left, base);
  if (token.text === ',' && isDifferential(left, after)) {
    return { ...base, tex: '\\,', accepts: ALWAYS };
  }
  if (token.text === ',' && isUnitAfter(context, at))
    return { ...base, tex: '\\,', accepts: ALWAYS };
  if (/^[,:;|!]$/.test(token.text)) return listInfix(context, left, base);
  // ` -0.3` after a word is a sign, not a difference; `alpha-beta` is a compound.
  if (token.spaced !== after.spaced && context.depth === 0 && /^[-+]$/.test(tex)) return undefined;
  if (tex === '-' && !token.spaced)
    return { ...base, accepts: (right) => isDifference(context, left, right) };
  return { ...base, accepts: ALWAYS };
}

/** `10^{-3},eV`: the comma is what the loss leaves of a thin space. */
function isUnitAfter(context: Context, at: number): boolean {
  const [before, unit] = [context.tokens[at - 1], tokenAt(context, at + 1, true)];
  return /^\}$|^\d/.test(before?.text ?? '') && RE_UNIT.test(unit?.text ?? '');
}

/** The `,dx` of an integral is what the loss leaves of a thin space. */
function isDifferential(left: Parsed, after: Token): boolean {
  return left.tex.includes('\\int') && !after.spaced && /^d[a-z]$/.test(after.text);
}

/** `x ~ N(0, 1)`, `x~y`: a tilde between symbols; one beside a word or a number is a tie. */
function tilde(context: Context, left: Parsed, base: Omit<Infix, 'accepts'>): Infix | undefined {
  const spacedAfter = tokenAt(context, base.next ?? 0)?.spaced;
  if (base.spaced !== spacedAfter) return undefined;
  if (base.spaced) return { ...base, evidence: 1, accepts: ALWAYS };
  const symbol = /^(?:letter|greek|scripted)$/.test(left.shape) && !/^[aI]$/.test(left.tex);
  return symbol
    ? { ...base, evidence: 1, accepts: (right) => isSampled(context, left, right) }
    : undefined;
}

function isSampled(context: Context, left: Parsed, right: Parsed): boolean {
  const applied = right.shape === 'group' && /^(?:[A-Za-z]|\\[a-z]+\{)/.test(right.tex);
  if (applied) return true;
  const compound = tokenAt(context, right.next, true)?.text === '-';
  const article = left.tex === 'A' && !/^[A-Z]/.test(right.tex);
  return (
    right.size === 1 && /^(?:letter|greek|scripted)$/.test(right.shape) && !compound && !article
  );
}

/** Hyphens join Greek names (`alpha-beta`) and prose; a minus has a number or a script beside it. */
function isDifference(context: Context, left: Parsed, right: Parsed): boolean {
  const bare = (side: Parsed): boolean => side.shape === 'greek' && side.size === 1;
  const named = (side: Parsed): boolean => side.shape === 'text' || side.shape === 'letters';
  if (named(left) || named(right) || right.shape === 'function') return false;
  if (context.depth === 0 && /^\d+$/.test(left.tex) && left.tex !== '1' && right.tex === '\\sigma')
    return false;
  if (context.depth > 0) return true;
  return !(bare(left) && (bare(right) || right.shape === 'number' || right.shape === 'letter'));
}

function listInfix(
  context: Context,
  left: Parsed,
  base: Omit<Infix, 'accepts'>,
): Infix | undefined {
  const spacedAfter = tokenAt(context, left.next + 1)?.spaced ?? true;
  if (context.depth > 0) return { ...base, accepts: ALWAYS };
  if (base.tex === '|' || base.tex === '!' || spacedAfter || base.spaced) return undefined;
  const marked = isMarked(left);
  if (base.tex === ':') {
    return left.size > 1
      ? undefined
      : { ...base, accepts: (right) => /letter|greek|script/.test(right.shape) };
  }
  return { ...base, accepts: (right) => marked || isMarked(right) };
}

function namedInfix(context: Context, left: Parsed, name: string): Infix | undefined {
  const bar = context.depth > 0 && isIn(BARS, name);
  if (!bar && ![RELATIONS, BINARY, ARROWS].some((list) => isIn(list, name))) return undefined;
  const token = tokenAt(context, left.next);
  const spaced = token?.spaced ?? false;
  const base = { next: left.next + 1, tex: `\\${name}`, spaced, evidence: 1 };
  const sure = !isWeakOperator(name) || token?.kind === 'command' || (token?.glued ?? false);
  if (sure) return { ...base, accepts: ALWAYS, ...trailing(left, name, spaced) };
  return {
    ...base,
    accepts: (right) => fitsBetween(context, name, left, right),
    ...trailing(left, name, spaced),
  };
}

/** `10times` and `3.1uparrow`: the sign ends the formula. */
function trailing(left: Parsed, name: string, spaced: boolean): { alone?: Parsed } {
  const closes =
    name === 'times'
      ? (!spaced && /[\d})]$|\/[A-Za-z]$/.test(left.tex)) || RE_POWER_OF_TEN.test(left.tex)
      : isIn(ARROWS, name) && name !== 'to';
  if (
    !closes ||
    /^(?:implies|iff|gets)$/.test(name) ||
    (spaced && name === 'times' && !RE_POWER_OF_TEN.test(left.tex))
  )
    return {};
  const tex = joinTex(left.tex, `\\${name}`, spaced);
  return {
    alone: { ...left, next: left.next + 1, tex, evidence: left.evidence + 1, shape: 'symbol' },
  };
}

/** A sign that reads by itself, such as an arrow between two words. */
export function signOperand(next: number, name: string): Parsed {
  return { ...operand(next, `\\${name}`, 'symbol'), evidence: 1 };
}
