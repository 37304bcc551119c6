import type { Nodes } from 'mdast';
import type {} from 'mdast-util-math';
import { texToUnicode } from '../text/repair/index.ts';

/** Takes a node of an abstract and gives what it reads as in plain text: mathematics in Unicode, blocks joined by a line feed. */
export function nodeToText(node: Nodes): string {
  if (node.type === 'inlineMath' || node.type === 'math') return texToUnicode(node.value);
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  return node.children.map(nodeToText).join(node.type === 'root' ? '\n' : '');
}
