/** The commands of TeX's mathematics that abstracts use, by class, each with the Unicode it shows. */

type Table = Readonly<Record<string, string>>;

const table = (pairs: string): Table => {
  const words = pairs.trim().split(/\s+/);
  const entries = words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1] ?? '']] : []));
  return Object.fromEntries(entries) as Table;
};

const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Greek letters; both epsilons and both phis show the letter that text faces have. */
export const GREEK = table(`
  alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι
  kappa κ lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ
  phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ
  Upsilon Υ Phi Φ Psi Ψ Omega Ω`);

/** Relations, which stand between two sides and are set with space around them. */
export const RELATIONS = table(`
  leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ ll ≪ gg ≫ sim ∼ simeq ≃ approx ≈ equiv ≡ cong ≅ propto ∝
  asymp ≍ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ subsetneq ⊊ prec ≺ succ ≻
  preceq ⪯ succeq ⪰ mid ∣ parallel ∥ perp ⊥ models ⊨ vdash ⊢ doteq ≐ triangleq ≜ lesssim ≲
  gtrsim ≳ leqslant ⩽ geqslant ⩾ lt < gt > coloneqq ≔ colon : lnot ¬`);

/** Arrows; they join two sides, or stand alone as a sign. */
export const ARROWS = table(`
  to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔
  longrightarrow ⟶ longleftarrow ⟵ longleftrightarrow ⟷ Longrightarrow ⟹ mapsto ↦ longmapsto ⟼
  hookrightarrow ↪ uparrow ↑ downarrow ↓ updownarrow ↕ nearrow ↗ searrow ↘ rightharpoonup ⇀
  rightsquigarrow ⇝ rightleftharpoons ⇌ iff ⟺ implies ⟹ gets ← Uparrow ⇑ Downarrow ⇓`);

/** Binary operators. */
export const BINARY = table(`
  times × cdot · pm ± mp ∓ circ ∘ ast ∗ star ⋆ oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ cup ∪ cap ∩
  setminus ∖ wedge ∧ vee ∨ land ∧ lor ∨ div ÷ bullet • dagger † dag † ddagger ‡ sqcup ⊔ sqcap ⊓
  uplus ⊎ boxplus ⊞ boxtimes ⊠ bmod mod`);

/**
 * Commands that are shown but never read from a text: a variable before a common operator spells
 * the same (`rtimes k` was `r\times k`).
 */
const RARE = table('rtimes ⋊ ltimes ⋉ nleq ≰ ngeq ≱');

/** Sums, integrals and their like. */
export const BIG_OPERATORS = table(`
  sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ oint ∮ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigvee ⋁
  bigwedge ⋀`);

/** Signs that stand for something by themselves. */
export const SYMBOLS = table(`
  infty ∞ ell ℓ nabla ∇ partial ∂ emptyset ∅ varnothing ∅ forall ∀ exists ∃ neg ¬ top ⊤ bot ⊥
  angle ∠ hbar ℏ Re ℜ Im ℑ aleph ℵ prime ′ degree ° ldots … cdots ⋯ dots … dotsc … dotsb ⋯
  vdots ⋮ ddots ⋱ sharp ♯ flat ♭ natural ♮ square □ blacksquare ■ checkmark ✓ lozenge ◊ surd √
  clubsuit ♣ spadesuit ♠ heartsuit ♡ diamondsuit ♢ imath ı jmath ȷ odot ⊙ S § P ¶ triangle △
  triangledown ▽ Box □ diamond ⋄ bigstar ★ therefore ∴ because ∵`);

/** Opening and closing signs that TeX spells as words. */
export const OPENERS = table('langle ⟨ lfloor ⌊ lceil ⌈ lVert ‖ lvert | lbrace { lbrack [');
export const CLOSERS = table('rangle ⟩ rfloor ⌋ rceil ⌉ rVert ‖ rvert | rbrace } rbrack ]');
export const BARS = table('Vert ‖ vert |');

/** Functions that TeX sets upright. */
export const FUNCTIONS = names(`
  log ln lg exp sin cos tan tanh sinh cosh cot sec csc arcsin arccos arctan max min sup inf lim
  limsup liminf arg argmax argmin det dim ker deg gcd hom Pr`);

/** Functions that authors define: they read right in roman, and TeX needs \operatorname for them. */
export const OPERATOR_NAMES = names(`
  poly polylog sign sgn diag rank tr Tr nnz span conv vec erf softmax sigmoid ReLU relu supp dist
  Var Cov KL TV MMD Unif Beta Dir Ber Lip prox proj id polyloglog negl`);

/** Accents over a symbol, as combining marks. */
export const MATH_ACCENTS: Table = {
  hat: '\u0302',
  widehat: '\u0302',
  tilde: '\u0303',
  widetilde: '\u0303',
  bar: '\u0304',
  overline: '\u0305',
  dot: '\u0307',
  ddot: '\u0308',
  vec: '\u20d7',
  check: '\u030c',
  breve: '\u0306',
  acute: '\u0301',
  grave: '\u0300',
  mathring: '\u030a',
  underline: '\u0332',
};

/** Commands that change the letters of their argument. */
export const FONTS = names(`
  mathcal mathscr mathbb mathfrak mathbf mathrm mathsf mathtt mathit boldsymbol bm mathbbm
  text textrm textbf textit texttt textsf textsc textup operatorname mathop mathnormal pmb`);

/** The font that a command asks for, of those the pages can set. */
export function fontOf(name: string): string {
  return name === 'mathbbm' ? 'mathbb' : name;
}

/** Sizes of brackets: they change nothing that is read. */
export const BRACKET_SIZES = names(`
  left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr middle`);

/** Names long and odd enough that no English text holds them: evidence of TeX by themselves. */
export const CERTAIN = names(`asymp 
  varepsilon vartheta varphi varrho varsigma varpi leq geq neq simeq propto subseteq supseteq
  subsetneq notin preceq succeq leqslant geqslant lesssim gtrsim coloneqq triangleq rightarrow
  leftarrow leftrightarrow Rightarrow Leftarrow Leftrightarrow longrightarrow longleftrightarrow
  Longrightarrow mapsto longmapsto hookrightarrow uparrow downarrow rightharpoonup cdot otimes
  oplus odot setminus bigcup bigcap bigoplus bigotimes infty nabla ldots cdots dotsc dotsb vdots
  ddots emptyset varnothing forall langle rangle lfloor rfloor lceil rceil lVert rVert lvert
  rvert Vert mathcal mathscr mathbb mathfrak mathbf mathrm mathsf mathtt mathit boldsymbol
  mathbbm operatorname sqrt frac tfrac dfrac widetilde widehat hbar blacksquare checkmark`);

/** Names that may be cut out of a run of letters; each is rare inside English words. */
export const SEPARABLE: ReadonlySet<string> = new Set([
  ...CERTAIN,
  ...names(`alpha beta gamma delta epsilon zeta theta kappa lambda sigma omega upsilon Gamma Delta
    Theta Lambda Sigma Upsilon Omega Phi Psi equiv overline approx`),
]);

/** Shorter names that may be cut out once a longer one stands in the same run of letters. */
export const COMPANIONS = names(`subset dots sup inf lim arg det
 Dir Beta KL Unif Ber TV
 
  in to le ge ne ll gg pm mp sim mu nu xi pi eta rho tau phi chi psi log exp min max sum hat bar
  tilde vec dot times cup cap mid circ prime top star ell partial ast perp prod wedge vee`);

const PLAIN_SYMBOLS: Table = {
  ...SYMBOLS,
  ...BIG_OPERATORS,
  ...GREEK,
  ...RELATIONS,
  ...ARROWS,
  ...BINARY,
  ...OPENERS,
  ...CLOSERS,
  ...BARS,
};

/** The Unicode sign of a command that takes no argument; undefined where TeX knows none here. */
export function commandSign(name: string): string | undefined {
  const signs = isIn(PLAIN_SYMBOLS, name) ? PLAIN_SYMBOLS : RARE;
  return isIn(signs, name) ? signs[name] : undefined;
}

/** Whether a name is in one of the tables above. */
export function isIn(list: Table, name: string): boolean {
  return Object.hasOwn(list, name);
}

/** Whether TeX's mathematics knows a command of this name. */
export function isMathCommand(name: string): boolean {
  return (
    [FUNCTIONS, FONTS, BRACKET_SIZES, CERTAIN].some((list) => list.has(name)) ||
    isIn(PLAIN_SYMBOLS, name) ||
    isIn(MATH_ACCENTS, name)
  );
}
