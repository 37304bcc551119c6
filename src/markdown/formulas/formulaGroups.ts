import { isPlain, joinUnits, type Unit } from './formulaUnits.ts';

/** Brackets that open, with those that close them; a bar closes what a bar opened. */
export const CLOSING: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '⟨': '⟩',
  '⌊': '⌋',
  '⌈': '⌉',
  '|': '|',
  '∣': '∣',
  '‖': '‖',
  '∥': '∥',
};

const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  '(': ['open paren', 'close paren'],
  '[': ['open bracket', 'close bracket'],
  '{': ['open brace', 'close brace'],
  '⟨': ['open angle', 'close angle'],
};

/** Takes an opening bracket, what it holds and the unit before it, and gives the group as a unit. */
export function groupUnit(open: string, inner: readonly Unit[], before: Unit | undefined): Unit {
  const words = joinUnits(inner);
  const isOpenEnded = !isPlain(inner);
  const phrase = (said: string): Unit => ({ kind: 'phrase', words: said, isOpenEnded });
  if (open === '|' || open === '∣') return phrase(`${sizeOrValue(inner)} ${words}`);
  if (open === '‖' || open === '∥') return phrase(`the norm of ${words}`);
  if (open === '⌊') return phrase(`the floor of ${words}`);
  if (open === '⌈') return phrase(`the ceiling of ${words}`);
  const parts = listOf(inner);
  if (open === '⟨' && parts.length === 2)
    return phrase(`the inner product of ${parts.join(' and ')}`);
  if (before !== undefined && isApplied(before, open, inner)) {
    const isList = parts.length > 1 && RE_CHOICE.test(before.words);
    const said = isList ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}` : words;
    const of = before.words.endsWith(' of') ? '' : 'of ';
    return { kind: 'argument', words: `${of}${said}`, isOpenEnded };
  }
  const [first = '', last = ''] = NAMES[open] ?? [];
  return { kind: 'phrase', words: `${first} ${words} ${last}` };
}

/** A set has a size, a number a value: sets have capital or script letters. */
function sizeOrValue([only, ...rest]: readonly Unit[]): string {
  const isSet =
    rest.length === 0 && only?.kind === 'name' && /^(?:script )?[A-Z]\b/.test(only.words);
  return isSet ? 'the size of' : 'the absolute value of';
}

/** The parts of a list that commas divide. */
function listOf(units: readonly Unit[]): string[] {
  const parts: Unit[][] = [[]];
  for (const unit of units) {
    if (unit.kind === 'separator') parts.push([]);
    else parts.at(-1)?.push(unit);
  }
  return parts.map(joinUnits);
}

/** Functions of a list. */
const RE_CHOICE = /^(?:min|max|sup|inf|gcd|lcm)\b/;

/** Letters that are counts or factors more often than functions. */
const RE_FACTOR = /^(?:[a-eijklmnrst]|alpha|beta|gamma|delta|epsilon|eta|lambda|mu|nu|tau)$/;

/** Whether brackets hold what the name before them is a function of: f(x), O(n), E[X], min{a, b}; but n(k + 1) is a product. */
function isApplied({ kind, words }: Unit, open: string, inner: readonly Unit[]): boolean {
  if (kind === 'function') return true;
  if (kind === 'text') return open === '(';
  if (open === '{' || kind !== 'name') return false;
  if (open === '[') return /^(?:E|P|Pr|Var|Cov)\b/.test(words);
  return !RE_FACTOR.test(words) || isPlain(inner);
}
