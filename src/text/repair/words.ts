import { COMPANIONS, FUNCTIONS, isMathCommand, OPERATOR_NAMES, SEPARABLE } from './vocabulary.ts';

const RE_ARROW =
  /^(.*?)(leftrightarrow|rightarrow|leftarrow|Leftrightarrow|Rightarrow|mapsto)(.*)$/;
const RE_LOGS = /^([A-Z]{1,4}|[a-z]{1,2}|)((?:log)+|ln)([A-Z]?)$/;
const RE_LOG_ARGUMENT = /^(?: ?[\d(\\{|^_/]| [A-Za-z](?:right)?(?![A-Za-z])|$)/;
const RE_TIMES = /^([A-Za-z])times(?:([A-Za-z])|([A-Za-z])times([A-Za-z]))?$/;
const RE_MEMBER = /^([A-Za-z]?)in([A-Z]?)$/;
/** A range, an index set, or one capital with or without a script. */
const RE_SET_AFTER =
  /^(?:\[[A-Za-z\d]\]| ?[[(]-?[\d.]+,[^)\]]{1,20}[)\]]| [A-Z](?:[_^]|(?![A-Za-z])))/;
const RE_SURE_SET = /^[[{]|^ [[(]-?[\d.]+,| [A-Z][_^]/;
const RE_SET_FOLLOWS = /^(?:[_^]|[A-Z]?[,)])/;
const RE_MEMBER_OF = /^ ?(?:\[[^\]]*,|\((?:0|-\d)[^)]*,|\{[^}]*[,}]|R\^|mathbb|mathcal|\\math)/;
const RE_CHAIN = /^[A-Z](?:(?:times|to|cup|cap|subset|circ)[A-Z])+(?:to|in|times)?$/;
const RE_CHAIN_NAME = /(times|to|cup|cap|subset|circ|in)/;
const RE_GIVEN = /^([A-Za-z])(mid|vert)([A-Za-z])$/;
const RE_BOUND = /^([A-Za-z]+?)(leq|geq|neq|approx)$/;
const RE_MAP = /^([A-Za-z])to([A-Z0-9]?)$/;
const RE_MAPPED = /^ ?(?:\[0,|infty|\d|mathbb|R\^)/;
const RE_SAMPLE = /^([A-Za-z]|xi|eta|mu|nu|rho|phi|psi|tau|chi|pi|)sim([A-Z]?)$/;
const RE_COMPARED = /^([A-Za-z])(le|ge|ne|ll|gg|sim)$/;
const RE_RIGHT_SIDE = /^ ?[\d|]|^ (?:[A-Za-z]|[A-Z]{2,3}|infty|log|ln|exp|max|min)(?![A-Za-z])/;
const RE_JOINED = /^([A-Za-z])(subset|cap|cup|perp|mid|circ|vee|wedge|prec|succ)$/;
const RE_SCRIPTED_OPERATOR =
  /^(?:sim|times|le|ge|ll|gg|to|cup|cap|ne|pm|mid|perp|leq|geq|neq|approx)$/;
const SHORT_GREEK = 'mu|nu|xi|pi|eta|rho|tau|phi|psi|chi';
const RE_GREEK_PAIR = new RegExp(
  `^(${SHORT_GREEK}|[A-Za-z])(ll|gg|le|ge|ne|in|to|sim|times|pm)(${SHORT_GREEK}|[A-Z])$`,
);
const RE_SCALED = /^(eta|rho|tau|phi|psi|xi|chi)([a-z])$/;
const RE_SIZED =
  /^([A-Za-z]*?)(left|right|big|Big|bigg|Bigg|(?:big|Big|bigg|Bigg)[lr])([lr](?:angle|floor|ceil|Vert|vert)|[Vv]ert|)$/;
const RE_PLURAL_GREEK = /^[A-Za-z]?[a-z]*[a-z]s$/;
const RE_ACCENTED = new RegExp(`^(bar|hat|tilde|vec)(${SHORT_GREEK}|[A-Zb-z])$`);
const RE_LIMITS = /^(sum|prod|int|min|max|sup|inf|bigcup|bigcap)limits$/;
const RE_VERTS = /^([vV]ert)([A-Za-z])([vV]ert)$/;
/** `Btopipi`: a decay of one particle. */
const RE_DECAY = /^([A-Z])to((?:pi|mu|tau|eta|rho|phi|psi|nu|gamma)+)$/;
const RE_PARTICLE = /pi|mu|tau|eta|rho|phi|psi|nu|gamma/g;
const ENGLISH = new Set(
  `blog clog flog slog vlog mln kln age one all ill ale ole ell egg ago sin min bin win pin fin kin din gin
   tin into onto ego`.split(/\s+/),
);
const MAX_WORD = 60;

/**
 * Cuts a run of letters into the TeX names and single letters it was glued from (`Phicirc` → `Phi`,
 * `circ`), given the text right after it and the sign before it; a word that is no such run comes back whole.
 */
export function splitWord(
  word: string,
  after: string,
  before = '',
  mathematical = false,
): readonly string[] {
  if (word.length < 2 || word.length > MAX_WORD || isWhole(word)) return [word];
  return (
    arrowParts(word, after) ??
    logParts(word, after) ??
    operatorParts(word, after, before, mathematical) ??
    sizedParts(word, after) ??
    scriptParts(word, after, before) ??
    givenParts(word, after, before) ??
    cover(word) ?? [word]
  );
}

function isWhole(word: string): boolean {
  return isMathCommand(word) || OPERATOR_NAMES.has(word);
}

function arrowParts(word: string, after: string): readonly string[] | undefined {
  const bound = /^\d/.test(after) ? RE_BOUND.exec(word) : null;
  if (bound) return parts(...splitWord(bound[1] ?? '', ''), bound[2]);
  const [, before = '', arrow = '', rest = ''] = RE_ARROW.exec(word) ?? [];
  if (arrow === '') return undefined;
  return [before, arrow, rest]
    .filter(Boolean)
    .flatMap((part) => (part === arrow ? [part] : splitWord(part, after)));
}

function logParts(word: string, after: string): readonly string[] | undefined {
  const [, factors = '', logs = '', argument = ''] = RE_LOGS.exec(word) ?? [];
  const bare = factors === '' && /^(?:log|ln)$/.test(logs);
  if (logs === '' || bare || ENGLISH.has(word.toLowerCase())) return undefined;
  if (argument === '' && !RE_LOG_ARGUMENT.test(after)) return undefined;
  return [...factors, ...(logs.match(/log|ln/g) ?? []), argument].filter(Boolean);
}

/** Short operators between single letters (`dtimes`, `xin`, `XtoY`), where what follows bears it out. */
function operatorParts(
  word: string,
  after: string,
  before: string,
  mathematical: boolean,
): readonly string[] | undefined {
  const limits = RE_LIMITS.exec(word);
  if (limits) return parts(limits[1]);
  const barred = RE_VERTS.exec(word);
  if (barred) return barred.slice(1);
  const times = RE_TIMES.exec(word);
  if (RE_CHAIN.test(word) && (!/^[A-Z]to[A-Z]$/.test(word) || mathematical || /[:^_]/.test(before)))
    return word.split(RE_CHAIN_NAME).filter(Boolean);
  if (times) return word.split(/(times)/).filter(Boolean);
  const member = RE_MEMBER.exec(word);
  if (member && before === '{' && /^[a-z]in$/.test(word) && /^ [A-Z]/.test(after))
    return parts(member[1], 'in');
  if (member && (RE_MEMBER_OF.test(after) || isMemberOf(member, after, mathematical))) {
    return ENGLISH.has((member[1] ?? '') + 'in') && !RE_SURE_SET.test(after)
      ? undefined
      : parts(member[1], 'in', member[2]);
  }
  const map = RE_MAP.exec(word);
  if (
    map &&
    ((map[2] &&
      (mathematical || /[:^_]/.test(before) || /^[_^(]/.test(after) || /[0-9]/.test(map[2]))) ||
      RE_MAPPED.test(after) ||
      (/^[A-Z]to$/.test(word) && /^ [A-Z([]/.test(after)))
  )
    return parts(map[1], 'to', map[2]);
  const sample = RE_SAMPLE.exec(word);
  if (sample && word !== 'sim' && /^[({^_]/.test(after) && sample[2]) {
    return parts(sample[1], 'sim', sample[2]);
  }
  const pair = RE_GREEK_PAIR.exec(word) ?? (/^[_^]/.test(after) ? RE_SCALED.exec(word) : null);
  if (
    pair &&
    (!/^[A-Z]$/.test(pair[3] ?? '') || (pair[1]?.length !== 1 && /^[_^]/.test(after))) &&
    !/^(?:-\p{L}|\p{L})/u.test(after) &&
    word !== 'flexi'
  )
    return parts(pair[1], pair[2], pair[3]);
  const accent = /^[_^(=]/.test(after) ? RE_ACCENTED.exec(word) : null;
  if (accent) return parts(accent[1], accent[2]);
  const decay = RE_DECAY.exec(word);
  if (decay) return parts(decay[1], 'to', ...(decay[2]?.match(RE_PARTICLE) ?? []));
  const joined = RE_JOINED.exec(word);
  if (joined && /^ [A-Za-z](?![A-Za-z])/.test(after) && word !== 'amid')
    return parts(joined[1], joined[2]);
  const compared = RE_COMPARED.exec(word);
  if (!compared || ENGLISH.has(word.toLowerCase()) || !RE_RIGHT_SIDE.test(after)) return undefined;
  return parts(compared[1], compared[2]);
}

/** `xinX` before a script or a closing sign; `LinC` and `KinD` are names. */
function isMemberOf(
  [, element = '', set = '']: RegExpExecArray,
  after: string,
  mathematical: boolean,
): boolean {
  if (set === '') return mathematical && element !== '' && RE_SET_AFTER.test(after);
  return (
    /^[_^]/.test(after) || (/^[b-z]$/.test(element) && (mathematical || RE_SET_FOLLOWS.test(after)))
  );
}

function parts(...pieces: readonly (string | undefined)[]): readonly string[] {
  return pieces.filter((piece): piece is string => Boolean(piece));
}

/** After `_` or `^` TeX takes one letter, so a name may follow it: `nabla_xlog p`. */
function scriptParts(word: string, after: string, before: string): readonly string[] | undefined {
  const rest = word.slice(1);
  if (!/^[_^]$/.test(before)) return undefined;
  if (/^circ[A-Z]$/.test(word)) return ['circ', word.slice(4)];
  const operator =
    RE_SCRIPTED_OPERATOR.test(rest) || (rest === 'in' && /^ ?[A-Z([{](?![a-z])/.test(after));
  return operator || FUNCTIONS.has(rest) || /^[Fp]?(?:log)+$/.test(rest)
    ? [word.charAt(0), ...splitWord(rest, after)]
    : undefined;
}

/** `p(ymidx)`: a condition between two letters that have the brackets to themselves. */
function givenParts(word: string, after: string, before: string): readonly string[] | undefined {
  const given = RE_GIVEN.exec(word);
  return given && /^[(,]$/.test(before) && /^[),]/.test(after) ? given.slice(1) : undefined;
}

/** `epsilonright)`, `leftlangle`: a size cut from what stands before it, and from its sign. */
function sizedParts(word: string, after: string): readonly string[] | undefined {
  const [, before = '', size = '', sign = ''] = RE_SIZED.exec(word) ?? [];
  if (size === '' || (sign === '' && !/^(?:[()[\]{}|]|\\[{}|])/.test(after))) return undefined;
  if (before === '' || isWhole(before)) return parts(before, size, sign);
  if (before.length < 3 || /^[A-Za-z]?[A-Z]{1,4}$/.test(before))
    return [...before, size, ...parts(sign)];
  const named = splitWord(before, size);
  return named.length > 1 ? [...named, size, ...parts(sign)] : undefined;
}

/** The fewest names and letters that cover the word, if a long name is among them. */
function cover(word: string): readonly string[] | undefined {
  if (!holdsSeparable(word)) return undefined;
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end += 1) best[end] = bestCover(word, end, best);
  const pieces = best[word.length];
  return pieces && isPlausible(pieces) ? pieces : undefined;
}

function holdsSeparable(word: string): boolean {
  return [...SEPARABLE].some((name) => word.includes(name));
}

function bestCover(
  word: string,
  end: number,
  best: readonly (readonly string[] | undefined)[],
): readonly string[] | undefined {
  let found: readonly string[] | undefined;
  for (let start = Math.max(0, end - 18); start < end; start += 1) {
    const before = best[start];
    const piece = word.slice(start, end);
    if (!before || (piece.length > 1 && !SEPARABLE.has(piece) && !COMPANIONS.has(piece))) continue;
    if (!found || before.length + 1 < found.length) found = [...before, piece];
  }
  return found;
}

function isPlausible(pieces: readonly string[]): boolean {
  const letters = pieces.filter((piece) => piece.length === 1);
  const short = pieces.filter((piece) => piece.length < 3);
  const named = pieces.some((piece) => SEPARABLE.has(piece));
  const capital = pieces.some((piece) => /^[A-Z]./.test(piece));
  // `noting`, `asymptotic`: a lone relation and the letters of a word.
  if (pieces.length === 2 && /^(?:notin|asymp)$/.test(pieces[0] ?? '')) return false;
  if (!named || short.length > 2 || letters.length > (capital ? 1 : 2)) return false;
  return !(pieces.length === 2 && pieces[1] === 's' && RE_PLURAL_GREEK.test(pieces.join('')));
}
