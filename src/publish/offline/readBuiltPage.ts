import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { EXIT, visit } from 'unist-util-visit';
import { texToUnicode } from '../../text/repair/index.ts';

/** Takes the HTML of a built paper page and gives what a reader sees of title and abstract, formulas in Unicode. */
export function readBuiltPage(html: string): { title: string; abstract: string } {
  const page = fromHtml(html);
  const title = find(page, ({ tagName }) => tagName === 'h1');
  const abstract = find(page, ({ properties: { className } }) =>
    Array.isArray(className) ? className.includes('abstract') : false,
  );
  const paragraphs = (abstract?.children ?? []).filter(
    (child) => child.type === 'element' && child.tagName === 'p',
  );
  return {
    title: title === undefined ? '' : shownText(title).trim(),
    abstract: paragraphs.map(shownText).join('\n'),
  };
}

function find(page: Nodes, isWanted: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(page, 'element', (element) => {
    if (!isWanted(element)) return undefined;
    found = element;
    return EXIT;
  });
  return found;
}

/** A formula is read from the TeX it carries: MathML is a drawing, whose letters in a row say little. */
function shownText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && node.tagName === 'math') {
    const annotation = find(node, ({ tagName }) => tagName === 'annotation');
    return texToUnicode(annotation?.children.map(shownText).join('') ?? '');
  }
  return node.children.map(shownText).join('');
}
