import type { Element, ElementContent } from 'hast';
import { CLOSING, groupUnit } from './formulaGroups.ts';
import { letterUnit, normUnit, withAccent, withScripts, type Scripts } from './formulaScripts.ts';
import { isPlain, joinUnits, type Unit } from './formulaUnits.ts';
import { ACCENTS, GATHERERS, OPERATORS, POSTFIXES, RELATIONS } from './formulaWords.ts';

/** Signs and elements of a formula for which there are no words. */
type Unread = Set<string>;

/**
 * Takes a formula in MathML, as Temml makes it, and gives it as one would say it: `O of epsilon`. Undefined where it has a sign or an
 * element for which there are no words here: then the MathML speaks for itself.
 */
export function readFormula(math: Element): string | undefined {
  const unread: Unread = new Set();
  const words = joinUnits(readRow(math.children, unread));
  return unread.size > 0 || words === '' ? undefined : words;
}

/** Invisible signs: "apply function" tells that the name before it is a function's. */
const APPLY = '\u2061';
const RE_INVISIBLE = /^[\u2061-\u2064\u200B\s]*$/;
const ROWS = new Set(['mrow', 'mstyle', 'mpadded', 'semantics', 'math']);
const SILENT = new Set(['mspace', 'mphantom', 'annotation', 'annotation-xml']);

/** Rows within rows group nothing for the ear: brackets do. */
function flatten(nodes: readonly ElementContent[]): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element' || SILENT.has(node.tagName)) return [];
    return ROWS.has(node.tagName) ? flatten(node.children) : [node];
  });
}

function readRow(children: readonly ElementContent[], unread: Unread): Unit[] {
  const nodes = flatten(children);
  const units: Unit[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    const next = nodes[at + 1];
    if (node === undefined || (isToken(node) && RE_INVISIBLE.test(textOf(node)))) continue;
    // The brace of several cases is closed by nothing.
    if (textOf(node) === '{' && next?.tagName === 'mtable') continue;
    const close = closeOf(nodes, at, units.at(-1));
    if (close === undefined) {
      const unit = readNode(node, unread);
      const isFunction = textOf(next) === APPLY;
      units.push(isFunction && unit.kind !== 'function' ? { ...unit, kind: 'function' } : unit);
      continue;
    }
    units.push(readGroup(nodes.slice(at, close + 1), units.at(-1), unread));
    at = close;
  }
  return units.map(asSign);
}

/** A capital Delta before a letter is a change of it. */
function asSign(unit: Unit, at: number, units: readonly Unit[]): Unit {
  const isChange = unit.words === 'capital delta' && units[at + 1]?.kind === 'name';
  const isApplied = unit.words.startsWith('capital ') && units[at + 1]?.kind === 'argument';
  if (isChange) return { ...unit, words: 'Delta' };
  return isApplied ? { ...unit, words: unit.words.replace('capital o', 'O') } : unit;
}

/** Where the bracket at this place is closed; undefined where it opens nothing. A bar behind an operand opens nothing. */
function closeOf(
  nodes: readonly Element[],
  at: number,
  before: Unit | undefined,
): number | undefined {
  const open = textOf(nodes[at]);
  const close = CLOSING[open];
  if (close === undefined || !isToken(nodes[at])) return undefined;
  if (open === close && before?.kind === 'name' && open === '∣') return undefined;
  let depth = 0;
  for (let place = at + 1; place < nodes.length; place++) {
    const sign = textOf(baseOf(nodes[place]));
    if (sign === close && depth === 0) return place;
    if (sign === open) depth++;
    else if (sign === close) depth--;
  }
  return undefined;
}

/** A closing bracket may carry what stands above it: (a + b)². */
function baseOf(node: Element | undefined): Element | undefined {
  return node !== undefined && SCRIPTED.has(node.tagName) ? partsOf(node)[0] : node;
}

function readGroup(nodes: readonly Element[], before: Unit | undefined, unread: Unread): Unit {
  const [open, ...rest] = nodes;
  const last = rest.pop();
  const [only, ...others] = flatten(rest);
  if (/[‖∥]/.test(textOf(open))) {
    return normUnit(joinUnits(readRow(rest, unread)), scriptsOf(last, unread));
  }
  const isWhole = others.length === 0 && only !== undefined && (isTable(only) || isBinomial(only));
  const group = isWhole
    ? readNode(only, unread)
    : groupUnit(textOf(open), readRow(rest, unread), before);
  return last === undefined || isToken(last) ? group : scripted(group, last, unread);
}

/** What stands below and above the base of an element, both as one would say them. */
function scriptsOf(node: Element | undefined, unread: Unread): Scripts {
  if (node === undefined || isToken(node)) return {};
  const [, first, second] = partsOf(node);
  const read = (part: Element | undefined): Unit[] | undefined =>
    part === undefined ? undefined : readRow([part], unread);
  return /^m(?:sup|over)$/.test(node.tagName)
    ? { above: read(first) }
    : { below: read(first), above: read(second) };
}

function readNode(node: Element, unread: Unread): Unit {
  const { tagName } = node;
  if (isToken(node)) return readToken(node, unread);
  if (SCRIPTED.has(tagName)) return readScripted(node, unread);
  if (isTable(node)) return readTable(node, unread);
  const parts = partsOf(node).map((part) => readRow([part], unread));
  if (tagName === 'mfrac') return readFraction(node, parts);
  if (tagName === 'msqrt') return root('the square root of', readRow(node.children, unread));
  if (tagName === 'mroot') return root(rootName(joinUnits(parts[1] ?? [])), parts[0] ?? []);
  if (tagName === 'menclose' && String(node.properties['notation']) === 'top') {
    return { kind: 'name', words: `${joinUnits(readRow(node.children, unread))} bar` };
  }
  unread.add(tagName);
  return { kind: 'text', words: '' };
}

function readToken(node: Element, unread: Unread): Unit {
  const sign = textOf(node);
  if (node.tagName === 'mn') return { kind: 'number', words: sign };
  if (node.tagName === 'mtext') return { kind: 'text', words: plainText(sign, unread) };
  if (node.tagName === 'mi') {
    const isScript = /mathcal|mathscr/.test(String(node.properties.className));
    const letter = letterUnit(sign);
    // O is the order of growth, in whatever style it is set.
    const isMarked = isScript && letter?.words !== 'O';
    if (letter !== undefined)
      return isMarked ? { ...letter, words: `script ${letter.words}` } : letter;
    if (RE_NAME.test(sign)) return nameUnit(sign);
  }
  return signUnit(sign, unread);
}

function signUnit(sign: string, unread: Unread): Unit {
  if (/^[,;.]$/.test(sign)) return { kind: 'separator', words: sign === '.' ? '' : ',' };
  const of = (kind: Unit['kind'], words: string): Unit => ({ kind, words, sign });
  const [relation, operator] = [RELATIONS[sign], OPERATORS[sign]];
  if (GATHERERS[sign] !== undefined) return of('function', `${GATHERERS[sign]} of`);
  if (POSTFIXES[sign] !== undefined) return of('postfix', POSTFIXES[sign]);
  if (relation !== undefined) return of('relation', relation);
  if (operator !== undefined) return of('operator', operator);
  // A bar that closes nothing divides: what is to the left, given what is to the right.
  if (sign === '|') return of('relation', 'given');
  if (sign === '‖' || sign === '∥') return of('relation', 'double bar');
  const letter = letterUnit(sign);
  if (letter === undefined) unread.add(sign);
  return letter ?? of('text', '');
}

const SCRIPTED = new Set(['msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover']);

function readScripted(node: Element, unread: Unread): Unit {
  const [base] = partsOf(node);
  const units = base === undefined ? [] : readRow([base], unread);
  const [only, ...others] = units;
  const isOne = only !== undefined && others.length === 0;
  return scripted(isOne ? only : { kind: 'phrase', words: joinUnits(units) }, node, unread);
}

function scripted(base: Unit, node: Element, unread: Unread): Unit {
  const [, first] = partsOf(node);
  const accent = ACCENTS[textOf(first)];
  if (/^m(?:over|under)$/.test(node.tagName) && accent !== undefined)
    return withAccent(base, accent);
  const scripts = scriptsOf(node, unread);
  // A word over a sign, as in "defined as", is no power.
  if (node.tagName !== 'mover' || base.kind === 'function') return withScripts(base, scripts);
  return { kind: base.kind, words: `${base.words} with ${joinUnits(scripts.above ?? [])} above` };
}

function readFraction(node: Element, [top = [], bottom = []]: readonly Unit[][]): Unit {
  const [above, below] = [joinUnits(top), joinUnits(bottom)];
  if (isBinomial(node))
    return { kind: 'phrase', words: `${above} choose ${below}`, isOpenEnded: true };
  const isShort = isPlain(top) && isPlain(bottom);
  const words = isShort ? `${above} over ${below}` : `the fraction ${above}, over ${below}`;
  return { kind: 'phrase', words, isOpenEnded: !isShort || bottom.length > 1 };
}

function isBinomial(node: Element | undefined): node is Element {
  return (
    node?.tagName === 'mfrac' && String(node.properties['linethickness'] ?? '').startsWith('0')
  );
}

function root(name: string, inner: readonly Unit[]): Unit {
  return { kind: 'phrase', words: `${name} ${joinUnits(inner)}`, isOpenEnded: true };
}

function rootName(degree: string): string {
  return degree === '3' ? 'the cube root of' : `the root of degree ${degree} of`;
}

function isTable({ tagName }: Element): boolean {
  return tagName === 'mtable';
}

function readTable(table: Element, unread: Unread): Unit {
  const rows = partsOf(table).map((row) =>
    partsOf(row).map((cell) => joinUnits(readRow(cell.children, unread))),
  );
  const words = rows.map((cells, at) => `row ${at + 1}: ${cells.filter(Boolean).join(', ')}`);
  return { kind: 'phrase', words: `the table with ${words.join('; ')}`, isOpenEnded: true };
}

const TOKENS = new Set(['mi', 'mn', 'mo', 'mtext', 'ms']);

function isToken(node: Element | undefined): boolean {
  return node !== undefined && TOKENS.has(node.tagName);
}

function partsOf({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}

function textOf(node: Element | undefined): string {
  if (node === undefined || !isToken(node)) return '';
  return node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

const RE_NAME = /^[\p{L}\p{N}\p{M} -]{2,}$/u;
const RE_FUNCTION =
  /^(?:log|ln|lg|exp|min|max|sup|inf|lim|arg ?min|arg ?max|arg|det|dim|ker|gcd|lcm|Pr|a?r?c?(?:sin|cos|tan|cot|sec|csc)h?)$/;

/** "argmin" is said as two words. */
function nameUnit(name: string): Unit {
  const words = name.replace(/^arg(?=m)/, 'arg ');
  return { kind: RE_FUNCTION.test(words) ? 'function' : 'text', words };
}

/** Words set in a formula are said as they are; a sign among them that cannot be said is not. */
function plainText(text: string, unread: Unread): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (/[\\{}$^_~<>|]/.test(words)) unread.add(words);
  return words;
}
