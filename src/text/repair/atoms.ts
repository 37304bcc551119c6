import { isSize } from './brackets.ts';
import { parseAccent, parseFont, parseFraction, parseRoot } from './commands.ts';
import { signOperand } from './operators.ts';
import type { Context, GroupParser, Parsed } from './parsed.ts';
import { nameOf, operand, tokenAt } from './parsed.ts';
import { parseSign } from './signs.ts';
import type { Token } from './tokens.ts';
import * as vocabulary from './vocabulary.ts';
import { isWeakOperator } from './weakOperators.ts';

const RE_NAME = /^\p{L}{3,}$/u;
const RE_UNIT = /^(?:[xKMBGT]|k|GB|MB|TB|ms|dB|fps|FPS|pp)$/;
const RE_SHORT = /^(?:[A-Z]{2,4}|[A-Za-z]{2})$/;
/** `dKT`, `SAH`: factors side by side within brackets. */
const RE_FACTORS = /^[a-z]{1,2}[A-Z]{1,4}$|^[A-Z]{1,3}[a-z]$/;
const RE_SET_OPERATOR = /^(?:cap|cup|circ|times|subset|wedge|vee)$/;
const TWO_LETTER_WORDS = new Set(
  `is of to in on we or an as at be by do go he if it me my no so up us
  am vs et al ie eg id ii iv vi In On We Or An As At Be By Do Go He If It Me My No So Up Us AM PM
  vs ok OK`.split(/\s+/),
);
/** `Ctrl^C`: a key held while another is struck. */
const RE_KEY = /^(?:ctrl|alt|shift|cmd|meta|super|win|control|option)$/i;
const PREFIX_SYMBOLS = new Set(['nabla', 'partial', 'Delta', 'forall', 'bigcup', 'bigcap']);

/** Reads one operand without its scripts: a number, a letter, a Greek name, a command, a group. */
export function parseAtom(
  context: Context,
  at: number,
  left: Parsed | undefined,
  parseGroup: GroupParser,
): Parsed | undefined {
  const token = tokenAt(context, at);
  if (!token) return undefined;
  if (token.kind === 'number') return number(context, at, token);
  if (token.kind === 'sign' || isSize(context, at)) return parseSign(context, at, left, parseGroup);
  const name = nameOf(token) ?? '';
  if (token.kind === 'word' && name.length === 1) return letter(context, at, token, left);
  const named = parseNamed(context, at, name, parseGroup);
  return named && token.kind === 'command' ? { ...named, evidence: named.evidence + 1 } : named;
}

/** A number; one that runs on into a word (`2real`) is part of a name. */
function number(context: Context, at: number, token: Token): Parsed | undefined {
  const word = tokenAt(context, at + 1, true);
  if (word?.kind === 'word' && RE_NAME.test(word.text) && !vocabulary.isMathCommand(word.text))
    return undefined;
  const percent = tokenAt(context, at + 1, true);
  const isPercent = percent?.text === '%' || percent?.text === '\\%';
  return operand(at + (isPercent ? 2 : 1), isPercent ? `${token.text}\\%` : token.text, 'number');
}

/** A letter of a formula; `a` and `I` are words unless an operator follows. */
function letter(
  context: Context,
  at: number,
  token: Token,
  left: Parsed | undefined,
): Parsed | undefined {
  const after = tokenAt(context, at + 1);
  if (token.text === 'O' && isSoftOrder(context, at))
    return { ...operand(at + 2, '\\tilde{O}', 'letter'), evidence: 1 };
  const word = /^[aAI]$/.test(token.text) && context.depth === 0 && (after?.spaced ?? true);
  if (word && !isOperated(context, at)) return undefined;
  const unit = left?.shape === 'number' && !token.spaced && RE_UNIT.test(token.text);
  if (unit && context.depth === 0 && (after?.spaced ?? true)) return undefined;
  return operand(at + 1, token.text, 'letter');
}

/** `O~(n)` is the soft order as plain text has it. */
function isSoftOrder(context: Context, at: number): boolean {
  const [tie, open] = [1, 2].map((i) => tokenAt(context, at + i, true)?.text);
  return tie === '~' && open === '(';
}

function isOperated(context: Context, at: number): boolean {
  const after = tokenAt(context, at + 1);
  const name = nameOf(after) ?? '';
  if (/^[=<>+]$/.test(after?.text ?? '') || (vocabulary.CERTAIN.has(name) && isInfixName(name)))
    return true;
  if (after?.text === '-') return tokenAt(context, at + 2)?.spaced ?? false;
  return isInfixName(name) && isJoined(context, at, name);
}

/** `A cap B`, `a equiv b`, `A in R^{n x d}`: what follows the operator is as short as the letter. */
function isJoined(context: Context, at: number, name: string): boolean {
  const [right = '', raised, brace] = [2, 3, 4].map((i) => tokenAt(context, at + i)?.text);
  if (name === 'in')
    return (
      (right === 'R' && raised === '^' && brace === '{') ||
      (context.paper.mathematical && /^[[(]$/.test(right) && brace === ',')
    );
  if (isWeakOperator(name) && !RE_SET_OPERATOR.test(name)) return false;
  const capital = /^[A-Z]$/.test(tokenAt(context, at)?.text ?? '');
  return capital ? /^[B-HJ-Z]$/.test(right) : !isWeakOperator(name) && /^[b-z]$/.test(right);
}

function isInfixName(name: string): boolean {
  return vocabulary.isIn(vocabulary.BINARY, name) || vocabulary.isIn(vocabulary.RELATIONS, name);
}

function parseNamed(
  context: Context,
  at: number,
  name: string,
  parseGroup: GroupParser,
): Parsed | undefined {
  if (vocabulary.isIn(vocabulary.MATH_ACCENTS, name))
    return parseAccent(context, at, name, parseGroup);
  if (vocabulary.FONTS.has(name))
    return parseFont(context, at, vocabulary.fontOf(name), parseGroup);
  if (name === 'sqrt') return parseRoot(context, at, parseGroup);
  if (/^[td]?frac$/.test(name) || name === 'binom')
    return parseFraction(context, at, name, parseGroup);
  if (vocabulary.isIn(vocabulary.GREEK, name))
    return isUnit(context, at, name) || isIndexed(context, at, name)
      ? undefined
      : greek(context, at, name);
  if (/^(?:bf|cal)$/.test(name)) return bareSwitch(context, at, name);
  if (vocabulary.isIn(vocabulary.BARS, name)) return parseSign(context, at, undefined, parseGroup);
  if (vocabulary.FUNCTIONS.has(name)) return functionName(context, at, name);
  if (PREFIX_SYMBOLS.has(name)) return prefixSymbol(context, at, name);
  if (vocabulary.isIn(vocabulary.BIG_OPERATORS, name)) return bigOperator(context, at, name);
  if (vocabulary.isIn(vocabulary.SYMBOLS, name)) return symbol(context, at, name);
  if (vocabulary.isIn(vocabulary.ARROWS, name) && vocabulary.CERTAIN.has(name))
    return signOperand(at + 1, name);
  if (name === 'cdot') return signOperand(at + 1, name);
  return word(context, at, name);
}

/** A function cut from a run of letters (`nlog`) tells of TeX; one that stands apart does not. */
function functionName(context: Context, at: number, name: string): Parsed {
  const glued = tokenAt(context, at)?.glued ?? false;
  return { ...operand(at + 1, `\\${name}`, 'function'), evidence: glued ? 1 : 0 };
}

function greek(context: Context, at: number, name: string): Parsed {
  const sure = vocabulary.CERTAIN.has(name) ? 1 : 0;
  const small = name === 'delta' && /^[b-hj-z]$/.test(tokenAt(context, at + 1)?.text ?? '');
  const shape = name === 'Delta' || small ? 'prefix' : 'greek';
  return { ...operand(at + 1, `\\${name}`, shape), greek: 1, evidence: sure };
}

/** `(xi, yi)`: x and y with their index. */
function isIndexed(context: Context, at: number, name: string): boolean {
  const around = context.tokens.slice(Math.max(0, at - 40), at + 40);
  if (name === 'Pi') return around.some(({ text }) => /^(?:Pj|Ri)$/.test(text));
  return name === 'xi' && around.some(({ text }) => /^(?:yi|zi|xj|yj)$/.test(text));
}

/** `bf x_0`, `cal O`: a switch of the old kind whose braces are lost. */
function bareSwitch(context: Context, at: number, name: string): Parsed | undefined {
  const letter = tokenAt(context, at + 1);
  const after = tokenAt(context, at + 2, true)?.text ?? '';
  const marked = /^[_^(]$/.test(after) || context.depth > 0;
  if (letter?.kind !== 'word' || letter.text.length !== 1 || !marked) return undefined;
  return { ...operand(at + 2, `\\math${name}{${letter.text}}`, 'letter'), evidence: 1 };
}

/** `1000 psi`, `4psi` are pressures. */
function isUnit(context: Context, at: number, name: string): boolean {
  const scripted = /^[_^(]$/.test(tokenAt(context, at + 1, true)?.text ?? '');
  return (
    name === 'psi' && context.depth === 0 && !scripted && context.tokens[at - 1]?.kind === 'number'
  );
}

/** `forall` before a plain word is the keyword of a language. */
function prefixSymbol(context: Context, at: number, name: string): Parsed | undefined {
  const after = nameOf(tokenAt(context, at + 1)) ?? '';
  const isKeyword = RE_NAME.test(after) && !vocabulary.isMathCommand(after);
  if (name === 'forall' && isKeyword) return undefined;
  return {
    ...operand(at + 1, `\\${name}`, 'prefix'),
    evidence: vocabulary.CERTAIN.has(name) ? 1 : 0,
  };
}

/** A sum needs its limits, for `sum` and `int` are words. */
function bigOperator(context: Context, at: number, name: string): Parsed | undefined {
  const after = tokenAt(context, at + 1, true)?.text ?? '';
  const sure = /^[_^]$/.test(after) || tokenAt(context, at)?.kind === 'command';
  return sure || context.depth > 0 ? operand(at + 1, `\\${name}`, 'prefix') : undefined;
}

/** Names such as `top` or `natural` are symbols only as scripts; `ldots`, `infty` anywhere. */
function symbol(context: Context, at: number, name: string): Parsed | undefined {
  const token = tokenAt(context, at);
  const sure = vocabulary.CERTAIN.has(name);
  if (sure || name === 'ell')
    return {
      ...operand(at + 1, `\\${name}`, 'symbol'),
      evidence: sure ? 1 : 0,
      greek: sure ? 0 : 1,
    };
  const listed =
    name === 'dots' &&
    ((token?.glued ?? false) || /^[,+]$/.test(context.tokens[at - 1]?.text ?? ''));
  return listed || token?.kind === 'command'
    ? { ...operand(at + 1, `\\${name}`, 'symbol'), evidence: 1 }
    : undefined;
}

/** A word that is no command: a function before its bracket, an initialism, or a raised name. */
function word(context: Context, at: number, name: string): Parsed | undefined {
  if (tokenAt(context, at)?.kind === 'command') return undefined;
  const after = tokenAt(context, at + 1, true)?.text ?? '';
  const group = tokenAt(context, at + 2, true)?.text === '{';
  if (vocabulary.OPERATOR_NAMES.has(name) && (after === '(' || context.depth > 0)) {
    return operand(at + 1, `\\operatorname{${name}}`, 'function');
  }
  const raised = after === '^' || (after === '_' && (group || isMolecule(name)));
  const key = after === '^' && RE_KEY.test(name);
  if (raised && !key && tokenAt(context, at)?.kind === 'word')
    return operand(at + 1, `\\text{${name}}`, 'text');
  if (/^d[A-Z]$/.test(name) && after !== '') return operand(at + 1, name, 'letter');
  if (context.depth > 0 && RE_FACTORS.test(name) && !vocabulary.isMathCommand(name))
    return operand(at + 1, name, 'letters');
  if (!RE_SHORT.test(name) || TWO_LETTER_WORDS.has(name) || vocabulary.isMathCommand(name))
    return undefined;
  return operand(at + 1, /^[A-Z]+$/.test(name) ? `\\mathrm{${name}}` : name, 'letters');
}

const RE_MOLECULE =
  /^(?:H|He|Li|Be|B|C|N|O|F|Na|Mg|Al|Si|P|S|Cl|K|Ca|Ti|V|Cr|Mn|Fe|Co|Ni|Cu|Zn|Ga|Ge|As|Se|Br|Sr|Y|Zr|Nb|Mo|Ag|Cd|In|Sn|Sb|Te|I|Ba|La|Ce|Hf|Ta|W|Pt|Au|Hg|Pb|Bi|U){1,3}$/;

function isMolecule(name: string): boolean {
  return RE_MOLECULE.test(name);
}
