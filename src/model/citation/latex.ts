/** Signs that LaTeX reads as its own. Braces by name: BibTeX counts them even behind a backslash. */
const OWN_SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
};

/** Signs of mathematics that LaTeX takes as such only by name; other letters and accents stand as they are, in UTF-8. */
const MATHEMATICS = new Map(
  (
    'α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta κ kappa λ lambda μ mu ν nu ξ xi π pi ρ rho σ sigma ' +
    'τ tau φ varphi ϕ phi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Φ Phi Ψ Psi Ω Omega ' +
    'ℓ ell ∞ infty ≤ leq ≥ geq ≠ neq ≈ approx ∼ sim ∈ in ∇ nabla ∂ partial ∑ sum ∏ prod → to ← leftarrow ↔ leftrightarrow ⊂ subset'
  )
    .split(' ')
    .flatMap((sign, index, all): [string, string][] =>
      index % 2 === 0 ? [[sign, `$\\${all[index + 1] ?? ''}$`]] : [],
    )
    .concat([...'₀₁₂₃₄₅₆₇₈₉'].map((sign, digit) => [sign, `$_${digit}$`])),
);

const RE_NOT_PLAIN = /[\\{}~^<>&%#_$]|[^\p{ASCII}]/gu;

/** Takes plain text and gives LaTeX that reads as that text, braces balanced, in UTF-8. */
export function escapeLatex(text: string): string {
  return text.replace(RE_NOT_PLAIN, (sign) => OWN_SIGNS[sign] ?? MATHEMATICS.get(sign) ?? sign);
}

/** Commands that a formula in a title may have; one with another, such as `\input`, is text. */
const COMMANDS = new Set([
  ...[...MATHEMATICS.values()].map((tex) => tex.replace(/[^a-zA-Z]/g, '')),
  ...'mathbb mathcal mathrm mathbf mathit text sqrt frac tilde hat bar log exp min max times cdot circ pm mid top'.split(
    ' ',
  ),
]);

const RE_FORMULA = /(\$(?=[^$]*[\\_^])[^$%#&~]+\$)/;
const RE_COMMAND = /\\([a-zA-Z]*)/g;
/** A word, its hyphened parts apart: in `Low-Rank` no capital is lost that styles do not mean to take. */
const RE_WORD = /[\p{L}\p{M}\p{N}]+/gu;
const RE_INNER_CAPITAL = /.\p{Lu}/u;
const RE_LONE_CAPITAL = /^[B-HJ-Z]$/;

/**
 * Takes a title and gives it in LaTeX. Words that styles would spoil by lower case (`LoRA`, `GPT`, the K of `K-FAC`), and those that
 * `names` holds, stand in braces; formulas between dollars stay formulas.
 */
export function titleToLatex(title: string): string {
  return title
    .split(RE_FORMULA)
    .map((part, index) => (index % 2 === 1 && isFormula(part) ? `{${part}}` : protect(part)))
    .join('');
}

function protect(text: string): string {
  let latex = '';
  let end = 0;
  for (const { 0: word, index } of text.matchAll(RE_WORD)) {
    const escaped = escapeLatex(word);
    const isKept = RE_INNER_CAPITAL.test(word) || RE_LONE_CAPITAL.test(word);
    latex += escapeLatex(text.slice(end, index)) + (isKept ? `{${escaped}}` : escaped);
    end = index + word.length;
  }
  return latex + escapeLatex(text.slice(end));
}

function isFormula(part: string): boolean {
  let depth = 0;
  for (const sign of part) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0 && [...part.matchAll(RE_COMMAND)].every(([, name = '']) => COMMANDS.has(name));
}
