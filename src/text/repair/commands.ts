import { closingBrace } from './closingBrace.ts';
import type { Context, GroupParser, Parsed } from './parsed.ts';
import { nameOf, operand, tokenAt } from './parsed.ts';
import { CERTAIN, GREEK, isIn } from './vocabulary.ts';

const LOST_ACCENT = 'a command around this was lost, perhaps an accent over it';
const LOST_ROOT = 'a command around this was lost; read as a root';
const LOST_COMMAND = 'a command around this was lost';

/** `hat y`, `tilde O(…)`, `hat{x}`: an accent with its symbol. */
export function parseAccent(
  context: Context,
  at: number,
  name: string,
  parseGroup: GroupParser,
): Parsed | undefined {
  const argument = symbolAt(context, at + 1, parseGroup);
  if (!argument) return undefined;
  const sure = CERTAIN.has(name) || name === 'tilde' || tokenAt(context, at)?.kind === 'command';
  const after = tokenAt(context, argument.next, true)?.text ?? '';
  const marked =
    argument.greek > 0 ||
    argument.evidence > 0 ||
    /^[_^(=]$/.test(after) ||
    context.depth > 0 ||
    context.paper.mathematical;
  if (!sure && !marked) return undefined;
  return { ...operand(argument.next, `\\${name}{${argument.tex}}`, 'letter'), evidence: 1 };
}

function symbolAt(context: Context, at: number, parseGroup: GroupParser): Parsed | undefined {
  const token = tokenAt(context, at);
  if (token?.text === '{') return groupAt(context, at, parseGroup);
  const name = nameOf(token);
  if (name === undefined || token === undefined) return undefined;
  if (name.length === 1)
    return /^[aI]$/.test(name) &&
      token.spaced &&
      !/^[_^(]$/.test(tokenAt(context, at + 1, true)?.text ?? '')
      ? undefined
      : operand(at + 1, name, 'letter');
  if (isIn(GREEK, name) || name === 'ell')
    return { ...operand(at + 1, `\\${name}`, 'greek'), greek: 1 };
  const font = /^math(?:cal|bb|bf|rm|sf)$/.test(name)
    ? symbolAt(context, at + 1, parseGroup)
    : undefined;
  return font && { ...font, tex: `\\${name}{${font.tex}}`, evidence: 1 };
}

function groupAt(context: Context, open: number, parseGroup: GroupParser): Parsed | undefined {
  const close = closingBrace(context.tokens, open);
  if (close === undefined || close >= context.limit) return undefined;
  const inside = parseGroup(context, open + 1, close);
  return inside && { ...inside, next: close + 1 };
}

/** `mathcal O`, `mathbb{R}` and the shells that a command around them left: `mathcal{C_Phi/m}`. */
export function parseFont(
  context: Context,
  at: number,
  name: string,
  parseGroup: GroupParser,
): Parsed | undefined {
  const whole = tokenAt(context, at)?.kind === 'command';
  if (tokenAt(context, at + 1)?.text !== '{') return bareFont(context, at, name);
  const close = closingBrace(context.tokens, at + 1);
  if (close === undefined || close >= context.limit) return undefined;
  if (whole || /^text|^operatorname$/.test(name))
    return styledGroup(context, at, name, close, parseGroup);
  const first = tokenAt(context, at + 2);
  if (!first || nameOf(first)?.length !== 1)
    return styledGroup(context, at, name, close, parseGroup);
  return close === at + 3
    ? accentedLetter(context, at, name, first.text)
    : brokenShell(context, at, name, close, parseGroup);
}

function bareFont(context: Context, at: number, name: string): Parsed | undefined {
  const letter = nameOf(tokenAt(context, at + 1));
  if (letter?.length !== 1 || /^(?:text|operatorname|bm$)/.test(name)) return undefined;
  return { ...operand(at + 2, `\\${name}{${letter}}`, 'letter'), evidence: 1 };
}

function styledGroup(
  context: Context,
  at: number,
  name: string,
  close: number,
  parseGroup: GroupParser,
): Parsed | undefined {
  const inside = /^text|^operatorname$|^mathrm$/.test(name)
    ? undefined
    : parseGroup(context, at + 2, close);
  const words = context.tokens.slice(at + 2, close);
  if (!inside && !words.every((token) => /^[\p{L}\p{N}\-. ]+$/u.test(token.text))) return undefined;
  const text = words.map((token, i) => (token.spaced && i > 0 ? ' ' : '') + token.text).join('');
  return { ...operand(close + 1, `\\${name}{${inside?.tex ?? text}}`, 'letter'), evidence: 1 };
}

/**
 * The loss strips `\mathcal{O}` to `O`, so an intact `mathcal{O}` stood inside another command that
 * took its first closing brace. Over the O of an order that is the tilde of the soft order.
 */
function accentedLetter(context: Context, at: number, name: string, letter: string): Parsed {
  const soft = letter === 'O' && tokenAt(context, at + 4)?.text === '(';
  const tex = soft ? `\\tilde{\\${name}{O}}` : `\\${name}{${letter}}`;
  return {
    ...operand(at + 4, tex, 'letter'),
    evidence: 1,
    doubt: soft ? 'read as the soft order, a tilde over O' : LOST_ACCENT,
  };
}

/** `mathcal{C_Phi/m}` was `\?{\mathcal{C}_\Phi/m}`: inside an order, the lost command is a root. */
function brokenShell(
  context: Context,
  at: number,
  name: string,
  close: number,
  parseGroup: GroupParser,
): Parsed | undefined {
  const inside = parseGroup({ ...context, depth: context.depth + 1 }, at + 2, close);
  if (!inside) return undefined;
  const letter = inside.tex.slice(0, 1);
  const tex = `\\${name}{${letter}}${inside.tex.slice(1)}`;
  const shape = /^[A-Z]\(/.test(inside.tex) ? 'group' : 'scripted';
  const root = context.order && shape !== 'group';
  return {
    ...inside,
    next: close + 1,
    tex: root ? `\\sqrt{${tex}}` : tex,
    shape,
    evidence: inside.evidence + 1,
    doubt: root ? LOST_ROOT : LOST_COMMAND,
  };
}

/** `sqrt T`, `sqrt{…}`, `sqrt[3]{n}`, `sqrt(n)`. */
export function parseRoot(
  context: Context,
  at: number,
  parseGroup: GroupParser,
): Parsed | undefined {
  const index = tokenAt(context, at + 1)?.text === '[' ? rootIndex(context, at + 1) : undefined;
  const from = index?.next ?? at + 1;
  const radicand = symbolAt(context, from, parseGroup) ?? numberAt(context, from);
  if (!radicand) return undefined;
  const tex = `\\sqrt${index?.tex ?? ''}{${radicand.tex}}`;
  return { ...operand(radicand.next, tex, 'scripted'), evidence: 1 };
}

function rootIndex(context: Context, open: number): { next: number; tex: string } | undefined {
  const [index, close] = [tokenAt(context, open + 1), tokenAt(context, open + 2)];
  return index && close?.text === ']' ? { next: open + 3, tex: `[${index.text}]` } : undefined;
}

function numberAt(context: Context, at: number): Parsed | undefined {
  const token = tokenAt(context, at);
  return token?.kind === 'number' ? operand(at + 1, token.text, 'number') : undefined;
}

/** `frac{a}{b}`, `frac12`, and `frac{d{n}}`, whose outer command was lost. */
export function parseFraction(
  context: Context,
  at: number,
  name: string,
  parseGroup: GroupParser,
): Parsed | undefined {
  const digits = tokenAt(context, at + 1, true);
  if (digits?.kind === 'number' && /^\d\d$/.test(digits.text)) {
    return fraction(at + 2, name, digits.text.slice(0, 1), digits.text.slice(1));
  }
  const above = argumentAt(context, at + 1, parseGroup);
  if (!above) return shellOf(context, at + 1, parseGroup);
  const below = argumentAt(context, above.next, parseGroup);
  if (below) return fraction(below.next, name, above.tex, below.tex);
  const whole = shellOf(context, at + 1, parseGroup);
  if (whole) return whole;
  return /^\\frac\{[\s\S]*\}$/.test(above.tex) ? shelled(above) : undefined;
}

function argumentAt(context: Context, at: number, parseGroup: GroupParser): Parsed | undefined {
  return symbolAt(context, at, parseGroup) ?? numberAt(context, at);
}

function fraction(next: number, name: string, above: string, below: string): Parsed {
  return { ...operand(next, `\\${name}{${above}}{${below}}`, 'scripted'), evidence: 1 };
}

/** `frac{a+b{c}}` was `\sqrt{\frac{a+b}{c}}`: its last braces are the denominator. */
function shellOf(context: Context, open: number, parseGroup: GroupParser): Parsed | undefined {
  const close =
    tokenAt(context, open)?.text === '{' ? closingBrace(context.tokens, open) : undefined;
  if (close === undefined || close >= context.limit || context.tokens[close - 1]?.text !== '}')
    return undefined;
  let inner = close - 2;
  while (inner > open + 1 && !/^[{}]$/.test(context.tokens[inner]?.text ?? '')) inner -= 1;
  if (inner <= open + 1 || context.tokens[inner]?.text !== '{') return undefined;
  const above = parseGroup(context, open + 1, inner);
  const below = parseGroup(context, inner + 1, close - 1);
  return above && below && shelled(fraction(close + 1, 'frac', above.tex, below.tex));
}

/** The group already read as a fraction through its own lost braces; what held it was a root. */
function shelled(above: Parsed): Parsed {
  return {
    ...above,
    tex: `\\sqrt{${above.tex}}`,
    shape: 'scripted',
    evidence: above.evidence + 1,
    doubt: LOST_ROOT,
  };
}
