import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import temml from 'temml';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { liftStyles } from './formulaStyles.ts';

/**
 * A rehype plugin that turns mathematics, as `remark-math` leaves it, into MathML: no script is needed to show it. Each formula
 * carries its TeX as an annotation; a variable of one Latin letter has the class `letter`, to be set in the italic of the text around it,
 * as not every device has a face with mathematical letters. No formula has a style attribute; rules that `formula.css` lacks stand before all else. What is not TeX becomes an error message on the file, with its place.
 */
export function rehypeMathml() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (parent === undefined || index === undefined || !isMath(node)) return;
      const formula = toMathml(texOf(node), node, file);
      if (formula !== undefined) parent.children.splice(index, 1, formula);
    });
    const rules = liftStyles(tree);
    if (rules === '') return;
    const style = { type: 'element', tagName: 'style', properties: {} } as const;
    tree.children.unshift({ ...style, children: [{ type: 'text', value: rules }] });
  };
}

function isMath({ tagName, properties: { className } }: Element): boolean {
  return tagName === 'code' && Array.isArray(className) && className.includes('language-math');
}

/** Takes TeX and gives why it is none, or undefined where it can be shown. */
export function texProblem(tex: string): string | undefined {
  const rendered = render(tex);
  return 'reason' in rendered ? rendered.reason : undefined;
}

/** `remark-math` leaves a formula as the one text of its element. */
function texOf({ children: [child] }: Element): string {
  return child?.type === 'text' ? child.value : '';
}

function toMathml(tex: string, node: Element, file: VFile): ElementContent | undefined {
  const rendered = render(tex);
  if ('reason' in rendered) {
    const message = `not TeX: ${JSON.stringify(tex)}: ${rendered.reason}; mend the formula, or write \\$ for a dollar sign`;
    file.message(message, node).fatal = true;
    return undefined;
  }
  const tree = fromHtml(rendered.html, { fragment: true });
  visit(tree, 'element', (element) => {
    if (!isLatinVariable(element)) return;
    element.properties.className = ['letter'];
    // Firefox and WebKit make a mathematical letter of it otherwise, whatever the style sheet says.
    element.properties['mathvariant'] = 'normal';
  });
  const [math] = tree.children;
  return math?.type === 'element' ? math : undefined;
}

const RE_LATIN_LETTER = /^[A-Za-z]$/;

/** An upright letter says so by `mathvariant`; `log` and its like have more letters than one. */
function isLatinVariable({ tagName, properties, children: [child] }: Element): boolean {
  const isUpright = properties['mathvariant'] !== undefined;
  return (
    tagName === 'mi' && !isUpright && child?.type === 'text' && RE_LATIN_LETTER.test(child.value)
  );
}

function render(tex: string): { html: string } | { reason: string } {
  try {
    return {
      html: temml.renderToString(tex, { annotate: true, throwOnError: true, wrap: 'none' }),
    };
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
    return { reason: reason.trim() };
  }
}
