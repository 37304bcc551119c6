import type { PhrasingContent } from 'mdast';
import { accentedLetter, namedLetter } from './accents.ts';
import { citation } from './citations.ts';
import { GREEK, isIn } from './vocabulary.ts';

/** What a rule makes of a match: text, nodes, or nothing where a second look speaks against it. */
export type Made = string | PhrasingContent[] | undefined;

/** One rule: its name, what it looks for, what it makes of it, and an example that the tests hold it to. */
export interface Rule {
  name: string;
  pattern: RegExp;
  make: (match: RegExpExecArray) => Made;
  example: readonly [raw: string, shown: string];
}

const RE_ACCENT =
  /\{\\(["'`^~=.])\s*(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))\s*\}|\\(["'`^~=.])\s*(?:\{\s*\\?([A-Za-z])\s*\}|\\([ij])(?![A-Za-z])\s?|([A-Za-z]))/g;
const RE_LETTER_ACCENT =
  /\{\\([cvuHkrdb])(?:\{\\?([A-Za-z])\}|\s+\\?([A-Za-z]))\s*\}|\\([cvuHkrdb])(?:\{\s*\\?([A-Za-z])\s*\}|\s+([A-Za-z])(?![A-Za-z]))/g;

/** Rules for what stands outside formulas and would mislead their search; they go first. */
export const MARKUP_RULES: readonly Rule[] = [
  rule('apostrophe', /(?<=\p{L})\\'(?=s(?![\p{L}]))/gu, () => "'", [
    "the model\\'s loss",
    "the model's loss",
  ]),
  rule(
    'escaped quotes',
    /(?<![\p{L}\\])\\"(?=[^"\\\n]{2,80}\\"(?!\p{L}))|(?<=\\"[^"\\\n]{2,80})\\"(?!\p{L})/gu,
    () => '"',
    ['the \\"Attention\\" paper', 'the "Attention" paper'],
  ),
  rule('accent', RE_ACCENT, accented, [
    'na\\"ive H\\"{o}lder, Fr{\\\'e}chet',
    'naïve Hölder, Fréchet',
  ]),
  rule('letter accent', RE_LETTER_ACCENT, accented, [
    'Fran\\c{c}ois, Erd\\H{o}s',
    'François, Erdős',
  ]),
  rule(
    'letter',
    /\{\\(ss|o|O|l|L|ae|AE|oe|OE|aa|AA|i|j)\s*\}|\\(ss|o|O|l|L|ae|AE|oe|OE|aa|AA)(?:\{\}|\s+(?=\p{Ll})|(?![A-Za-z]))/gu,
    ([, braced, bare]) => namedLetter(braced ?? bare ?? ''),
    ['{\\L}ojasiewicz', 'Łojasiewicz'],
  ),
  rule('degree', /\\textdegree(?:\{\})?/g, () => '°', ['0.25\\textdegree, twice', '0.25°, twice']),
  rule(
    'escaped code point',
    /(?<=\p{L})\\?x(20(?:1[3-9]|1[cd]|2[26]))(?=\p{L}|\s)/gu,
    ([, code = '']) => codePoint(code),
    ['scratchx2013even then', 'scratch–even then'],
  ),
  rule(
    'citation',
    /~?\\(?:cite|citep|citet|citealp|citeauthor|parencite|textcite)\*?(?:\[[^\]]{0,40}\]){0,2}\{([^{}]{1,200})\}/g,
    ([whole, keys = '']) => citation(keys, whole),
    ['as in~\\cite{vaswani2017attention},', 'as in (Vaswani et al., 2017),'],
  ),
  rule(
    'citation key',
    /(~?)(?<![\w./:@-])([a-z]{3,}(?:19|20)\d\d[a-z]{3,})(?![\w./:@-])/g,
    ([whole, , key = '']) => citation(key, whole),
    ['tuning~wortsman2021robust, which', 'tuning (Wortsman et al., 2021), which'],
  ),
  rule('bullet', /(?<=(?:^|[.:;?!])\s*)\\?bullet(?=\s+\p{Lu})/gu, () => '•', [
    'two ways: bullet We give',
    'two ways: • We give',
  ]),
  rule(
    'list markup',
    /\\(?:begin|end)\{(?:itemize|enumerate|description|center|quote)\}\s?/g,
    () => '',
    ['\\begin{itemize} x', 'x'],
  ),
  rule('list entry', /\\item\b/g, () => '•', ['\\item one \\item two', '• one • two']),
  rule(
    'size of type',
    /\\?\b(?:scriptsize|footnotesize|normalsize)(?=\p{Lu}|\s|\\|\{)\s*|\\(?:small|large|Large|tiny|huge)(?![A-Za-z])\s*/gu,
    () => '',
    ['Scaling scriptsizeFLaws', 'Scaling FLaws'],
  ),
  rule(
    'lost space command',
    /(?<=\d) \\?space (?=(?:thousand|million|billion|trillion|GB|MB|TB)\b)/g,
    () => ' ',
    ['3 space billion', '3 billion'],
  ),
  rule('thousands', /(?<=\d)\{,\}(?=\d{3})/g, () => ',', [
    'n = 50{,}000 images',
    'n = 50,000 images',
  ]),
  rule('micro', /(?<=\d ?)\\?mu(?=(?:m|s|g|L|A|V|W|Hz)(?![\p{L}]))/gu, () => math('\\mu'), [
    'a 5 mum layer',
    'a 5 μm layer',
  ]),
  rule(
    'Greek prefix of a name',
    /(?<![\p{L}\p{N}_./-])(mu|sigma|rho|epsilon|varepsilon|lambda|perp|tau|omega)(?=\p{Lu})/gu,
    ([, name = '']) => math(`\\${name}`),
    ['the muParam and perpGrad', 'the μParam and ⊥Grad'],
  ),
  rule(
    'dimensions',
    /(?<![\p{L}\p{N}=.,] ?)(\d+|[b-zB-HJ-Z]) x (\d+|[b-zB-HJ-Z])(?: x (\d+|[b-zB-HJ-Z]))?(?![\p{L}\p{N}=.])/gu,
    dimensions,
    ['a learnable (r x r) matrix', 'a learnable (r × r) matrix'],
  ),
  rule(
    'times',
    /(?<![\p{L}.])(\d+(?:\.\d+)?) x(?= (?:more|less|fewer|faster|slower|smaller|larger|bigger|cheaper|higher|lower|better|longer|shorter)\b)/gu,
    ([, factor = '']) => math(`${factor}\\times`),
    ['up to 13 x more compact', 'up to 13× more compact'],
  ),
  rule(
    'real numbers',
    /(?<=(?:from|maps?|over|on|into|onto) )R(?= to (?:\[|R\b))/g,
    () => math('\\mathbb{R}'),
    ['maps R to [0,1] here', 'maps ℝ to [0,1] here'],
  ),
];

/** Rules for the signs that are left once the formulas are out. */
export const PUNCTUATION_RULES: readonly Rule[] = [
  rule('stray dollar', /\$(?=\uE000)|(?<=\uE000)\$(?!\d)/gu, () => '', [
    '$S_1 is the area and S_2$ too',
    'S₁ is the area and S₂ too',
  ]),
  rule('percent range', /(?<=\d(?:\\%)?)-(?=\d+(?:\.\d+)?\\%)/g, () => '–', [
    '0-15\\% off',
    '0–15% off',
  ]),
  rule('escaped sign', /\\([%&_#$])/g, ([, sign = '']) => sign, ['30\\% of R\\&D', '30% of R&D']),
  rule(
    'escaped space',
    /\\ (?=\S)|\\,|\\;|(?<=\S)\\\\(?=\s)/g,
    ([whole]) => (whole === '\\,' ? ' ' : ' ').slice(0, whole === '\\\\' ? 0 : 1),
    ['i.e.\\ this', 'i.e. this'],
  ),
  rule('hyphenation point', /(?<=\p{L})\\-(?=\p{L})/gu, () => '', [
    'hyphen\\-ation',
    'hyphenation',
  ]),
  rule('dots', /\\(?:ldots|dots|textellipsis)(?![A-Za-z])(?:\{\})?/g, () => '…', [
    'and so on\\ldots',
    'and so on…',
  ]),
  rule(
    'named sign',
    /\\(LaTeX|TeX|textbackslash|textasciitilde|texttimes|textmu|textrightarrow|S|P|copyright|texttrademark|textregistered|dag|pounds|euro|texteuro)(?![A-Za-z])(?:\{\})?/g,
    ([, name = '']) => NAMED_SIGNS[name],
    ['in \\LaTeX{} form', 'in LaTeX form'],
  ),
  rule(
    'spacing command',
    /\\(?:xspace|noindent|newline|linebreak|par|quad|protect|centering)(?![A-Za-z])(?:\{\})?\s*/g,
    () => ' ',
    ['this\\newline that', 'this that'],
  ),
  rule('about', /(?<=^|[\s([])~(?=\s?\d)/g, () => math('\\sim'), [
    'with ~3x better',
    'with ∼3x better',
  ]),
  rule('tie', /(?<=[^\s~])~(?=[^\s~])/g, () => ' ', [
    '(e.g.,~SVD) and Fig.~2',
    '(e.g., SVD) and Fig. 2',
  ]),
  rule('dash', /(?<!-)---(?!-)/g, () => '—', ['degradation --- with', 'degradation — with']),
  rule('spaced dash', /(?<=\s)--(?=\s)/g, () => '–', [
    'samples -- a process',
    'samples – a process',
  ]),
  rule('range', /(?<=[\d%\uE000])--(?=[\d$\uE000])/gu, () => '–', [
    'over 10--20 epochs',
    'over 10–20 epochs',
  ]),
  rule(
    'dash between words',
    /(?<=([\p{L}\p{N}'’)\]%]{1,24}))--(?=(\p{L}{1,24})([^\n]{0,16}))/gu,
    ([, left = '', right = '', after = '']) => dashBetween(left, right, after),
    [
      'network--both shallow; the bias--variance tradeoff',
      'network—both shallow; the bias–variance tradeoff',
    ],
  ),
  rule('dash at a sign', /(?<=[^\s-])--(?=[^\s\w-])|(?<=[^\s\w-])--(?=\w)/g, () => '—', [
    "``so''--it is",
    '“so”—it is',
  ]),
  rule(
    'hyphen for a dash',
    /(?<=[\s(]([a-z]{4,24}))-(?=(?:an|the) [a-z])/g,
    ([, word = '']) => (PREPOSITIONS.has(word) ? undefined : '—'),
    ['to diverge-an effect', 'to diverge—an effect'],
  ),
  rule(
    'minus',
    /(?<=(?:\p{Ll}|[,:;]) |[([] ?)-(\d+(?:\.\d+)?)(?![\d.]*[A-Za-z-])/gu,
    ([, number = '']) => math(`-${number}`),
    ['a -0.3 drop in [-1, 1]', 'a −0.3 drop in [−1, 1]'],
  ),
  rule(
    'comparison',
    /(?<=\s)(>=|<=)(?=\s?\d)/g,
    ([, sign]) => math(sign === '>=' ? '\\geq' : '\\leq'),
    ['with >= 10', 'with ≥ 10'],
  ),
  rule(
    'space after a comma',
    /(?<=(?:^|\s)\p{L}\p{Ll}{3,24}),(?=\p{Ll}{4,24}(?:\s|[.,;]\s))/gu,
    () => ', ',
    ['However,training large', 'However, training large'],
  ),
  rule(
    'space after a numeral',
    /(?<=(?:^|[\s;,.:])\((?:\d{1,2}|i{2,3}|iv|vi{0,3})\))(?=\p{L}{2})/gu,
    () => ' ',
    ['namely: (1)assuming', 'namely: (1) assuming'],
  ),
  rule(
    'space before a numeral',
    /(?<=\p{Ll}{2}[:;])(?=\((?:\d{1,2}|i{1,3}|iv|vi{0,3}|[a-e])\)[\s\p{L}])/gu,
    () => ' ',
    ['tokenizers:(1) using', 'tokenizers: (1) using'],
  ),
  rule(
    'glued article',
    /(?<=(?:^|\s)(?:\p{L}{3,20}ing|of|in|on|and|for|to|with|from|that))(?=the\s)/gu,
    () => ' ',
    ['designs, includingthe Query', 'designs, including the Query'],
  ),
];

const NAMED_SIGNS: Readonly<Record<string, string>> = {
  LaTeX: 'LaTeX',
  TeX: 'TeX',
  textbackslash: '\\',
  textasciitilde: '~',
  texttimes: '×',
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
  beyond against along above below upon onto into within without near outside human state`.split(
    /\s+/,
  ),
);
/** Second halves of compounds that LaTeX writers join with an en dash. */
const RE_PAIR_NOUN =
  /^\w* (?:trade-?offs?|tradeoffs?|decompositions?|dilemmas?|gaps?|pairs?|curves?|balances?|frontiers?|interactions?|relations?|relationships?|alignment|mappings?|ratios?|correlations?|divergences?|splits?|spectrum|continuum)\b/;
const PAIRS = new Set(
  `variance exploitation visual language text critic decoder output test student value
  answer target accuracy efficiency performance`.split(/\s+/),
);

function rule(name: string, pattern: RegExp, make: Rule['make'], example: Rule['example']): Rule {
  return { name, pattern, make, example };
}

/** A formula as the node that takes its place. */
export function math(tex: string): PhrasingContent[] {
  return [{ type: 'inlineMath', value: tex }];
}

function accented([, ...groups]: RegExpExecArray): Made {
  const [accent, letter] = groups.filter((group) => group !== undefined);
  return accent && letter ? accentedLetter(accent, letter) : undefined;
}

function codePoint(code: string): string | undefined {
  const sign = String.fromCodePoint(Number.parseInt(code, 16));
  return sign === '\u2022' ? '•' : sign;
}

function dimensions([, ...sizes]: RegExpExecArray): Made {
  const given = sizes.filter((size) => size !== undefined);
  const numeric = given.filter((size) => /^\d/.test(size)).length;
  return numeric === 0 || numeric === given.length ? math(given.join(' \\times ')) : undefined;
}

/** Names and paired nouns take an en dash (`Kolmogorov--Arnold`); a clause is set off by an em dash. */
function dashBetween(left: string, right: string, after: string): string {
  const names = /^\p{Lu}/u.test(right) && /^\p{Lu}/u.test(left);
  const paired = PAIRS.has(right) || RE_PAIR_NOUN.test(right + after) || isIn(GREEK, right);
  return names || paired ? '–' : '—';
}
