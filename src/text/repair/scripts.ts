import { closingBrace } from './closingBrace.ts';
import type { Context, GroupParser, Parsed } from './parsed.ts';
import { nameOf, tokenAt } from './parsed.ts';
import { isSwitched } from './signs.ts';
import type { Token } from './tokens.ts';
import {
  CERTAIN,
  fontOf,
  FONTS,
  FUNCTIONS,
  GREEK,
  isIn,
  MATH_ACCENTS,
  RELATIONS,
} from './vocabulary.ts';

const RE_ORDINAL = /^(?:st|nd|rd|th)$/;
const RE_DIMENSION = /^(?:[a-zA-SU-Z]|\{(?![T*]\})[^}]*[a-zA-Z][^}]*\})$/;
const RE_BASE = /^(?:letter|greek|function|prefix|group|scripted|symbol|text)$/;
/** Names that stand below a symbol as what TeX makes of them; `in` or `text` there are labels. */
const INDICES = new Set('infty max min sup inf lim argmax argmin perp ell'.split(' '));
/** Signs that are raised, and words of English anywhere else. */
const RAISED = new Set('top bot star ast dagger dag ddagger circ prime natural'.split(' '));
/** `T^2{3}` and `k^4{3}`; `x^2{4}` is a square over four. */
const RE_THIRDS = /^(?:2\{[35]\}|[3-9]\{\d\})$/;
const RE_LABEL = /^[\p{L}\p{N}][\p{L}\p{N}\-.,/ ]*$/u;

/** An operand with whatever is raised, lowered or primed after it. */
export function parseScripts(
  context: Context,
  base: Parsed,
  parseGroup: GroupParser,
  taken = '',
): Parsed {
  const mark = markAt(context, base);
  if (mark === '' || taken.includes(mark) || (mark === "'" && taken.includes('^'))) return base;
  const script = scriptAt(context, base, parseGroup) ?? primeAt(context, base);
  return script ? parseScripts(context, script, parseGroup, taken + mark) : base;
}

/** The sign after an operand; TeX lets a script stand apart (`| _{2}`), text does not. */
function markAt(context: Context, base: Parsed): string {
  const mark = tokenAt(context, base.next);
  const script =
    /^[_^]$/.test(mark?.text ?? '') && tokenAt(context, base.next + 1, true) !== undefined;
  const apart = script && base.shape !== 'text' && (context.depth > 0 || base.evidence > 0);
  return mark && (!mark.spaced || apart) ? mark.text : '';
}

function scriptAt(context: Context, base: Parsed, parseGroup: GroupParser): Parsed | undefined {
  const mark = markAt(context, base);
  if (mark !== '^' && mark !== '_') return undefined;
  if (mark === '_' && !RE_BASE.test(base.shape)) return undefined;
  const script = argumentAt(context, base, mark, parseGroup);
  if (!script || tokenAt(context, script.next, true)?.text === mark) return undefined;
  if (mark === '_' && isOfIdentifier(context, base)) return undefined;
  const tex = isReals(context, base, mark, script.tex) ? '\\mathbb{R}' : base.tex;
  const shape = base.shape === 'function' || base.shape === 'prefix' ? base.shape : 'scripted';
  return {
    ...base,
    next: script.next,
    tex: `${tex}${mark}${script.tex}`,
    shape,
    evidence: base.evidence + 1,
  };
}

interface Script {
  next: number;
  tex: string;
}

/** `x_1_2` and `f_1_score` are identifiers, for TeX takes one subscript. */
function isOfIdentifier(context: Context, base: Parsed): boolean {
  return base.shape === 'number' || isInsideWord(context, base);
}

function isInsideWord(context: Context, base: Parsed): boolean {
  const first = context.tokens[base.next - 1];
  const before = context.tokens[base.next - 2];
  const glued = first?.kind === 'word' && !first.spaced && !first.glued && base.size === 1;
  if (!glued || before === undefined) return false;
  const word = context.tokens[base.next - 3];
  return (
    /^[@#]$/.test(before.text) ||
    (before.kind === 'number' && !before.spaced && word?.kind === 'word')
  );
}

function argumentAt(
  context: Context,
  base: Parsed,
  mark: string,
  parseGroup: GroupParser,
): Script | undefined {
  const at = base.next + 1;
  const token = tokenAt(context, at, true);
  if (!token) return undefined;
  if (token.text === '{') return groupAt(context, at, mark, parseGroup);
  if (token.kind === 'number') return numberAt(context, at, mark, parseGroup);
  if (token.kind === 'sign') return signAt(context, at, mark, token);
  const name = nameOf(token) ?? '';
  if (name.length === 1) return { next: at + 1, tex: name };
  if (tokenAt(context, at + 1, true)?.text === '{' && takesGroup(name))
    return commandAt(context, at, name);
  if (isIn(GREEK, name)) {
    const fraction = exponentFraction(context, at, mark, `\\${name}`, parseGroup);
    if (fraction) return fraction;
  }
  if (isScript(mark, name)) {
    return { next: at + 1, tex: FUNCTIONS.has(name) ? `{\\${name}}` : `\\${name}` };
  }
  // `t_mix`, where the label was set in roman: of code the abstract has no other formulas.
  if (
    context.paper.mathematical &&
    base.size === 1 &&
    /^[a-z]{2,5}$/.test(name) &&
    !isIn(RELATIONS, name)
  )
    return { next: at + 1, tex: `{\\text{${name}}}` };
  return mark === '^' && RE_ORDINAL.test(name)
    ? { next: at + 1, tex: `{\\text{${name}}}` }
    : undefined;
}

/** `T^1{4}` was `T^\frac{1}{4}`; any other power over something is a power. */
function exponentFraction(
  context: Context,
  at: number,
  mark: string,
  above: string,
  parseGroup: GroupParser,
): Script | undefined {
  if (mark !== '^' || tokenAt(context, at + 1, true)?.text !== '{') return undefined;
  const below = groupAt(context, at + 1, mark, parseGroup);
  const isPower =
    /^\d+$/.test(above) && above !== '1' && !RE_THIRDS.test(above + (below?.tex ?? ''));
  return below && !isPower
    ? { next: below.next, tex: `{\\frac{${above}}${below.tex}}` }
    : undefined;
}

/** A number as a script, or the numerator of one. */
function numberAt(context: Context, at: number, mark: string, parseGroup: GroupParser): Script {
  const text = tokenAt(context, at)?.text ?? '';
  return (
    exponentFraction(context, at, mark, text, parseGroup) ?? { next: at + 1, tex: braced(text) }
  );
}

function braced(text: string): string {
  return text.length > 1 ? `{${text}}` : text;
}

/** `x^*`, and `10^-3` as its writer meant it. */
function signAt(context: Context, at: number, mark: string, token: Token): Script | undefined {
  const number = tokenAt(context, at + 1, true);
  if (/^[-+]$/.test(token.text) && number?.kind === 'number') {
    return { next: at + 2, tex: `{${token.text}${number.text}}` };
  }
  if (/^[*+]$/.test(token.text) || (mark === '^' && token.text === '-'))
    return { next: at + 1, tex: token.text };
  return token.text === "'" ? { next: at + 1, tex: '\\prime' } : undefined;
}

/** Whether a name in a script is a command: a Greek letter, `infty`, `max`; `in` is a label. */
function isScript(mark: string, name: string): boolean {
  if (FONTS.has(name) || isIn(MATH_ACCENTS, name) || /^(?:sqrt|[td]?frac)$/.test(name))
    return false;
  const named = isIn(GREEK, name) || INDICES.has(name) || CERTAIN.has(name);
  return named || /^(?:star|ast|sharp|flat)$/.test(name) || (mark === '^' && RAISED.has(name));
}

function takesGroup(name: string): boolean {
  return FONTS.has(name) || isIn(MATH_ACCENTS, name);
}

/** A font command takes its letter along: `_\text{x}`. */
function commandAt(context: Context, at: number, name: string): Script | undefined {
  const close = closingBrace(context.tokens, at + 1);
  if (close === undefined || close >= context.limit) return undefined;
  const label = sourceOf(context.tokens.slice(at + 2, close));
  const unset = name.startsWith('text') ? !RE_LABEL.test(label) : /[%#&$\\]/.test(label);
  return unset ? undefined : { next: close + 1, tex: `{\\${fontOf(name)}{${label}}}` };
}

function groupAt(
  context: Context,
  open: number,
  mark: string,
  parseGroup: GroupParser,
): Script | undefined {
  const close = closingBrace(context.tokens, open);
  if (close === undefined || close >= context.limit || close === open + 1) return undefined;
  const from = isSwitched(context, open) ? open + 2 : open + 1;
  const label = sourceOf(context.tokens.slice(from, close));
  if (from > open + 1 && RE_LABEL.test(label)) {
    const symbol = isIn(GREEK, label) ? `\\${label}` : `\\text{${label}}`;
    return { next: close + 1, tex: `{${symbol}}` };
  }
  if (/^\d*[+-]+$/.test(label)) return { next: close + 1, tex: `{${label}}` };
  if (close === open + 2 && /^\\?\p{L}{2,}$/u.test(label)) {
    const name = label.replace('\\', '');
    return { next: close + 1, tex: isScript(mark, name) ? `{\\${name}}` : `{\\text{${name}}}` };
  }
  const inside = parseGroup(context, from, close);
  if (inside) return { next: close + 1, tex: `{${inside.tex}}` };
  return RE_LABEL.test(label) ? { next: close + 1, tex: `{\\text{${label}}}` } : undefined;
}

function sourceOf(tokens: readonly Token[]): string {
  return tokens.map((token, i) => (token.spaced && i > 0 ? ' ' : '') + token.text).join('');
}

function primeAt(context: Context, base: Parsed): Parsed | undefined {
  const prime = tokenAt(context, base.next, true);
  if (prime?.text !== "'" || !/letter|greek|scripted/.test(base.shape)) return undefined;
  const after = tokenAt(context, base.next + 1, true);
  const closes =
    after !== undefined && (/^[()[\]|,=<>+'^_-]$/.test(after.text) || isIn(RELATIONS, after.text));
  if (!closes && !(context.depth > 0 && after === undefined)) return undefined;
  return { ...base, next: base.next + 1, tex: `${base.tex}'`, shape: 'scripted' };
}

/** R raised to a dimension, or any power of R that something is a member of, is the real numbers. */
function isReals(context: Context, base: Parsed, mark: string, script: string): boolean {
  if (base.tex !== 'R' || mark !== '^') return false;
  const before = nameOf(context.tokens[base.next - 2]) ?? '';
  return RE_DIMENSION.test(script) || before === 'in' || before === 'to';
}
