import type { PhrasingContent } from 'mdast';
import { texToUnicode } from './texToUnicode.ts';

/** Renders inline content as plain text, its formulas in Unicode: for titles, records and search. */
export function toPlainText(nodes: readonly PhrasingContent[]): string {
  return nodes.map(plain).join('');
}

function plain(node: PhrasingContent): string {
  if (node.type === 'inlineMath') return texToUnicode(node.value);
  if ('value' in node) return node.value;
  return 'children' in node ? toPlainText(node.children) : '';
}
