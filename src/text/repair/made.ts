import type { PhrasingContent } from 'mdast';
import { accentedLetter } from './accents.ts';
import { GREEK, isIn } from './vocabulary.ts';

/** What a rule makes of a match: text, nodes, or nothing where a second look speaks against it. */
export type Made = string | PhrasingContent[] | undefined;

const NAMED_SIGNS: Readonly<Record<string, string>> = {
  LaTeX: 'LaTeX',
  TeX: 'TeX',
  textbackslash: '\\',
  textasciitilde: '~',
  texttimes: '×',
  textless: '<',
  textgreater: '>',
  deg: '°',
  textmu: 'µ',
  textrightarrow: '→',
  S: '§',
  P: '¶',
  copyright: '©',
  texttrademark: '™',
  textregistered: '®',
  dag: '†',
  pounds: '£',
  euro: '€',
  texteuro: '€',
};
const PREPOSITIONS = new Set(
  `over under behind around across before after between through inside
  beyond against along above below upon onto into within without near outside`.split(/\s+/),
);
/** Second halves of compounds that LaTeX writers join with an en dash. */
const RE_PAIR_NOUN =
  /^\w* (?:trade-?offs?|tradeoffs?|decompositions?|dilemmas?|gaps?|pairs?|curves?|balances?|frontiers?|interactions?|relations?|relationships?|alignment|mappings?|ratios?|correlations?|divergences?|splits?|spectrum|continuum)\b/;
/** A capital, or one that an accent stood over (`\\'Etale`), begins a name. */
const RE_NAME = /^[\p{Lu}\uE001]/u;
const PAIRS = new Set(
  `variance exploitation visual language text critic decoder output test student value
  answer target accuracy efficiency performance`.split(/\s+/),
);

/** A formula as the node that takes its place. */
export function math(tex: string): PhrasingContent[] {
  return [{ type: 'inlineMath', value: tex }];
}

/** The letter that a match's two groups, accent and letter, stand for. */
export function accented([, ...groups]: RegExpExecArray): Made {
  const [accent, letter] = groups.filter(Boolean);
  return accent && letter ? accentedLetter(accent, letter) : undefined;
}

/** The sign with a hexadecimal number. */
export function codePoint(code: string): string {
  return String.fromCodePoint(Number.parseInt(code, 16));
}

/** Sizes with a times sign between them, if all are numbers or all are letters. */
export function dimensions([, ...sizes]: RegExpExecArray): Made {
  const given = sizes.filter(Boolean);
  const numeric = given.filter((size) => /^\d/.test(size)).length;
  return numeric === 0 || numeric === given.length ? math(given.join(' \\times ')) : undefined;
}

/** Begin or go on with a clause: no half of a compound. */
const RE_CLAUSE =
  /^(?:an?|the|th(?:is|at|ese|ose|ey|en|us)|it|its|we|our|i|and|but|or|nor|yet|so|as|if|in|on|at|of|to|by|for|from|with|without|both|each|any|all|some|such|one|two|even|only|not|no|is|are|was|has|have|can|may|which|who|where|when|while|whose|what|how|why|because|since|though|although|including|like|namely|especially|particularly|rather|thereby|there|here|here|more|most|many|often|also|just|coined|called|known|provides?|\w+(?:ly|ing))$/;

/** `spin--orbit`, `fine--grained`: two words in the singular, no clause, and no second dash to end one. */
function isCompound(left: string, right: string, after: string): boolean {
  const plain = /^\p{Ll}+$/u.test(left) && /^\p{Ll}+$/u.test(right);
  const plural = /[^su]s$/.test(left);
  return (
    plain &&
    !plural &&
    !RE_CLAUSE.test(right) &&
    !RE_CLAUSE.test(left) &&
    !/^ (?:the|an?|by|that|to|in)\b/.test(after)
  );
}

/** Names and paired nouns take an en dash (`Kolmogorov--Arnold`); a clause is set off by an em dash. */
export function dashBetween(left: string, right: string, after: string): string {
  const names = RE_NAME.test(right) && RE_NAME.test(left);
  const paired = PAIRS.has(right) || RE_PAIR_NOUN.test(right + after) || isIn(GREEK, right);
  return names || paired || isCompound(left, right, after) ? '–' : '—';
}

const UNITS: Readonly<Record<string, string>> = {
  metre: 'm',
  meter: 'm',
  second: 's',
  kelvin: 'K',
  electronvolt: 'eV',
  hertz: 'Hz',
  percent: '%',
  degree: '°',
  angstrom: 'Å',
};

/** A number with its unit, of those that `siunitx` spells as one command. */
export function quantity(number: string, unit: string): Made {
  const sign = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
  return sign && `${number} ${sign}`;
}

/** Whether a hyphen after a word makes a compound (`under-the hood`), not a dash. */
export function isPreposition(word: string): boolean {
  return PREPOSITIONS.has(word);
}

/** The sign that a text command such as `\\textmu` sets. */
export function namedSign(name: string): string | undefined {
  return NAMED_SIGNS[name];
}
