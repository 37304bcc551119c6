import type { PhrasingContent } from 'mdast';
import type {} from 'mdast-util-math';

/** A stretch of text as a node. */
export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** A formula as a node, given as TeX. */
export function math(tex: string): PhrasingContent {
  return { type: 'inlineMath', value: tex };
}

/** The value of a text node; '' for any other. */
export function plainOf(node: PhrasingContent): string {
  return node.type === 'text' ? node.value : '';
}

/** Joins neighbouring text nodes. */
export function joinText(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = text(last.value + node.value);
    else joined.push(node);
  }
  return joined;
}
