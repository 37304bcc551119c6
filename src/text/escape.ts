import type { Paragraph, PhrasingContent } from 'mdast';
import { mathToMarkdown } from 'mdast-util-math';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';

/** Not all white space: what a writer put at the end may be what keeps `1.` from being a list. */
const RE_LINE_END = /\n+$/;
const RE_NO_TEXT = /^(?:(?:import|export)\b|\uFEFF)/;

/**
 * Takes inline content without line breaks and gives the one line of MDX that parses back to it: every text in it reads exactly as it is, and
 * nothing in it is markup, code or mathematics.
 */
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
