import type { Nodes, Root } from 'hast';
import type {} from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';

/** Attributes that hold an address. */
const ADDRESSES = ['href', 'src'];
const RE_ROOT_ABSOLUTE = /^\/(?!\/)/;

/**
 * A rehype plugin that puts the folder that the site is published under, `/florilegium/`, in front of addresses below its root, `/papers/pissa/`; on elements
 * of Markdown and of MDX. What editors write stays the same wherever the site is published.
 */
export function rehypeBase(site: { readonly base: string }) {
  // Read late: the command line may ask for another folder than the settings do.
  const folder = (): string => site.base.replace(/\/$/, '');
  const based = (address: unknown): string | undefined =>
    typeof address === 'string' && RE_ROOT_ABSOLUTE.test(address) ? folder() + address : undefined;
  return (tree: Root): void => {
    if (folder() !== '')
      visit(tree, (node) => {
        putBase(node, based);
      });
  };
}

function putBase(node: Nodes, based: (address: unknown) => string | undefined): void {
  if (node.type === 'element') {
    for (const name of ADDRESSES) {
      const address = based(node.properties[name]);
      if (address !== undefined) node.properties[name] = address;
    }
  }
  if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return;
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !ADDRESSES.includes(attribute.name)) continue;
    attribute.value = based(attribute.value) ?? attribute.value;
  }
}
