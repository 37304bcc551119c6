import type { Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** What MDX calls the kinds of code, and what an editor calls them. */
const CODE: Record<string, string> = {
  mdxjsEsm: 'an import or export',
  mdxFlowExpression: 'an expression in braces',
  mdxTextExpression: 'an expression in braces',
  mdxJsxFlowElement: 'an element',
  mdxJsxTextElement: 'an element',
};

/**
 * A remark plugin that refuses code: an abstract is text, and nothing in it may ever run. Each import, export, `{…}` and element
 * becomes an error message on the file, with its place; the tree is left as it is.
 */
export function remarkTextOnly() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      const kind = CODE[node.type];
      if (kind === undefined) return;
      const found = file.value.slice(node.position?.start.offset, node.position?.end.offset);
      const sign = kind === 'an element' ? '\\<' : '\\{';
      const hint = kind.startsWith('an import')
        ? 'begin the line with another word'
        : `write ${sign}`;
      const message = file.message(
        `an abstract is text, found ${kind}: ${JSON.stringify(String(found).slice(0, 60))}; ${hint} to show it as typed`,
        node,
      );
      message.fatal = true;
    });
  };
}
