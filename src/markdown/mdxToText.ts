import { toString } from 'mdast-util-to-string';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkMath).freeze();

/** Takes the body of a paper's page and gives it as plain text, paragraphs joined by a line feed. */
export function mdxToText(body: string): string {
  return parser
    .parse(body)
    .children.map((block) => toString(block))
    .join('\n');
}
