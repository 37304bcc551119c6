import type { Root } from 'mdast';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import type { Mention } from '../text/names/mentions.ts';
import { remarkAddresses } from './remarkAddresses.ts';

/** A mention of a concept with the words that make it. */
export interface WordedMention {
  readonly slug: string;
  readonly words: string;
}

const processor = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkMath)
  .use(remarkAddresses)
  .freeze();

/**
 * Takes the body of a paper's page and what finds concepts, and gives every mention in it, where the page would link one: not in a
 * formula, a link or an address. A body that is not MDX has none.
 */
export function mentionsInMdx(body: string, find: (text: string) => Mention[]): WordedMention[] {
  const found: WordedMention[] = [];
  visit(parse(body), ['text', 'link'], (node) => {
    if (node.type === 'link') return SKIP;
    if (node.type !== 'text') return undefined;
    for (const { slug, start, end } of find(node.value))
      found.push({ slug, words: node.value.slice(start, end) });
    return undefined;
  });
  return found;
}

function parse(body: string): Root {
  try {
    const tree = processor.parse(body);
    processor.runSync(tree);
    return tree;
  } catch (error) {
    if (error instanceof VFileMessage) return { type: 'root', children: [] };
    throw error;
  }
}
