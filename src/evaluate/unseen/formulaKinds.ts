/** What a formula holds, as reports name it. */
const KINDS: Readonly<Record<string, RegExp>> = {
  Greek:
    /\\(?:var)?(?:[Aa]lpha|[Bb]eta|[Gg]amma|[Dd]elta|epsilon|zeta|eta|[Tt]heta|iota|kappa|[Ll]ambda|mu|nu|[Xx]i|[Pp]i|rho|[Ss]igma|tau|[Uu]psilon|[Pp]hi|chi|[Pp]si|[Oo]mega)(?![A-Za-z])/,
  superscript: /\^/,
  subscript: /_/,
  'big-O':
    /(?:O|\\Omega|\\Theta|\\mathcal\s?\{?O\}*|\{?\\cal O\}?)\}*\s?(?:\\left|\\big\w?|\\Big\w?)?\(/,
  relation:
    /\\(?:leq?|geq?|neq?|ll|gg|sim|simeq|approx|equiv|propto|in|notin|subseteq?|lesssim|gtrsim)(?![A-Za-z])/,
  root: /\\sqrt/,
  'ell, infty, dots': /\\(?:ell|infty|[lc]?dots)(?![A-Za-z])/,
  accent: /\\(?:tilde|widetilde|hat|widehat|bar|overline|vec|dot)(?![A-Za-z])/,
  function: /\\(?:log|ln|exp|min|max|sup|inf|sin|cos|arg|det|lim)(?![A-Za-z])/,
  'calligraphic, blackboard': /\\math(?:cal|bb|scr|frak)/,
  'binary operator': /\\(?:times|cdot|pm|circ|otimes|oplus|odot|cup|cap|star|ast)(?![A-Za-z])/,
  'delimiters, braces': /\\[{}|]|\\(?:left|right|big\w?|[lr]?[Vv]ert|[lr]angle|[lr]brace)(?![a-z])/,
  fraction: /\\[td]?frac/,
  'text, roman': /\\(?:text\w*|mathrm|rm|operatorname)(?![A-Za-z])/,
  arrow: /\\(?:to|rightarrow|leftarrow|mapsto|\w*arrow)(?![A-Za-z])/,
  bold: /\\(?:mathbf|boldsymbol|bm|bf)(?![A-Za-z])/,
  'thin space': /\\[,!;]/,
  'sum, integral': /\\(?:sum|prod|int)(?![A-Za-z])/,
  percent: /\\%/,
};

/** Takes TeX and names the kinds of sign in it; a formula counts in each. */
export function kindsOf(tex: string): string[] {
  return Object.entries(KINDS).flatMap(([kind, pattern]) => (pattern.test(tex) ? [kind] : []));
}
