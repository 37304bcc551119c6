import type { Residue } from './types.ts';

interface Suspicion {
  pattern: RegExp;
  why: string;
}

/** `left(`, `nright)`, `left|…right|`; English has words on -right, and `left(s)`. */
const RE_LOST_SIZE =
  /(?<!\p{L})(?:left|bigg?[lr]|Bigg?[lr]?)\\?[([{](?!-|s\))|(?<=[\p{L}\p{N}\uE000)\]}])(?<!(?<!\p{L})(?:b|al|up|out|copy|down|forth|birth|\p{L}{0,9}w))(?:right|bigg?r|Bigg?r)\\?[)\]}]|left\\?\|(?=[^|]{1,60}right\\?\|)/gu;

/** Words of English that stand as an operator would: between symbols, or before a function. */
const RE_LOST_OPERATOR =
  /(?<=(?:^|[\s(,])[b-zB-HJ-Z] )(?:circ|cap|cup|vert|mid|wedge|vee|sim|equiv|ast)(?= [b-zB-HJ-Z](?![\p{L}\p{N}'’-]))|(?<=\d )pm(?= \d)|(?<![\p{L}\p{N}])(?:int|sum)(?= ?(?:[b-zB-HJ-Z]\(|\uE000|\|))|(?<=[,(\uE000] ?)exists(?= ?[b-zB-HJ-Z](?![\p{L}\p{N}]))|(?<![\p{L}\p{N}-])(?:bf|cal)(?= (?:\d|[A-Z](?!\p{L})))/gu;
/** `LambdaCDM`, `betaVAE`: perhaps a symbol before a name, perhaps all of it a name. */
const RE_LOST_GREEK =
  /(?<![\p{L}\p{N}_./-])(?:(?:Gamma|Delta|Theta|Lambda|Sigma|Phi|Psi|Omega)(?=\p{Lu}{2,}(?!\p{L}))|(?:alpha|beta|gamma|delta|theta|kappa|phi|psi)(?=\p{Lu}))/gu;

/** What a reader would take for damage, were it left in the text. */
const SUSPICIONS: readonly Suspicion[] = [
  { pattern: /\\[A-Za-z]+(?:\{[^{}]{0,60}\})?/g, why: 'a LaTeX command that no rule knows' },
  { pattern: /\\(?![A-Za-z]|$)./g, why: 'a backslash' },
  { pattern: /(?<!\{)\{[^{}]{0,80}\}|[{}]/g, why: 'a brace; a command around it may be lost' },
  { pattern: /[^\s\uE000\uE001^]{0,20}\^(?!_)\S{0,20}/g, why: 'a superscript that is no formula' },
  {
    pattern: /(?<![\w/])\w{0,12}_(?![A-Za-z0-9_])|(?<![\w/*\uE000])_(?=\w)/g,
    why: 'a subscript that is no formula',
  },
  { pattern: RE_LOST_OPERATOR, why: 'an operator without its backslash' },
  { pattern: RE_LOST_GREEK, why: 'a Greek letter without its backslash' },
  { pattern: RE_LOST_SIZE, why: 'the size of a bracket' },
  { pattern: /``|''/g, why: 'a quotation mark without its partner' },
  {
    pattern:
      /(?:cdots|ldots|infty|mathcal|mathbb|mathbf|mathrm|varepsilon|rightarrow|subseteq)(?=\p{L})|(?<![\p{L}-])(?:varepsilon|varphi|leq|geq|neq|cdot|mathcal|mathbb|mathbf|mathrm|infty|rightarrow|leftarrow|mapsto|subseteq|operatorname|sqrt(?!\()|nabla|forall|pmod|ldots|cdots|frac)(?!\p{L})/gu,
    why: 'a command without its backslash',
  },
];
/** A Greek name that stayed a word in an abstract with formulas. */
const LONE_GREEK: Suspicion = {
  pattern:
    /(?<![\p{L}\p{N}])(?:alpha|beta|gamma|delta|epsilon|theta|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|psi|omega|Delta|Gamma|Phi|Psi)(?!\p{L})/gu,
  why: 'a Greek letter, or a word',
};
/** Braces that authors type: a set, a template, an address with several names. */
const RE_TYPED_BRACES = /^\{[\p{L}\p{N}][\p{L}\p{N}_ ,.+-]*\}$/u;

/**
 * Lists what still looks damaged in a text, given as it was left: repaired places are U+E000 and,
 * where a letter got its accent, U+E001.
 */
export function findResidue(view: string, mathematical = false): Residue[] {
  return [...SUSPICIONS, ...(mathematical ? [LONE_GREEK] : [])]
    .flatMap(({ pattern, why }) =>
      [...view.matchAll(pattern)]
        .filter((match) => !isTyped(view, match))
        .map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
          found: match[0].replace(/[\uE000\uE001]/gu, ''),
          why,
        })),
    )
    .sort((a, b) => a.start - b.start);
}

function isTyped(view: string, match: RegExpExecArray): boolean {
  const before = view.slice(Math.max(0, match.index - 1), match.index);
  return RE_TYPED_BRACES.test(match[0]) && !/[\p{L}\p{N}\uE000\uE001]/u.test(before);
}
