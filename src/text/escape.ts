import type { Paragraph, PhrasingContent } from 'mdast';
import { mathToMarkdown } from 'mdast-util-math';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';

const RE_SPACES = /[\t\n\v\f\r ]+/g;
/** Not all white space: what a writer put at the end may be what keeps `1.` from being a list. */
const RE_LINE_END = /\n+$/;
const RE_NO_TEXT = /^(?:(?:import|export)\b|\uFEFF)/;

/**
 * Takes plain text and gives MDX that reads exactly as that text: nothing in it is markup, code or mathematics
 * any more. Runs of white space become one space, so that the result is a single paragraph on one line.
 */
export function textToMdx(text: string): string {
  const value = text.replace(RE_SPACES, ' ').trim();
  return value === '' ? '' : phrasingToMdx([{ type: 'text', value }]);
}

/** Takes inline content and gives the one line of MDX that parses back to it, every text in it escaped. */
export function phrasingToMdx(children: PhrasingContent[]): string {
  const paragraph: Paragraph = { type: 'paragraph', children: joinFormulas(children) };
  const mdx = toMarkdown(paragraph, {
    extensions: [mdxToMarkdown(), mathToMarkdown()],
  }).replace(RE_LINE_END, '');
  // At the beginning, the word `import` or `export` makes a module statement, and a byte order mark is dropped.
  return RE_NO_TEXT.test(mdx) ? `&#${mdx.charCodeAt(0)};${mdx.slice(1)}` : mdx;
}

/** Two formulas in a row would share their dollars, `$a$$b$`, and be read as one of another kind: they become one. */
function joinFormulas(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    if ('value' in node && node.value === '') continue;
    const last = joined.at(-1);
    if (node.type === 'inlineMath' && last?.type === 'inlineMath') {
      joined[joined.length - 1] = { ...last, value: `${last.value} ${node.value}` };
    } else if ('children' in node) {
      joined.push({ ...node, children: joinFormulas(node.children) });
    } else joined.push(node);
  }
  return joined;
}
