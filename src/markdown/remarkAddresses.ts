import type { Link, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { findAddresses, type Address } from '../text/addresses.ts';

/** A remark plugin that makes every address in the text a link that reads as it was written; what is a link already stays. */
export function remarkAddresses() {
  return (tree: Root): void => {
    visit(tree, 'text', (node, index, parent) => {
      if (parent === undefined || index === undefined || parent.type === 'link') return undefined;
      const addresses = findAddresses(node.value);
      if (addresses.length === 0) return undefined;
      const parts = linkAddresses(node.value, addresses);
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}

/** Takes a text and the addresses in it, and gives it with the addresses as links. */
function linkAddresses(text: string, addresses: readonly Address[]): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const address of addresses) {
    if (address.start > end) parts.push({ type: 'text', value: text.slice(end, address.start) });
    parts.push(toLink(address.url, text.slice(address.start, address.end)));
    end = address.end;
  }
  if (end < text.length) parts.push({ type: 'text', value: text.slice(end) });
  return parts;
}

function toLink(url: string, words: string): Link {
  return { type: 'link', url, children: [{ type: 'text', value: words }] };
}
