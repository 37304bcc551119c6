import type { Link, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { findAddresses } from '../text/addresses.ts';

/** A remark plugin that makes every address in the text a link that reads as it was written; what is a link already stays. */
export function remarkAddresses() {
  return (tree: Root): void => {
    visit(tree, 'text', (node, index, parent) => {
      if (parent === undefined || index === undefined || parent.type === 'link') return undefined;
      const parts = linkAddresses(node.value);
      if (parts.length === 1) return undefined;
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}

/** Takes a text and gives it with its addresses as links; one part where there is none. */
function linkAddresses(text: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const address of findAddresses(text)) {
    if (address.start > end) parts.push({ type: 'text', value: text.slice(end, address.start) });
    parts.push(toLink(address.url, text.slice(address.start, address.end)));
    end = address.end;
  }
  if (end < text.length || parts.length === 0) parts.push({ type: 'text', value: text.slice(end) });
  // A text that is an address and nothing else is one part too, so a second, empty one tells it from text.
  return end > 0 && parts.length === 1 ? [...parts, { type: 'text', value: '' }] : parts;
}

function toLink(url: string, words: string): Link {
  return { type: 'link', url, children: [{ type: 'text', value: words }] };
}
