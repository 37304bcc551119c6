import { isSize } from './brackets.ts';
import { closingBrace } from './closingBrace.ts';
import { signOperand } from './operators.ts';
import type { Context, GroupParser, Parsed } from './parsed.ts';
import { joinTex, nameOf, operand, tokenAt } from './parsed.ts';
import type { Token } from './tokens.ts';
import { isIn, RELATIONS } from './vocabulary.ts';

const SIGN_SYMBOLS: Readonly<Record<string, string>> = {
  '∞': '\\infty',
  ℓ: '\\ell',
  '·': '\\cdot',
  '…': '\\ldots',
  '∥': '\\|',
  '*': '*',
};

const RE_SWITCH = /^(?:rm|bf|cal|it|sf|tt|em)$/;
const MAX_BARRED = 24;

/** Reads an operand that is no word: bars, bare braces, dots, a sign of Unicode. */
export function parseSign(
  context: Context,
  at: number,
  left: Parsed | undefined,
  parseGroup: GroupParser,
): Parsed | undefined {
  if (isSize(context, at)) return sizedBars(context, at, parseGroup);
  const text = tokenAt(context, at)?.text ?? '';
  if (isBar(tokenAt(context, at))) return parseBars(context, at, parseGroup);
  const tex = SIGN_SYMBOLS[text];
  if (tex !== undefined && (text !== '*' || context.depth > 0))
    return operand(at + 1, tex, 'symbol');
  if (text === '{' && (!left || left.shape === 'function' || isSwitched(context, at)))
    return bareGroup(context, at, parseGroup, left !== undefined);
  const dots = text === '.' && [1, 2].every((i) => tokenAt(context, at + i, true)?.text === '.');
  return dots && context.depth > 0 ? operand(at + 3, '\\ldots', 'symbol') : undefined;
}

/** `{approx}`: braces that only kept a command's spacing. */
function bareGroup(
  context: Context,
  at: number,
  parseGroup: GroupParser,
  isArgument: boolean,
): Parsed | undefined {
  const close = closingBrace(context.tokens, at);
  const name = nameOf(tokenAt(context, at + 1));
  if (close === undefined || close >= context.limit) return undefined;
  if (close === at + 2 && name !== undefined && isIn(RELATIONS, name)) {
    return { ...signOperand(close + 1, name), tex: `{\\${name}}` };
  }
  if (isSwitched(context, at)) return switched(context, at, close, parseGroup);
  const script = /^[_^]$/.test(tokenAt(context, close + 1, true)?.text ?? '');
  const words = context.tokens.slice(at + 1, close);
  const isSet = words.some(({ text }) => text === ',');
  const inside = script || isArgument ? parseGroup(context, at + 1, close) : undefined;
  // `log{n}` and `log{n}^2` lost a command around all of it.
  if (inside && isArgument && !isSet)
    return { ...inside, next: close + 1, shape: 'group', evidence: inside.evidence + 1 };
  return inside && { ...inside, next: close + 1, tex: `\\{${inside.tex}\\}`, shape: 'group' };
}

/** `left|x right|`: both bars have their size before them. */
function sizedBars(context: Context, at: number, parseGroup: GroupParser): Parsed | undefined {
  const open = tokenAt(context, at + 1);
  if (!isBar(open)) return undefined;
  const until = Math.min(context.limit, at + MAX_BARRED);
  for (let close = at + 3; close < until; close += 1) {
    if (!isSize(context, close) || !isBar(tokenAt(context, close + 1))) continue;
    const inside = parseGroup(context, at + 2, close);
    const bar = barOf(context, open, close + 2);
    return (
      inside && {
        ...inside,
        next: close + 2,
        tex: joinTex(bar + inside.tex, bar),
        shape: 'group',
        evidence: inside.evidence + 1,
      }
    );
  }
  return undefined;
}

function isBar(token: Token | undefined): boolean {
  return /^(?:\\?\||\\?[Vv]ert)$/.test(token?.text ?? '');
}

/** Bars with something below them are a norm's: `\|` loses its backslash. */
function barOf(context: Context, open: Token | undefined, after: number): string {
  const norm = tokenAt(context, after, true)?.text === '_';
  return norm || /^\\\||Vert$/.test(open?.text ?? '') ? '\\|' : '|';
}

/** `{rm eff}`, `{cal O}`: whether a group begins with a switch of the old kind. */
export function isSwitched(context: Context, open: number): boolean {
  const name = nameOf(tokenAt(context, open + 1)) ?? '';
  return RE_SWITCH.test(name) && (tokenAt(context, open + 2)?.spaced ?? false);
}

function switched(
  context: Context,
  open: number,
  close: number,
  parseGroup: GroupParser,
): Parsed | undefined {
  const font = nameOf(tokenAt(context, open + 1)) ?? '';
  const words = context.tokens.slice(open + 2, close);
  const label = words.map((token, i) => (token.spaced && i > 0 ? ' ' : '') + token.text).join('');
  const tex = parseGroup(context, open + 2, close)?.tex ?? label;
  if (/[^\p{L}\p{N}]/u.test(label) && tex === label) return undefined;
  const set = /^(?:cal|bf|sf|tt|it)$/.test(font) ? `\\math${font}{${tex}}` : `\\mathrm{${label}}`;
  return { ...operand(close + 1, set, 'letter'), evidence: 1 };
}

/** `|S|`, `|cdot|`, and kets: `|0rangle`. */
function parseBars(context: Context, at: number, parseGroup: GroupParser): Parsed | undefined {
  const open = tokenAt(context, at);
  for (let close = at + 2; close < Math.min(context.limit, at + MAX_BARRED); close += 1) {
    const ket = context.tokens[close]?.text === 'rangle';
    if (context.tokens[close]?.text !== open?.text && !ket) continue;
    const inside = parseGroup(context, at + 1, close);
    if (!inside) return undefined;
    const bar = inside.tex.includes('\\nabla') ? '\\|' : barOf(context, open, close + 1);
    const tex = joinTex(bar + inside.tex, ket ? '\\rangle' : bar);
    return {
      ...inside,
      next: close + 1,
      tex,
      shape: 'group',
      evidence: inside.evidence + (ket || open?.kind === 'word' ? 1 : 0),
    };
  }
  return undefined;
}
