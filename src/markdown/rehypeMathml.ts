import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'mdast-util-to-string';
import temml from 'temml';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * A rehype plugin that turns mathematics, as `remark-math` leaves it, into MathML: no script and no font is needed to show it. Each
 * formula carries its TeX as an annotation. One that is not TeX becomes an error message on the file, with its place.
 */
export function rehypeMathml() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (parent === undefined || index === undefined || !isMath(node)) return;
      const formula = toMathml(toString(node), node, file);
      if (formula !== undefined) parent.children.splice(index, 1, formula);
    });
  };
}

function isMath({ tagName, properties: { className } }: Element): boolean {
  return tagName === 'code' && Array.isArray(className) && className.includes('language-math');
}

function toMathml(tex: string, node: Element, file: VFile): ElementContent | undefined {
  try {
    const html = temml.renderToString(tex, { annotate: true, throwOnError: true, wrap: 'none' });
    const [math] = fromHtml(html, { fragment: true }).children;
    return math?.type === 'element' ? math : undefined;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
    file.message(
      `not TeX: ${JSON.stringify(tex)}: ${reason.trim()}; mend the formula, or write \\$ for a dollar sign`,
      node,
    ).fatal = true;
    return undefined;
  }
}
