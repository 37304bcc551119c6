/** How letters are called, by the letter; upper-case Greek is told from lower-case by a word. */
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

const FIRST_LOWER = 'α'.codePointAt(0) ?? 0;
const FIRST_UPPER = 'Α'.codePointAt(0) ?? 0;

/** Letters that are called otherwise than they are written. */
const LETTERS: Readonly<Record<string, string>> = {
  ℓ: 'ell',
  ℏ: 'h bar',
  ı: 'i',
  ȷ: 'j',
  ℵ: 'aleph',
  '∞': 'infinity',
  '∅': 'the empty set',
  '∂': 'partial',
  '∇': 'nabla',
  '∆': 'Delta',
  '⊤': 'top',
  '⊥': 'bottom',
  '…': 'and so on',
  '⋯': 'and so on',
  '⋮': 'and so on',
  '⋱': 'and so on',
  '∠': 'angle',
  '⟂': 'bottom',
  '#': 'number',
};

const RE_LATIN = /^[A-Za-z]$/;

/** Takes a letter, in whatever style a formula has it, and says how it is called; undefined for what is no letter known here. */
export function letterName(letter: string): string | undefined {
  const known = LETTERS[letter];
  if (known !== undefined) return known;
  // Bold, script and blackboard letters are the plain ones to the ear.
  const plain = letter.normalize('NFKD');
  if (RE_LATIN.test(plain)) return plain;
  const code = plain.codePointAt(0) ?? 0;
  const lower = GREEK[code - FIRST_LOWER];
  if (lower !== undefined) return lower;
  const upper = GREEK[code - FIRST_UPPER];
  return upper === undefined ? undefined : `capital ${upper}`;
}

/** Signs that compare or lead from one thing to another. */
export const RELATIONS: Readonly<Record<string, string>> = {
  '=': 'equals',
  '≠': 'not equal to',
  '<': 'less than',
  '>': 'greater than',
  '≤': 'less than or equal to',
  '⩽': 'less than or equal to',
  '≥': 'greater than or equal to',
  '⩾': 'greater than or equal to',
  '≪': 'much less than',
  '≫': 'much greater than',
  '≲': 'less than about',
  '≳': 'greater than about',
  '≈': 'approximately',
  '≃': 'is asymptotically equal to',
  '≅': 'is congruent to',
  '≡': 'is identical to',
  '≜': 'is defined as',
  '≔': 'is defined as',
  '∝': 'is proportional to',
  '∼': 'tilde',
  '~': 'tilde',
  '≻': 'succeeds',
  '≺': 'precedes',
  '⪰': 'succeeds or equals',
  '⪯': 'precedes or equals',
  '∈': 'in',
  '∉': 'not in',
  '∋': 'contains',
  '⊂': 'is a proper subset of',
  '⊆': 'is a subset of',
  '⊃': 'is a proper superset of',
  '⊇': 'is a superset of',
  '⊥': 'is perpendicular to',
  '⟂': 'is perpendicular to',
  '∥': 'is parallel to',
  '∣': 'given',
  '→': 'to',
  '⟶': 'to',
  '←': 'from',
  '↔': 'to and from',
  '↦': 'maps to',
  '⟼': 'maps to',
  '⇒': 'implies',
  '⟹': 'implies',
  '⇐': 'is implied by',
  '⇔': 'if and only if',
  '⟺': 'if and only if',
  '↑': 'up',
  '↓': 'down',
  '↪': 'embeds in',
  ':': 'colon',
  '⊢': 'proves',
  '⊨': 'models',
};

/** Signs that join two things. */
export const OPERATORS: Readonly<Record<string, string>> = {
  '+': 'plus',
  '−': 'minus',
  '-': 'minus',
  '±': 'plus or minus',
  '∓': 'minus or plus',
  '×': 'times',
  '⋅': 'times',
  '·': 'times',
  '∗': 'star',
  '*': 'star',
  '⋆': 'star',
  '∘': 'composed with',
  '/': 'over',
  '÷': 'divided by',
  '∖': 'without',
  '∪': 'union',
  '∩': 'intersection',
  '∧': 'and',
  '∨': 'or',
  '⊕': 'direct sum',
  '⊗': 'tensor',
  '⊙': 'elementwise times',
  '⊖': 'circled minus',
  '⊘': 'elementwise over',
  '∙': 'dot',
  '•': 'dot',
  '†': 'dagger',
  '¬': 'not',
  '∀': 'for all',
  '∃': 'there exists',
  '∂': 'partial',
  '∇': 'nabla',
};

/** Signs that stand behind what they belong to. */
export const POSTFIXES: Readonly<Record<string, string>> = {
  '%': 'percent',
  '!': 'factorial',
  '′': 'prime',
  '″': 'double prime',
  '°': 'degrees',
  $: 'dollars',
};

/** Signs that gather what follows, with what stands below and above them. */
export const GATHERERS: Readonly<Record<string, string>> = {
  '∑': 'the sum',
  '∏': 'the product',
  '∐': 'the coproduct',
  '∫': 'the integral',
  '∬': 'the double integral',
  '∮': 'the contour integral',
  '⋃': 'the union',
  '⋂': 'the intersection',
  '⨁': 'the direct sum',
  '⨂': 'the tensor product',
};

/** Signs above a letter. */
export const ACCENTS: Readonly<Record<string, string>> = {
  '˙': 'dot',
  '¨': 'double dot',
  '~': 'tilde',
  '˜': 'tilde',
  '∼': 'tilde',
  '^': 'hat',
  ˆ: 'hat',
  '¯': 'bar',
  '‾': 'bar',
  '―': 'bar',
  '→': 'vector',
  '⃗': 'vector',
  ˇ: 'check',
  '˘': 'breve',
  '⏟': '',
  '⏞': '',
};
