import { blackboard, calligraphic, lowered, raised } from './alphabets.ts';
import * as vocabulary from './vocabulary.ts';

const RE_TEX_TOKEN = /\\[A-Za-z]+|\\.|\s+|[\s\S]/gu;
const RE_WORD = /^[\p{L}\p{N}]+$/u;
const RE_SIMPLE_FRACTION_PART = /^[\p{L}\p{N}\p{M}.′₀-₉²³¹⁰-⁹]+(?:\([^()]*\))?$/u;
const RE_SPACED_OPERATOR = / ([=+−×·∘<>∈≤≥≠→∼±]) /gu;
const RE_OPEN_SCRIPT = /[_^][\p{L}\p{N}]+$/u;
const RE_TIGHT_LEFT = /[\p{L}\p{N})\]|∑∏]$/u;
const SIGNS: Readonly<Record<string, string>> = {
  '-': '−',
  "'": '′',
  '\\{': '{',
  '\\}': '}',
  '\\|': '‖',
  '\\%': '%',
  '\\$': '$',
  '\\#': '#',
  '\\&': '&',
  '\\_': '_',
  '\\,': '',
  '\\!': '',
  '\\;': ' ',
  '\\:': ' ',
  '\\ ': ' ',
  '~': ' ',
  '\\\\': ' ',
  '&': ' ',
};
const RELATION_SIGNS = new Set(['=', '<', '>']);

interface Cursor {
  tokens: readonly string[];
  at: number;
}

/** Renders TeX mathematics (without dollars) as one line of Unicode: `\ell_2` → `ℓ₂`. */
export function texToUnicode(tex: string): string {
  const cursor = { tokens: tex.match(RE_TEX_TOKEN) ?? [], at: 0 };
  return tidy(renderUntil(cursor, undefined)).normalize('NFC');
}

function tidy(text: string): string {
  return text
    .replace(/[ \t\n]+/g, ' ')
    .replace(/([([{⟨⌊⌈]) /g, '$1')
    .replace(/ ([)\]},⟩⌋⌉])/g, '$1')
    .trim();
}

function renderUntil(cursor: Cursor, close: string | undefined): string {
  let out = '';
  while (cursor.at < cursor.tokens.length) {
    const token = cursor.tokens[cursor.at] ?? '';
    if (token === close) break;
    cursor.at += 1;
    out = joined(out, append(out, token, cursor));
  }
  cursor.at += 1;
  return out;
}

/** Keeps what follows a script that Unicode cannot set small from reading as part of it. */
function joined(before: string, after: string): string {
  const added = after.startsWith(before) ? after.slice(before.length) : undefined;
  if (added === undefined || !RE_OPEN_SCRIPT.test(before) || !/^[\p{L}\p{N}]/u.test(added)) {
    return after;
  }
  return `${before} ${added}`;
}

function append(out: string, token: string, cursor: Cursor): string {
  if (token === '^' || token === '_') return out + script(token, argument(cursor));
  if (/^\s/.test(token)) return out + spaceAfter(cursor);
  if (token === '{') return out + renderUntil(cursor, '}');
  if (token === '}') return out;
  const name = /^\\[A-Za-z]/.test(token) ? token.slice(1) : undefined;
  if (name !== undefined) return appendCommand(out, name, cursor);
  if (RELATION_SIGNS.has(token)) return relation(out, token);
  return out + (SIGNS[token] ?? token);
}

/** The space that ends a command's name is no space; one before an operator is the writer's own. */
function spaceAfter(cursor: Cursor): string {
  const before = cursor.tokens[cursor.at - 2] ?? '';
  const after = cursor.tokens[cursor.at] ?? '';
  const infix = /^(?:[-+*/]|\\.*)$/.test(after);
  const operator = isOperator(before) || isOperator(after);
  if (isOperator(before)) return spacedBefore(cursor) ? ' ' : '';
  if (operator) return infix ? ' ' : '';
  return /[,;:.]/.test(before) ? ' ' : '';
}

/** Whether the operator just read had a space before it too: `a \\circ b` against `a\\circ b`. */
function spacedBefore(cursor: Cursor): boolean {
  return /^\s/.test(cursor.tokens[cursor.at - 3] ?? '');
}

function isOperator(token: string): boolean {
  const name = token.slice(1);
  return (
    ['+', '-', '*', '/'].includes(token) ||
    (token.startsWith('\\') && vocabulary.isIn(vocabulary.BINARY, name))
  );
}

function appendCommand(out: string, name: string, cursor: Cursor): string {
  if (vocabulary.BRACKET_SIZES.has(name)) return out;
  if (/^[tdc]?frac$/.test(name)) return out + fraction(argument(cursor), argument(cursor));
  if (name === 'binom') return `${out}(${argument(cursor)} choose ${argument(cursor)})`;
  if (name === 'sqrt') return out + root(cursor);
  if (vocabulary.isIn(vocabulary.MATH_ACCENTS, name)) return out + accented(name, argument(cursor));
  if (vocabulary.FONTS.has(name)) return out + styled(name, argument(cursor));
  if (vocabulary.FUNCTIONS.has(name)) return functionName(out, name, cursor);
  if (vocabulary.isIn(vocabulary.RELATIONS, name) || isInfixArrow(name)) {
    return relation(out, vocabulary.commandSign(name) ?? name);
  }
  if (name === 'pm') return relation(out, '±');
  if (name === 'quad' || name === 'qquad' || name === 'space') return `${out} `;
  return out + (vocabulary.commandSign(name) ?? name);
}

function isInfixArrow(name: string): boolean {
  return vocabulary.isIn(vocabulary.ARROWS, name) && !/^(?:up|down)/i.test(name);
}

function relation(out: string, sign: string): string {
  const left = out.trimEnd();
  if (left === '' || sign === '↑' || sign === '↓') return left + sign;
  return /[([{,=<>≤≥∼≈%]$/u.test(left) ? left + sign : `${left} ${sign} `;
}

function functionName(out: string, name: string, cursor: Cursor): string {
  let next = cursor.at;
  while (/^\s+$/.test(cursor.tokens[next] ?? '')) next += 1;
  const after = cursor.tokens[next] ?? '';
  const gap = /^[\p{L}\p{N}\\]/u.test(after) && !/^\\[{|]/.test(after) ? ' ' : '';
  if (gap === ' ') cursor.at = next;
  return `${out}${RE_TIGHT_LEFT.test(out) ? ' ' : ''}${name}${gap}`;
}

/** The next argument of a command: a group, a command with its own arguments, or one sign. */
function argument(cursor: Cursor): string {
  while (/^\s+$/.test(cursor.tokens[cursor.at] ?? '')) cursor.at += 1;
  const token = cursor.tokens[cursor.at];
  if (token === undefined) return '';
  cursor.at += 1;
  return tidy(token === '{' ? renderUntil(cursor, '}') : append('', token, cursor));
}

function script(mark: string, spaced: string): string {
  const text = spaced.replace(RE_SPACED_OPERATOR, '$1');
  if (text === '∞' || text === '*' || text === '∗' || /^[′⊤⊥⋆†‡]$/u.test(text)) {
    return text === '∗' ? '*' : text;
  }
  if (mark === '^' && (text === '∘' || text === '°')) return '°';
  const small = mark === '^' ? raised(text) : lowered(text);
  if (small !== undefined) return small;
  if (RE_WORD.test(text) && mark === '_') return `_${text}`;
  if ([...text].length === 1) return mark + text;
  return mark === '^' ? `^(${text})` : `_{${text}}`;
}

function fraction(above: string, below: string): string {
  const part = (text: string): string => (isSimple(text) ? text : `(${text})`);
  const top = /^[^+−]*$/u.test(above) && !above.includes('/') ? above : `(${above})`;
  return `${top}/${part(below)}`;
}

function isSimple(text: string): boolean {
  return RE_SIMPLE_FRACTION_PART.test(text) || /^√[\p{L}\p{N}]$/u.test(text) || bracketed(text);
}

function bracketed(text: string): boolean {
  return /^\([^()]*\)$/.test(text);
}

function root(cursor: Cursor): string {
  const index = cursor.tokens[cursor.at] === '[' ? bracketArgument(cursor) : '';
  const radicand = argument(cursor);
  const sign = (raised(index) ?? index) + '√';
  return [...radicand].length === 1 || bracketed(radicand)
    ? sign + radicand
    : `${sign}(${radicand})`;
}

function bracketArgument(cursor: Cursor): string {
  cursor.at += 1;
  return renderUntil(cursor, ']');
}

function accented(name: string, text: string): string {
  const mark = vocabulary.MATH_ACCENTS[name] ?? '';
  const [first = '', ...rest] = [...text];
  return (first + mark).normalize('NFC') + rest.join('');
}

function styled(font: string, text: string): string {
  if (font === 'mathcal' || font === 'mathscr') return calligraphic(text);
  return font === 'mathbb' || font === 'mathbbm' ? blackboard(text) : text;
}
