/** A part of a formula as it is read. */
export interface Unit {
  readonly words: string;
  readonly kind:
    | 'name' // a letter, with what stands on it
    | 'number'
    | 'text'
    | 'function' // log, min: what follows is what it is of
    | 'phrase' // words of several parts, such as a root
    | 'argument' // "of x" behind the function's name
    | 'operator'
    | 'relation'
    | 'postfix'
    | 'separator';
  /** The sign, where there is one. */
  readonly sign?: string;
  /** Whether what follows would be taken for a part of it without a pause. */
  readonly isOpenEnded?: boolean;
  /** Whether it ends in an exponent, to which a factor behind it would seem to belong. */
  readonly isPower?: boolean;
}

/** Takes whether a list of units has no sign that joins or compares: then it is one thing to the ear. */
export function isPlain(units: readonly Unit[]): boolean {
  return units.every(({ kind }) => !['operator', 'relation', 'separator'].includes(kind));
}

/** Takes units in their order and gives them as one would say them. */
export function joinUnits(units: readonly Unit[]): string {
  const words = units.map((unit, at) => gap(units, at) + wordsOf(unit, units, at)).join('');
  return words.replace(/\s+/g, ' ').trim();
}

/** What is said between a unit and the one before it. */
function gap(units: readonly Unit[], at: number): string {
  const [before, unit] = [units[at - 1], units[at]];
  if (before === undefined || unit === undefined || unit.kind === 'separator') return '';
  const pause = before.isOpenEnded === true && unit.kind !== 'postfix' ? ', ' : ' ';
  if (!isOperand(before) || !isOperand(unit) || unit.kind === 'argument') return pause;
  if (before.kind === 'function') return unit.kind === 'phrase' ? ' of ' : ' ';
  if (before.isPower === true) return ', times ';
  const isProduct = unit.kind === 'phrase' || before.kind === 'phrase';
  return isProduct || before.isOpenEnded === true ? `${pause}times ` : pause;
}

function isOperand({ kind }: Unit): boolean {
  return ['name', 'number', 'text', 'function', 'phrase', 'argument'].includes(kind);
}

function wordsOf({ words, sign = '' }: Unit, units: readonly Unit[], at: number): string {
  const [before, next] = [units[at - 1], units[at + 1]];
  if ('∼~'.includes(sign) && sign !== '') return aboutWords(before, next);
  if (sign === '×' && isSize(units)) return 'by';
  if (sign === '≈' && before !== undefined) return 'is approximately';
  if ('⊥⟂'.includes(sign) && sign !== '' && before === undefined) return 'perpendicular';
  return words;
}

/** "3 % ∼ 6 %" is a range, "∼ 0.6" about that much; what the sign means between two letters depends on the field. */
function aboutWords(before: Unit | undefined, next: Unit | undefined): string {
  if (before === undefined) return 'about';
  if (next?.kind !== 'number') return 'tilde';
  return before.kind === 'number' || before.kind === 'postfix' ? 'to' : 'is about';
}

/** "512 × 512" and "r × r" are sizes: operands with nothing but that sign between them. */
function isSize(units: readonly Unit[]): boolean {
  const isOne = ({ kind }: Unit): boolean => kind === 'name' || kind === 'number';
  const isInTurn = units.every((unit, at) => (at % 2 === 0 ? isOne(unit) : unit.sign === '×'));
  return units.length > 1 && units.length % 2 === 1 && isInTurn;
}
