import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { readFormula } from './readFormula.ts';

/**
 * A rehype plugin that gives each formula in MathML its reading, as `alttext`: for programs that take no MathML apart. Those that do pay
 * no heed to it, so a reader still goes through the formula part by part. A formula that cannot be read in words gets none.
 */
export function rehypeAlttext() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const words = node.tagName === 'math' ? readFormula(node) : undefined;
      if (words !== undefined) node.properties['alttext'] = words;
    });
  };
}
