import { closingAt, openingAt } from './brackets.ts';
import type { Infix } from './operators.ts';
import { infixAt, prefixAt, signOperand } from './operators.ts';
import { parseAtom } from './atoms.ts';
import type { Context, Parsed } from './parsed.ts';
import { joinTex, merge, nameOf, operand, tokenAt } from './parsed.ts';
import type { Token } from './tokens.ts';
import { parseScripts } from './scripts.ts';
import { fractionAt } from './fractions.ts';
import { BINARY, CERTAIN, FUNCTIONS, isIn, RELATIONS } from './vocabulary.ts';

const RE_ORDER = /(?:^|[^A-Za-z\\])o$|(?:O|\\Omega|\\Theta|\\mathcal\{?O\}*)$/;
const RE_DIVERGENCE =
  /(?:^|[^A-Za-z\\])(?:D(?:_(?:.|\{.*\}))?|\\mathrm\{KL\}|KL|\\operatorname\{KL\})$/;
const RE_SIGN_FOLLOWS = /^(?:[=<>,:;]|\\(?:[lg]eq?|[lg]t|in|approx|sim|to|rightarrow)$)/;
const RE_RELATED = /[=<>,:]|\\(?:[lg]eq?|in|sim|to|approx)(?![A-Za-z])/;
const RE_SUM = /^\\(?:sum|prod|int|max|min|sup|inf)[_^]/;
const MAX_DEPTH = 8;

/** Reads the longest formula that starts at a token; undefined where none can start. */
export function parseExpression(context: Context, start: number): Parsed | undefined {
  let left = prefixedTerm(context, start) ?? loneSign(context, start);
  while (left) {
    const longer = continued(context, left);
    if (!longer) return left;
    left = longer;
  }
  return undefined;
}

/** `\\!` and `\\,` lose their backslash: the sign left after an operator is a space. */
function afterThinSpace(context: Context, at: number): number {
  const lost = /^[!,]$/.test(tokenAt(context, at, true)?.text ?? '');
  return lost && !(tokenAt(context, at + 1)?.spaced ?? true) ? at + 1 : at;
}

/** An operator that is spoken of: `where odot denotes`. */
function loneSign(context: Context, at: number): Parsed | undefined {
  const name = nameOf(tokenAt(context, at)) ?? '';
  const isOperator = isIn(BINARY, name) || isIn(RELATIONS, name);
  return isOperator && CERTAIN.has(name) && !isBroken(context, at)
    ? signOperand(at + 1, name)
    : undefined;
}

/** `asymp(cid:173)totic`: a word that a converter of files broke. */
function isBroken(context: Context, at: number): boolean {
  return (
    tokenAt(context, at + 1, true)?.text === '(' && tokenAt(context, at + 2, true)?.text === 'cid'
  );
}

/** A first term may stand after a relation that has lost its left side: `sim 0.6`, `leq 5`. */
function prefixedTerm(context: Context, start: number): Parsed | undefined {
  const prefix = prefixAt(context, start);
  if (!prefix) return parseTerm(context, start);
  const term = parseTerm(context, afterThinSpace(context, prefix.next));
  if (!term || !prefix.accepts(term)) return parseTerm(context, start);
  const tex = joinTex(prefix.tex, term.tex, tokenAt(context, prefix.next)?.spaced);
  const sign = { ...operand(prefix.next, '', 'symbol'), evidence: prefix.evidence, size: 0 };
  return merge(sign, term, tex);
}

function continued(context: Context, left: Parsed): Parsed | undefined {
  const infix = infixAt(context, left);
  if (!infix) return undefined;
  const read = RE_SIGN_FOLLOWS.test(infix.tex) ? prefixedTerm : parseTerm;
  const right = infix.next === undefined ? undefined : read(context, infix.next);
  if (!right || !infix.accepts(right)) return infix.alone;
  const quotient = wholeNumerator(context, left, infix, right);
  if (quotient) return quotient;
  const before = joinTex(left.tex, infix.tex, infix.spaced);
  const tex = joinTex(before, right.tex, tokenAt(context, infix.next ?? 0)?.spaced);
  const joined = merge(left, right, tex);
  return { ...joined, evidence: joined.evidence + infix.evidence, shape: 'formula' };
}

/** `1-p{3p-2}`: without spaces the sum before a lost fraction was its numerator. */
function wholeNumerator(
  context: Context,
  left: Parsed,
  infix: Infix,
  right: Parsed,
): Parsed | undefined {
  const tight = !infix.spaced && !(tokenAt(context, infix.next ?? 0)?.spaced ?? true);
  if (!right.over || !tight || !/^[-+]$/.test(infix.tex)) return undefined;
  if (/^\d+$/.test(right.over.above) || RE_RELATED.test(left.tex) || left.over) return undefined;
  const above = `${left.tex}${infix.tex}${right.over.above}`;
  const doubt = right.doubt ?? 'a fraction; its numerator may have been the last term only';
  return {
    ...merge(left, right, `\\frac{${above}}{${right.over.below}}`),
    shape: 'scripted',
    doubt,
  };
}

/** Reads operands that stand side by side, and the braces of a fraction that lost its command. */
export function parseTerm(context: Context, start: number): Parsed | undefined {
  let left = parseOperand(context, start, undefined);
  // Where in the TeX a numerator may begin: after the last fraction, or a function's name.
  let numerator = 0;
  while (left) {
    const fraction = fractionAt(context, { start, left, numerator }, parseGroupContent);
    const longer: Parsed | undefined = fraction ?? beside(context, left);
    if (!longer) return left;
    const glued = left.shape === 'function' && tokenAt(context, left.next)?.kind === 'number';
    if (fraction) numerator = fraction.tex.length;
    else if (glued || RE_SUM.test(left.tex.slice(numerator))) numerator = left.tex.length;
    left = longer;
  }
  return undefined;
}

function beside(context: Context, left: Parsed): Parsed | undefined {
  const token = tokenAt(context, left.next);
  if (!token || (token.spaced && !mayStandApart(context, left))) return undefined;
  if (nameOf(token) === 'cdot' || isModelName(context, left, token)) return undefined;
  const right = parseOperand(context, left.next, left);
  if (!right || (token.spaced && !keepsCompany(context, left, right))) return undefined;
  const tex = joinTex(left.tex, right.tex, token.spaced);
  return merge(left, right, tex);
}

/** `Phi3`, `Psi4`: a capital's name and a digit name a model, unless a formula goes on from there. */
function isModelName(context: Context, left: Parsed, digit: Token): boolean {
  const capital = left.shape === 'greek' && left.size === 1 && /^\\[A-Z]/.test(left.tex);
  if (!capital || digit.kind !== 'number' || context.depth > 0) return false;
  const before = context.tokens[left.next - 2]?.text ?? '';
  const after = tokenAt(context, left.next + 1)?.text ?? '';
  return !/^[=<>^_]$/.test(before) && !/^[=<>^_]$/.test(after);
}

/** After a space only a function or a marked symbol goes on, or anything within brackets. */
function mayStandApart(context: Context, left: Parsed): boolean {
  if (left.shape === 'prefix' || left.shape === 'function' || context.depth > 0) return true;
  const name = nameOf(tokenAt(context, left.next));
  if (left.shape === 'number') return false;
  return left.evidence + left.greek > 0 || (name !== undefined && FUNCTIONS.has(name));
}

function keepsCompany(context: Context, left: Parsed, right: Parsed): boolean {
  if (context.depth > 0) return right.shape !== 'text';
  if (left.shape === 'prefix')
    return /^(?:letter|greek|scripted|function|prefix)$/.test(right.shape);
  if (left.shape === 'function')
    return right.evidence > 0 || /^(?:letter|number|greek)$/.test(right.shape);
  if (right.shape === 'group') return right.evidence > 0;
  if (right.shape === 'letter')
    return left.greek > 0 && /^[=<>]$/.test(tokenAt(context, right.next)?.text ?? '');
  return (
    (right.evidence > 0 && right.shape !== 'number') ||
    right.greek > 0 ||
    (right.shape === 'function' && followsFunction(context, right))
  );
}

function followsFunction(context: Context, right: Parsed): boolean {
  return nameOf(tokenAt(context, right.next))?.length === 1;
}

function parseOperand(context: Context, at: number, left: Parsed | undefined): Parsed | undefined {
  const atom = parseAtom(context, at, left, parseGroupContent) ?? parseBracket(context, at, left);
  return atom && parseScripts(context, atom, parseGroupContent);
}

function parseBracket(context: Context, at: number, left: Parsed | undefined): Parsed | undefined {
  const open = openingAt(context, at);
  if (!open || context.depth >= MAX_DEPTH) return undefined;
  const order = context.order || (left !== undefined && RE_ORDER.test(left.tex));
  const read = parseExpression({ ...context, depth: context.depth + 1, order }, open.next);
  const inside = read && left && RE_DIVERGENCE.test(left.tex) ? divergence(read) : read;
  const close = inside && closingAt(context, inside.next, open);
  if (!inside || !close) return undefined;
  const sized = open.sized || open.tex.length > 2 ? 1 : 0;
  return {
    ...inside,
    next: close.next,
    tex: joinTex(joinTex(open.tex, inside.tex), close.tex),
    shape: 'group',
    evidence: inside.evidence + sized,
    size: inside.size + (left ? 1 : 0),
  };
}

/** `D_f(nu|mu)`: the double bar of a divergence loses its backslash. */
function divergence(inside: Parsed): Parsed {
  const [first = '', second, ...more] = inside.tex.split('|');
  const isPair = second !== undefined && more.length === 0 && !/[[(\\]$/.test(first);
  return isPair ? { ...inside, tex: joinTex(`${first}\\|`, second) } : inside;
}

/** Reads tokens [start, end) as one formula; undefined unless it takes them all. */
export function parseGroupContent(
  context: Context,
  start: number,
  end: number,
): Parsed | undefined {
  if (context.depth >= MAX_DEPTH) return undefined;
  const inside = parseExpression({ ...context, limit: end, depth: context.depth + 1 }, start);
  return inside?.next === end ? inside : undefined;
}
