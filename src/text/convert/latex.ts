import { parse } from '@unified-latex/unified-latex-util-parse';
import { printRaw } from '@unified-latex/unified-latex-util-print-raw';
import type { PhrasingContent } from 'mdast';
import { accentedLetter, namedLetter } from '../repair/accents.ts';
import { namedSign } from '../repair/made.ts';
import { commandSign } from '../repair/vocabulary.ts';
import { withoutMacros } from './macros.ts';
import { joinText, math, plainOf, text } from './nodes.ts';

type Node = ReturnType<typeof parse>['content'][number];

const EMPHASIS = new Set('emph textit textsl em it'.split(' '));
const STRONG = new Set('textbf bf'.split(' '));
const ACCENT = /^["'`^~=.cvuHkrdb]$/;
const SPACES = new Set(['~', ' ', ',', ';', 'quad', 'xspace', '\\']);
const SIGNS = /^[%&_#${}-]$/;
/** The parser takes a fifth of a millisecond a sign; no abstract is so long. */
const LONGEST = 20_000;
const RE_PERCENT = /(?<!\\)%/g;
const RE_CONDITION = /\\ifmmode\s*(.*?)\\else\s*(.*?)\\fi(?![A-Za-z])\s*/g;

/** Converts LaTeX as BibTeX and arXiv have it. A `%` begins no comment there. */
export function convertLatex(latex: string): PhrasingContent[] {
  if (latex.length > LONGEST) return [text(latex)];
  try {
    const source = latex.replace(RE_CONDITION, '$2').replace(RE_PERCENT, '\\%');
    return joinText(convertNodes(parse(source).content)).map(typographic);
  } catch {
    return [text(latex)];
  }
}

function convertNodes(nodes: readonly Node[]): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node === undefined) continue;
    if (node.type !== 'macro') made.push(...convertNode(node));
    else {
      const read = convertMacro(node, nodes, at);
      made.push(...read.nodes);
      at = read.last;
    }
  }
  return made;
}

function convertNode(node: Node): PhrasingContent[] {
  switch (node.type) {
    case 'string':
      return [text(node.content)];
    case 'whitespace':
    case 'parbreak':
      return [text(' ')];
    case 'inlinemath':
    case 'displaymath':
      return [math(withoutMacros(printRaw(node.content)))];
    case 'group':
      return convertGroup(node.content);
    case 'verb':
      return [{ type: 'inlineCode', value: node.content }];
    default:
      return [text(printRaw(node))];
  }
}

/** `{\em words}` sets its switch over the group. */
function convertGroup(nodes: readonly Node[]): PhrasingContent[] {
  const [first, ...rest] = nodes;
  const name = first?.type === 'macro' ? first.content : '';
  if (EMPHASIS.has(name) && !firstArgument(first))
    return styled(name, rest.slice(rest[0]?.type === 'whitespace' ? 1 : 0));
  if (STRONG.has(name) && !firstArgument(first))
    return styled(name, rest.slice(rest[0]?.type === 'whitespace' ? 1 : 0));
  return convertNodes(nodes);
}

interface Read {
  nodes: PhrasingContent[];
  /** Index of the last node that was used. */
  last: number;
}

/** A command with its argument, which the parser attaches only to commands it knows. */
function convertMacro(
  node: Extract<Node, { type: 'macro' }>,
  nodes: readonly Node[],
  at: number,
): Read {
  const name = node.content;
  const own = firstArgument(node);
  let next = at + 1;
  if (/^[A-Za-z]+$/.test(name) && !own && nodes[next]?.type === 'whitespace' && ACCENT.test(name))
    next += 1;
  const following = nodes[next];
  if (ACCENT.test(name) && following && !(name === '.' && following.type === 'whitespace'))
    return accented(name, own, following, next, at);
  const group = own ?? (following?.type === 'group' ? following.content : undefined);
  const last = own || group === undefined ? at : next;
  return withArgument(name, group, last) ?? alone(node, name, group, nodes, at);
}

function accented(
  name: string,
  own: readonly Node[] | undefined,
  following: Node,
  next: number,
  at: number,
): Read {
  const source = own ? printRaw([...own]) : printRaw(following);
  const [, letter = '', rest = ''] = /^[{\s]*\\?([A-Za-z])\s?\}*([\s\S]*)$/.exec(source) ?? [];
  if (letter === '') return { nodes: [text(`\\${name}`)], last: at };
  return { nodes: [text(accentedLetter(name, letter) + rest)], last: own ? at : next };
}

function withArgument(
  name: string,
  group: readonly Node[] | undefined,
  last: number,
): Read | undefined {
  if (group === undefined) return undefined;
  if (EMPHASIS.has(name) || STRONG.has(name)) return { nodes: styled(name, group), last };
  if (name === 'ensuremath') return { nodes: [math(withoutMacros(printRaw([...group])))], last };
  if (name === 'textsubscript')
    return { nodes: [math(`{}_{\\text{${printRaw([...group])}}}`)], last };
  if (name === 'textsuperscript')
    return { nodes: [math(`{}^{\\text{${printRaw([...group])}}}`)], last };
  if (/^(?:text[a-z]{2}|mbox|textnormal|text|underline|mathrm|url)$/.test(name))
    return { nodes: convertNodes(group), last };
  return undefined;
}

/** A command that stands for a sign; an unknown one stays as typed. An empty group after it goes. */
function alone(
  node: Node,
  name: string,
  group: readonly Node[] | undefined,
  nodes: readonly Node[],
  at: number,
): Read {
  const empty = nodes[at + 1]?.type === 'group' && group?.length === 0;
  const last = empty ? at + 1 : at;
  if (SIGNS.test(name)) return { nodes: [text(name === '-' ? '' : name)], last };
  if (SPACES.has(name))
    return { nodes: [text(name === '~' || name === ',' ? '\u00a0' : ' ')], last };
  const sign = namedLetter(name) ?? namedSign(name);
  if (sign !== undefined) return { nodes: [text(sign)], last };
  if (commandSign(name) !== undefined) return { nodes: [math(`\\${name}`)], last };
  const typed = group && !empty ? `{${printRaw([...group])}}` : '';
  return {
    nodes: [text(printRaw(node) + typed)],
    last: group && !empty && !firstArgument(node) ? at + 1 : at,
  };
}

function firstArgument(node: Node | undefined): readonly Node[] | undefined {
  const all = node?.type === 'macro' ? (node.args ?? []) : [];
  return all.findLast(({ openMark }) => openMark === '{')?.content;
}

function styled(name: string, nodes: readonly Node[]): PhrasingContent[] {
  const children = joinText(convertNodes(nodes));
  return [{ type: STRONG.has(name) ? 'strong' : 'emphasis', children }];
}

/** Quotes and dashes as LaTeX types them. */
function typographic(node: PhrasingContent): PhrasingContent {
  if (node.type === 'emphasis' || node.type === 'strong')
    return { ...node, children: node.children.map(typographic) };
  if (node.type !== 'text') return node;
  const value = plainOf(node)
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replaceAll('`', '‘')
    .replace(/(?<=\S)~(?=\S)/g, '\u00a0');
  return text(value);
}
