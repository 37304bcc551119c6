import { GATHERERS, letterName, POSTFIXES } from './formulaWords.ts';
import { isPlain, joinUnits, type Unit } from './formulaUnits.ts';

/** What stands below and above a part of a formula. */
export interface Scripts {
  readonly below?: readonly Unit[] | undefined;
  readonly above?: readonly Unit[] | undefined;
}

const RE_GATHERED = /^(?:min|max|sup|inf|arg ?min|arg ?max|E|Pr|P)$/;

/** Takes a unit, the sign it is made of, and what stands below and above it, and gives all of it as a unit. */
export function withScripts(base: Unit, { below = [], above = [] }: Scripts): Unit {
  const gathering = GATHERERS[base.sign ?? ''];
  if (gathering !== undefined) return gathered(gathering, below, above);
  if (base.words === 'lim') return limit(below);
  if (base.kind === 'function' && below.length > 0) return functionOver(base, below, above);
  const isPower = above.length > 0 && !isNormOf(base, above);
  const lower =
    below.length === 0 ? '' : ` ${isNormOf(base, below) ? '' : 'sub '}${joinUnits(below)}`;
  const upper = above.length === 0 ? '' : ` ${isPower ? power(above, base) : joinUnits(above)}`;
  const isOpenEnded = !isPlain(below) || (!isPlain(above) && !isSigned(above));
  return {
    kind: base.kind,
    words: `${base.words}${lower}${upper}`,
    isOpenEnded: isOpenEnded || base.isOpenEnded === true,
    isPower: upper.startsWith(' to the '),
  };
}

const RE_SPACE = /^(?:L|ell)$/;
const RE_DEGREE = /^(?:1|2|3|p|q|infinity)$/;

/** L₂, L² and ℓ∞ are names of norms. */
function isNormOf(base: Unit, degree: readonly Unit[]): boolean {
  return RE_SPACE.test(base.words) && RE_DEGREE.test(joinUnits(degree));
}

/** Takes the words of a norm's argument and what stands at its second bar, and gives the norm: "the 2 norm of x, squared". */
export function normUnit(words: string, { below = [], above = [] }: Scripts): Unit {
  const degree = below.length === 0 ? '' : `${joinUnits(below)} `;
  const norm: Unit = { kind: 'phrase', words: `the ${degree}norm of ${words}`, isOpenEnded: true };
  return above.length === 0 ? norm : { ...norm, words: `${norm.words}, ${power(above, norm)}` };
}

const POWERS: Readonly<Record<string, string>> = {
  '2': 'squared',
  '3': 'cubed',
  '⊤': 'transpose',
  '⊺': 'transpose',
  '†': 'dagger',
  '⊥': 'perp',
  '⟂': 'perp',
  '+': 'plus',
  '−': 'minus',
};

function power(above: readonly Unit[], base: Unit): string {
  const [first] = above;
  if (first === undefined) return '';
  const words = joinUnits(above);
  if (above.length === 1) {
    const known = POWERS[first.sign ?? words];
    if (first.sign === '∘' && base.kind === 'number') return 'degrees';
    if (known !== undefined) return known;
    if (first.sign === '∗' || first.sign === '⋆' || first.sign === '*') return 'star';
  }
  if (above.every(({ sign }) => POSTFIXES[sign ?? ''] !== undefined)) return words;
  if (isText(above)) return `superscript ${words}`;
  const isBracket = first.kind === 'phrase' && words.startsWith('open paren');
  if (isBracket) return `superscript ${words.replace(/^open paren (.*) close paren$/, '$1')}`;
  return isPlain(above) || isSigned(above) ? `to the ${words}` : `to the power ${words}`;
}

/** A sign and one thing behind it: −1, −α. */
function isSigned(units: readonly Unit[]): boolean {
  return units.length === 2 && units[0]?.kind === 'operator';
}

function isText(units: readonly Unit[]): boolean {
  return units.length > 0 && units.every(({ kind }) => kind === 'text');
}

function gathered(name: string, below: readonly Unit[], above: readonly Unit[]): Unit {
  const isRange = above.length > 0;
  const from =
    below.length === 0 ? '' : isRange ? ` from ${joinUnits(below)}` : ` over ${joinUnits(below)}`;
  const to = isRange ? ` to ${joinUnits(above)}` : '';
  return { kind: 'function', words: `${name}${from}${to} of` };
}

function limit(below: readonly Unit[]): Unit {
  const as = joinUnits(below).replace(' to ', ' goes to ');
  return { kind: 'function', words: `the limit${as === '' ? '' : ` as ${as}`} of` };
}

/** log₂ has a base; what min or arg min runs over is told before what it is of. */
function functionOver(base: Unit, below: readonly Unit[], above: readonly Unit[]): Unit {
  const under = joinUnits(below);
  const upper = above.length === 0 ? '' : ` ${power(above, base)}`;
  if (base.words === 'log') return { kind: 'function', words: `log${upper} base ${under} of` };
  const isOver = RE_GATHERED.test(base.words);
  return {
    kind: 'function',
    words: `${base.words}${upper} ${isOver ? `over ${under} of` : `sub ${under}`}`,
  };
}

/** Takes the words of a unit and those of an accent on it. */
export function withAccent(base: Unit, accent: string): Unit {
  return { ...base, words: `${base.words} ${accent}`.trim() };
}

/** Takes a letter and gives its unit; undefined for what is none. */
export function letterUnit(letter: string): Unit | undefined {
  const words = letterName(letter);
  return words === undefined ? undefined : { kind: 'name', words, sign: letter };
}
