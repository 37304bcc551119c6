import { namedLetter } from './accents.ts';
import { citation } from './citations.ts';
import type { Made } from './made.ts';
import {
  accented,
  codePoint,
  dashBetween,
  dimensions,
  isPreposition,
  math,
  namedSign,
  quantity,
} from './made.ts';

/** One rule: its name, what it looks for, what it makes of it, and an example that the tests hold it to. */
export interface Rule {
  name: string;
  pattern: RegExp;
  make: (match: RegExpExecArray) => Made;
  example: readonly [raw: string, shown: string];
  /** What an editor should look at wherever the rule acts. */
  doubt?: string;
}

// Without braces the letter must follow at once: behind a space it begins a word of its own.
const RE_ACCENT =
  /\{\\(["'`^~=.])\s*(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))\s*\}|\\(["'`^~=.])(?:\s*\{\s*\\?([A-Za-z])\s*\}|\\([ij])(?![A-Za-z])\s?|([A-Za-z]))/g;
const RE_LETTER_ACCENT =
  /\{\\([cvuHkrdb])(?:\{\\?([A-Za-z])\}|\s+\\?([A-Za-z]))\s*\}|\\([cvuHkrdb])(?:\{\s*\\?([A-Za-z])\s*\}|\s+([A-Za-z])(?![A-Za-z]))/g;

const AUTHORS = 'a citation; its key names only the first author';

/** Rules for what stands outside formulas and would mislead their search; they go first. */
export const MARKUP_RULES: readonly Rule[] = [
  rule('apostrophe', /(?<=\p{L})\\'(?=s(?![\p{L}]))/gu, () => "'", [
    "the model\\'s loss",
    "the model's loss",
  ]),
  rule(
    'escaped quotes',
    /(?<![\p{L}\\])\\"(?! )([^"\\\n]{2,80})\\"(?![\p{L}{\\])/gu,
    ([, quoted = '']) => `"${quoted}"`,
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
  rule(
    'braced letter',
    /(?<=\p{L})\{([^\p{ASCII}]{1,2})\}|\{(\p{L})\}(?<=[^\p{ASCII}]\})(?=\p{L})/gu,
    ([, within, first]) => within ?? first,
    ['R{ä}tsch, Poincar{é}, Frank{–}Wolfe', 'Rätsch, Poincaré, Frank–Wolfe'],
  ),
  rule(
    'protected capital',
    /(?<![\p{L}\p{N}\\}^_{])\{(\p{Lu}{1,12})\}(?=\p{Ll}{2}|-\{?\p{Lu})/gu,
    ([, capital]) => capital,
    ['{E}rdős-{S}zekeres', 'Erdős-Szekeres'],
  ),
  rule(
    'garbled Greek',
    /\\b\{eta\}|\\t\{(heta|au)\}/g,
    ([, name]) => math(`\\${name ? `t${name}` : 'beta'}`),
    ['\\b{eta}-Ga2O3', 'β-Ga2O3'],
  ),
  rule(
    'chemical formula',
    /\\ce\{([A-Za-z\d()+-]{1,40})\}/g,
    ([, formula = '']) => math(`\\mathrm{${formula.replace(/(?<=[A-Za-z)])(\d+)/g, '_{$1}')}}`),
    ['of \\ce{H2O}', 'of H₂O'],
  ),
  rule(
    'quantity',
    /\\(?:SI|qty)\{([\d.,]+)\}\{\\?([A-Za-z]+)\}/g,
    ([, number = '', unit = '']) => quantity(number, unit),
    ['of \\SI{1}{\\metre}', 'of 1 m'],
  ),
  rule('degree', /(?<=\d)\{\\deg\}|(?<=\d)\\deg(?![A-Za-z])|\\textdegree(?:\{\})?/g, () => '°', [
    '1.5\\textdegree, twice',
    '1.5°, twice',
  ]),
  rule(
    'escaped code point',
    /(?<=\p{L})\\?x(20(?:1[3-9]|1[cd]|2[26]))(?=\p{L}|\s)/gu,
    ([, code = '']) => codePoint(code),
    ['slowlyx2013and then', 'slowly–and then'],
  ),
  rule(
    'citation',
    /~?\\(?:cite|citep|citet|citealp|citeauthor|parencite|textcite)\*?(?:\[[^\]]{0,40}\]){0,2}\{([^{}]{1,200})\}/g,
    ([whole, keys = '']) => citation(keys, whole),
    ['as in~\\cite{vaswani2017attention},', 'as in (Vaswani, 2017),'],
    AUTHORS,
  ),
  rule(
    'citation key',
    /(~?)(?<![\w./:@-])\{?(?<![\w./:@-])([a-z]{3,}(?:19|20)\d\d[a-z]{3,})(?![\w./:@-])\}?/g,
    ([whole, , key = '']) => citation(key, whole),
    ['methods~smith2019deep, which', 'methods (Smith, 2019), which'],
    AUTHORS,
  ),
  rule('bullet', /(?<=(?:^|[.:;?!])\s*)\\?bullet(?=\s+\p{Lu})/gu, () => '•', [
    'two parts: bullet The first',
    'two parts: • The first',
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
    ['A scriptsizeSmall word', 'A Small word'],
  ),
  rule(
    'lost thin space',
    /(?<=(?<![[(,\d])\d{1,6}(?:\.\d{1,6})?),(?=(?:K|Å|T|V|nm|eV|[kMGTm]eV|[kMGT]?Hz|[kM]?pc|Gpc|ms|[mnpf]s|cm|mm|km|kV|mV|[kMG]Pa|M_odot|M_\\odot|L_odot|mum|rm [A-Za-z]{1,4})(?![\p{L}=-]|_(?!\\?odot)))(?:rm )?/gu,
    () => ' ',
    ['at 2,Å and 100,K', 'at 2 Å and 100 K'],
  ),
  rule(
    'lost space command',
    /(?<=\d) \\?space (?=(?:thousand|million|billion|trillion|GB|MB|TB)\b)/g,
    () => ' ',
    ['5 space million', '5 million'],
  ),
  rule(
    'grouped sign',
    /(?<=[\p{L}\p{N})\]])\{([=<>:-])\}(?=[\p{L}\p{N}(-])/gu,
    ([, sign]) => sign,
    ['L{=}1 here', 'L=1 here'],
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
    /(?<![\p{L}\p{N}_./-])(mu|sigma|rho|epsilon|varepsilon|lambda|perp|tau|omega)(?=\p{Lu})(?!Lti)/gu,
    ([, name = '']) => math(`\\${name}`),
    ['a muNet and perpLoss', 'a μNet and ⊥Loss'],
  ),
  rule(
    'dimensions',
    /(?<![\p{L}\p{N}=.,] ?)(\d+|[b-zB-HJ-Z]) x (\d+|[b-zB-HJ-Z])(?: x (\d+|[b-zB-HJ-Z]))?(?![\p{L}\p{N}=.])/gu,
    dimensions,
    ['an (n x n) grid', 'an (n × n) grid'],
  ),
  rule(
    'times',
    /(?<![\p{L}.])(\d+(?:\.\d+)?) x(?= (?:more|less|fewer|faster|slower|smaller|larger|bigger|cheaper|higher|lower|better|longer|shorter)\b)/gu,
    ([, factor = '']) => math(`${factor}\\times`),
    ['at 7 x more speed', 'at 7× more speed'],
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
    /(?<=[^\s\\])\\ (?=\S)|\\,|\\;|(?<=\S)\\\\(?=\s)/g,
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
    /\{\\(text(?:times|mu|rightarrow|asciitilde|less|greater)|deg)\s*\}|\\(LaTeX|TeX|textbackslash|textasciitilde|textless|textgreater|texttimes|textmu|textrightarrow|S|P|copyright|texttrademark|textregistered|dag|pounds|euro|texteuro)(?![A-Za-z])(?:\{\})?/g,
    ([, braced, name = '']) => namedSign(braced ?? name),
    ['in \\LaTeX{} form', 'in LaTeX form'],
  ),
  rule(
    'spacing command',
    /\\(?:xspace|noindent|newline|linebreak|par|quad|protect|centering)(?![A-Za-z])(?:\{\})?\s*/g,
    () => ' ',
    ['this\\newline that', 'this that'],
  ),
  rule('about', /(?<=^|[\s([])~(?=\s?\d)/g, () => math('\\sim'), [
    'with ~4x better',
    'with ∼4x better',
  ]),
  rule('tie', /(?<=[^\s~])~(?=[^\s~])/g, () => ' ', [
    '(i.e.,~PCA) and Fig.~2',
    '(i.e., PCA) and Fig. 2',
  ]),
  rule('dash', /(?<!-)---(?!-)/g, () => '—', ['one --- two', 'one — two']),
  rule('spaced dash', /(?<=\s)--(?=\s)/g, () => '–', ['one -- two', 'one – two']),
  rule('range', /(?<=[\d%\uE000])--(?=[\d$\uE000])/gu, () => '–', [
    'over 10--20 epochs',
    'over 10–20 epochs',
  ]),
  rule(
    'dash between words',
    /(?<=([\p{L}\p{N}\uE001'’)\]%]{1,24}))--(?=([\p{L}\uE001]{1,24})([^\n]{0,16}))/gu,
    ([, left = '', right = '', after = '']) => dashBetween(left, right, after),
    [
      'layers--both small; the bias--variance tradeoff',
      'layers—both small; the bias–variance tradeoff',
    ],
  ),
  rule(
    'dash at a sign',
    /(?<=[^\s\uE001-])--(?=[^\s\w\uE001-])|(?<=[^\s\w\uE001-])--(?=\w)/gu,
    () => '—',
    ["``so''--it is", '“so”—it is'],
  ),
  rule(
    'hyphen for a dash',
    /(?<=[\s(]([a-z]{4,24}))-(?=(?:an|the) [a-z])/g,
    ([, word = '']) => (isPreposition(word) ? undefined : '—'),
    ['to drift-an effect', 'to drift—an effect'],
  ),
  rule(
    'minus',
    /(?<=(?:\p{Ll}|[:;]|(?<!\p{L}-\d{1,4}),) |[([] ?)-(\d+(?:\.\d+)?)(?![\d.]*[A-Za-z-])/gu,
    ([, number = '']) => math(`-${number}`),
    ['a -0.4 drop in [-1, 1]', 'a −0.4 drop in [−1, 1]'],
  ),
  rule(
    'space after a comma',
    /(?<=(?:^|\s)\p{L}\p{Ll}{3,24}),(?=\p{Ll}{4,24}(?:\s|[.,;]\s))/gu,
    () => ', ',
    ['Moreover,learning fast', 'Moreover, learning fast'],
  ),
  rule(
    'space after a numeral',
    /(?<=(?:^|[\s;,.:])\((?:\d{1,2}|i{2,3}|iv|vi{0,3})\))(?=\p{L}{2})/gu,
    () => ' ',
    ['namely: (1)showing', 'namely: (1) showing'],
  ),
  rule(
    'space before a numeral',
    /(?<=\p{Ll}{2}[:;])(?=\((?:\d{1,2}|i{1,3}|iv|vi{0,3}|[a-e])\)[\s\p{L}])/gu,
    () => ' ',
    ['two ways:(1) using', 'two ways: (1) using'],
  ),
  rule(
    'glued article',
    /(?<=(?:^|\s)(?:\p{L}{3,20}ing|of|in|on|and|for|to|with|from|that))(?=the\s)/gu,
    () => ' ',
    ['parts, includingthe rest', 'parts, including the rest'],
  ),
];

function rule(
  name: string,
  pattern: RegExp,
  make: Rule['make'],
  example: Rule['example'],
  doubt?: string,
): Rule {
  return doubt === undefined
    ? { name, pattern, make, example }
    : { name, pattern, make, example, doubt };
}
