import { closingBrace, isSize } from './brackets.ts';
import { signOperand } from './operators.ts';
import type { Context, GroupParser, Parsed } from './parsed.ts';
import { joinTex, nameOf, operand, tokenAt } from './parsed.ts';
import { isIn, RELATIONS } from './vocabulary.ts';

const SIGN_SYMBOLS: Readonly<Record<string, string>> = {
  '∞': '\\infty',
  ℓ: '\\ell',
  '·': '\\cdot',
  '…': '\\ldots',
  '∥': '\\|',
  '*': '*',
};

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
  if (text === '|' || text === '\\|') return parseBars(context, at, text, parseGroup);
  const tex = SIGN_SYMBOLS[text];
  if (tex !== undefined && (text !== '*' || context.depth > 0))
    return operand(at + 1, tex, 'symbol');
  if (text === '{' && !left) return bareGroup(context, at, parseGroup);
  const dots = text === '.' && [1, 2].every((i) => tokenAt(context, at + i, true)?.text === '.');
  return dots && context.depth > 0 ? operand(at + 3, '\\ldots', 'symbol') : undefined;
}

/** `{approx}`: braces that only kept a command's spacing. */
function bareGroup(context: Context, at: number, parseGroup: GroupParser): Parsed | undefined {
  const close = closingBrace(context.tokens, at);
  const name = nameOf(tokenAt(context, at + 1));
  if (close === undefined || close >= context.limit) return undefined;
  if (close === at + 2 && name !== undefined && isIn(RELATIONS, name)) {
    return { ...signOperand(close + 1, name), tex: `{\\${name}}` };
  }
  const script = /^[_^]$/.test(tokenAt(context, close + 1, true)?.text ?? '');
  const inside = script ? parseGroup(context, at + 1, close) : undefined;
  return inside && { ...inside, next: close + 1, tex: `\\{${inside.tex}\\}`, shape: 'group' };
}

/** `left|x right|`: both bars have their size before them. */
function sizedBars(context: Context, at: number, parseGroup: GroupParser): Parsed | undefined {
  const bar = tokenAt(context, at + 1)?.text ?? '';
  if (bar !== '|' && bar !== '\\|') return undefined;
  const until = Math.min(context.limit, at + MAX_BARRED);
  for (let close = at + 3; close < until; close += 1) {
    if (!isSize(context, close) || tokenAt(context, close + 1)?.text !== bar) continue;
    const inside = parseGroup(context, at + 2, close);
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

/** `|S|`, `|cdot|`, and kets: `|0rangle`. */
function parseBars(
  context: Context,
  at: number,
  bar: string,
  parseGroup: GroupParser,
): Parsed | undefined {
  for (let close = at + 2; close < Math.min(context.limit, at + MAX_BARRED); close += 1) {
    const ket = context.tokens[close]?.text === 'rangle';
    if (context.tokens[close]?.text !== bar && !ket) continue;
    const inside = parseGroup(context, at + 1, close);
    if (!inside) return undefined;
    const tex = joinTex(bar + inside.tex, ket ? '\\rangle' : bar);
    return {
      ...inside,
      next: close + 1,
      tex,
      shape: 'group',
      evidence: inside.evidence + (ket ? 1 : 0),
    };
  }
  return undefined;
}
