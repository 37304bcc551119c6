import type { Node } from 'unist';
import type { Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Where a link in an abstract may lead; anything else could run or spy. */
const RE_WEB = /^(?:https?:\/\/|mailto:)/i;

/**
 * A remark plugin that refuses all but text: an abstract may not hold what could ever run or load. Each import, export, `{…}`, element,
 * image and link to anything but the web becomes an error message on the file, with its place; the tree is left as it is.
 */
export function remarkTextOnly() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      const refusal = refusalOf(node);
      if (refusal === undefined) return;
      const { start, end } = node.position ?? {};
      const found = JSON.stringify(
        String(file.value).slice(start?.offset, end?.offset).slice(0, 60),
      );
      file.message(
        `an abstract is text, found ${refusal[0]}: ${found}; ${refusal[1]}`,
        node,
      ).fatal = true;
    });
  };
}

/** What a node is that an abstract may not hold, and what to write instead. */
function refusalOf(node: Node): readonly [found: string, hint: string] | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return ['an import or export', 'begin the line with another word'];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return ['an expression in braces', 'write \\{ to show it as typed'];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return ['an element', 'write \\< to show it as typed'];
    case 'image':
    case 'imageReference':
      return ['an image', 'write \\! to show it as typed'];
    default:
      return leadsOffTheWeb(node)
        ? ['a link to something else than a web page', 'begin its address with https://']
        : undefined;
  }
}

function leadsOffTheWeb(node: Node): boolean {
  const isLink = node.type === 'link' || node.type === 'definition';
  return isLink && 'url' in node && !RE_WEB.test(String(node.url));
}
