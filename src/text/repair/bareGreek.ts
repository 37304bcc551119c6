import type { Paper } from './parsed.ts';
import type { Token } from './tokens.ts';
import { GREEK, isIn } from './vocabulary.ts';

/** Greek names that English also uses as plain words: they need a symbol's surroundings. */
const PRONE = new Set('alpha beta gamma delta sigma lambda pi chi iota'.split(' '));

/** What follows a Greek name where it is part of an English term, not a symbol. */
const ENGLISH_AFTER: Readonly<Record<string, RegExp>> = {
  alpha:
    /^(?:beta|channels?|versions?|releases?|matt\w*|blend\w*|composit\w*|heli\w+|particles?|tests?|male|factors?|mining|synuclein|amylase|numeric|fold|zero|rhythms?|waves?|bands?)$/i,
  beta: /^(?:cells?|carotene|blockers?|lactam\w*|sheets?|test\w*|versions?|releases?|amyloid|binomial|bernoulli|distribut\w+|processe?s?|priors?|decay|waves?|bands?|regression)$/i,
  gamma:
    /^(?:rays?|distribut\w+|priors?|process\w*|functions?|correct\w+|camera|knife|bands?|waves?|encod\w+|aminobutyric|oscillations?)$/i,
  delta:
    /^(?:rules?|parameters?|tuning|robots?|sigma|weights?|variants?|lakes?|functions?|modulation)$/i,
  sigma: /^(?:algebras?|delta|fields?|points?|factors?)$/i,
  lambda: /^(?:calcul\w+|functions?|architectures?|terms?|expressions?|layers?|abstractions?)$/i,
  kappa: /^(?:coefficients?|scores?|statistics?|values?|agreement)$/i,
  chi: /^square\w*$/i,
  nu: /^(?:sv\w+|metal|jazz)$/i,
  tau: /^bench$/i,
  pi: /^(?:zero|day)$/i,
  epsilon: /^greedy$/i,
  theta: /^(?:rhythms?|waves?|bands?|oscillations?)$/i,
};
const RE_NAMED_BEFORE =
  /^(?:letters?|called|named|dubbed|raspberry|cohen's|cohen’s|fleiss'|interferon|amyloid|estrogen|version|six|the|an?|this|our|each|any|its)$/i;
const RE_PRODUCT_BEFORE =
  /^(?:to|via|like|with|by|from|on|into|as|outperforms?|introduces?|presents?|proposes?|releases?|launch\w*)$/;
const RE_SOFT_ARTICLE = /^(?:the|an?|this|our|each|any|its)$/i;
const FUNCTION_WORDS = new Set(
  `is are was were be has have had can could may might must should will
  would does do and or but to in of for with by on at as from that which where when while than then
  if into over under between among via per given so such not only both denotes denote equals goes
  tends varies becomes approaches increases decreases grows satisfies represents represent measures
  depends determines controls control gives leads yields remains exists holds parameterizes
  cannot fixed known unknown chosen tuned set parametrizes vanishes with without until after before we it are`.split(
    /\s+/,
  ),
);
const RE_PRODUCT = /(?:^|[\s(])[A-Z][A-Za-z]*[a-z][A-Za-z]*-$/;
/** `elements xi of x` */
const RE_ELEMENT = /^ (?:of|and|in|from|to|is) [a-zA-Z](?![A-Za-z])/;
/** `(xi, yi)` has an index in each. */
const RE_INDEXED = /(?<![A-Za-z])(?:yi|zi|xj|yj|xn|x1)(?![A-Za-z])/;
const RE_TISSUE = /\b(?:tauopath|tau (?:protein|patholog|tangle|aggreg|PET)|amyloid|Alzheimer)/i;
const WINDOW = 32;
const NEAR = 400;

/**
 * Whether a Greek name that stands alone in prose is the symbol. English terms (`beta distribution`,
 * `delta rule`, `the delta`), names (`Phi-3`) and units (`30 psi`) are not; in doubt it is not.
 */
export function isBareSymbol(raw: string, token: Token, paper: Paper): boolean {
  const before = raw.slice(Math.max(0, token.start - WINDOW), token.start);
  const after = raw.slice(token.end, token.end + WINDOW);
  const near = raw.slice(Math.max(0, token.start - NEAR), token.end + NEAR);
  if (/^[\w*'’"^\\]|^-\d|^\.\w|^\/\w\w/u.test(after) || /[\w./:@#*\\]$|\d ?\(?$|"$/.test(before))
    return false;
  if (token.text === 'xi' && (RE_INDEXED.test(near) || RE_ELEMENT.test(after))) return false;
  // A word that a converter of files broke: `mu(cid:173)tual`, `mu- tual`.
  if (/^(?:\(cid|-? ?tual|- [a-z])/.test(after)) return false;
  if (before.endsWith('-')) return isLastOfCompound(token.text, before, after);
  const next = /^[ -]?([A-Za-z]+)/.exec(after)?.[1] ?? '';
  if (ENGLISH_AFTER[token.text.toLowerCase()]?.test(next)) return false;
  if (/^[A-Z]/.test(token.text) && after.startsWith('-') && !paper.mathematical) return false;
  if (/^[A-Z]/.test(token.text)) return isCapitalSymbol(before, after, next);
  return isLowerSymbol(near, token.text, before, after, next, paper);
}

/** `constant-Delta`; `Jackiw-Pi` and `Polya-Gamma` are names. */
function isLastOfCompound(name: string, before: string, after: string): boolean {
  if (after.startsWith('-')) return false;
  return /^[A-Z]/.test(name)
    ? /(?:^|[\s(])[a-z]{3,}-$/.test(before) && !/^ ?[A-Z]/.test(after)
    : RE_PRODUCT.test(before);
}

function isLowerSymbol(
  near: string,
  name: string,
  before: string,
  after: string,
  next: string,
  paper: Paper,
): boolean {
  if (/^\\?%/.test(after)) return true;
  const previous = wordBefore(before);
  // What is a symbol in a formula is the same symbol in the sentences around it.
  if (paper.symbols.has(name) && !(after.startsWith('-') && isIn(GREEK, next))) return true;
  if (
    RE_NAMED_BEFORE.test(previous) &&
    !(RE_SOFT_ARTICLE.test(previous) && isCompound(name, after))
  ) {
    return false;
  }
  if (RE_TISSUE.test(near) && name === 'tau') return false;
  if (!PRONE.has(name)) return true;
  if (name === 'delta' && !paper.mathematical && /^ (?!is |tends )[a-z]/.test(after)) return false;
  if (paper.mathematical && !after.startsWith('-')) return true;
  if (after.startsWith('-')) return isCompound(name, after);
  return !/^ [A-Za-z]/.test(after) || FUNCTION_WORDS.has(next) || isIn(GREEK, next);
}

/** `alpha-divergence`, `epsilon-optimal`; after the other names a hyphen makes an English term. */
function isCompound(name: string, after: string): boolean {
  if (!PRONE.has(name)) return true;
  return (
    /^-[A-Za-z\uE001]{3}/.test(after) && /^(?:alpha|beta|gamma|sigma|lambda|kappa|phi)$/.test(name)
  );
}

/** A capital is a symbol after a plain noun (`functions Psi.`), never first in a sentence. */
function isCapitalSymbol(before: string, after: string, next: string): boolean {
  const previous = wordBefore(before);
  const listed =
    /(?:^|[\s(])[A-Z][a-z]+, (?:and )?$/.test(before) && isIn(GREEK, capitalBefore(before));
  if (
    !listed &&
    (!/^[a-z]{2,}$/.test(previous) ||
      RE_NAMED_BEFORE.test(previous) ||
      RE_PRODUCT_BEFORE.test(previous))
  )
    return false;
  return (
    /^(?:[.,;:)]|$)/.test(after) ||
    (after.startsWith(' ') && FUNCTION_WORDS.has(next)) ||
    /^-[a-z]{3}/.test(after)
  );
}

function wordBefore(before: string): string {
  return /([\p{L}'’]+) \(?$/u.exec(before)?.[1] ?? '';
}

function capitalBefore(before: string): string {
  return /([A-Z][a-z]+), (?:and )?$/.exec(before)?.[1] ?? '';
}
