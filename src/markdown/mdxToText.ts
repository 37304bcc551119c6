import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { nodeToText } from './nodeToText.ts';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkMath).freeze();

/** Takes the body of a paper's page and gives it as plain text, paragraphs joined by a line feed. */
export function mdxToText(body: string): string {
  return nodeToText(parser.parse(body));
}
