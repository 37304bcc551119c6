import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { PhrasingContent } from 'mdast';
import { joinText, math, text } from './nodes.ts';

const EMPHASIS = new Set(['i', 'em', 'italic', 'cite']);
const STRONG = new Set(['b', 'strong', 'bold']);
const BREAKS = new Set(['p', 'br', 'title', 'sec', 'div', 'jats:p', 'jats:title', 'jats:sec']);
/** Said twice: the TeX beside MathML, a picture's text. */
const SKIPPED = new Set(['annotation', 'annotation-xml', 'script', 'style']);
const RE_OPENING = /<[A-Za-z]/g;
const MOST_TAGS = 2000;
const RE_PREFIX = /^(?:jats|mml|m):/;

/** Converts HTML, JATS and MathML; entities are read, unknown tags leave their text. */
export function convertMarkup(source: string): PhrasingContent[] {
  // The parser and the walk go as deep as the tags do, and no abstract has so many.
  if ((source.match(RE_OPENING)?.length ?? 0) > MOST_TAGS) return [text(source)];
  const nodes = joinText(fromHtml(source, { fragment: true }).children.flatMap(convertNode));
  return nodes.map((node) => (node.type === 'text' ? text(node.value.replace(/\s+/g, ' ')) : node));
}

function convertNode(node: Nodes): PhrasingContent[] {
  if (node.type === 'text') return [text(node.value)];
  if (node.type !== 'element') return [];
  const name = node.tagName.toLowerCase().replace(RE_PREFIX, '');
  if (SKIPPED.has(name)) return [];
  if (name === 'math' || name === 'inline-formula') return [math(texOf(node))];
  if (name === 'sub' || name === 'sup')
    return [math(`{}${name === 'sub' ? '_' : '^'}{\\text{${wordsOf(node)}}}`)];
  const children = joinText(node.children.flatMap(convertNode));
  if (EMPHASIS.has(name)) return [{ type: 'emphasis', children }];
  if (STRONG.has(name)) return [{ type: 'strong', children }];
  return BREAKS.has(name) ? [...children, text(' ')] : children;
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** MathML as TeX; letters and signs stay the Unicode that they are. */
function texOf(node: Nodes): string {
  if (node.type === 'text') return node.value.trim().replace(/[%#&$]/g, '\\$&');
  if (node.type !== 'element') return '';
  const name = node.tagName.toLowerCase().replace(RE_PREFIX, '');
  if (SKIPPED.has(name)) return '';
  const parts = node.children.map(texOf).filter((part) => part !== '');
  return framed(name, node, parts);
}

function framed(name: string, node: Element, parts: readonly string[]): string {
  const [a = '', b = '', c = ''] = parts.map((part) => `{${part}}`);
  switch (name) {
    case 'msub':
    case 'munder':
      return `${a}_${b}`;
    case 'msup':
    case 'mover':
      return `${a}^${b}`;
    case 'msubsup':
    case 'munderover':
      return `${a}_${b}^${c}`;
    case 'mfrac':
      return `\\frac${a}${b}`;
    case 'msqrt':
      return `\\sqrt{${parts.join('')}}`;
    case 'mroot':
      return `\\sqrt[${parts[1] ?? ''}]${a}`;
    case 'mtext':
      return `\\text{${wordsOf(node)}}`;
    case 'mi':
      return parts.join('').length > 1 ? `\\mathrm{${parts.join('')}}` : parts.join('');
    default:
      return parts.join('');
  }
}
