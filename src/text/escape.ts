import type { Paragraph, PhrasingContent } from 'mdast';
import { mathToMarkdown } from 'mdast-util-math';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';

const RE_SPACES = /[\t\n\v\f\r ]+/g;
const RE_ESM = /^(?:import|export)\b/;

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
  const paragraph: Paragraph = { type: 'paragraph', children };
  const mdx = toMarkdown(paragraph, {
    extensions: [mdxToMarkdown(), mathToMarkdown()],
  }).trimEnd();
  // To MDX, a paragraph that begins with the word `import` or `export` is a module statement.
  return RE_ESM.test(mdx) ? `&#${mdx.charCodeAt(0)};${mdx.slice(1)}` : mdx;
}
