import type { Link, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { conceptPath } from '../model/permalink.ts';
import type { Mention } from '../text/mentions.ts';

declare module 'vfile' {
  interface DataMap {
    /** Finds the concepts that a text mentions. */
    findMentions: (text: string) => Mention[];
    /** Slugs of the concepts that the abstract mentions, in order of first mention. */
    mentions: string[];
  }
}

/**
 * A remark plugin that links the first mention of each concept in an abstract to the concept's page; never in a formula or a link.
 * Leaves the concepts on the file for others.
 */
export function remarkMentions() {
  return (tree: Root, file: VFile): void => {
    const { findMentions } = file.data;
    const seen = new Set<string>();
    if (findMentions === undefined) return;
    visit(tree, ['text', 'link'], (node, index, parent) => {
      if (node.type === 'link') return SKIP;
      if (node.type !== 'text' || parent === undefined || index === undefined) return undefined;
      const first = firstMentions(findMentions(node.value), seen);
      if (first.length === 0) return undefined;
      const parts = linkMentions(node.value, first);
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
    file.data.mentions = [...seen];
  };
}

/** Those of concepts not seen before; they are seen then. */
function firstMentions(mentions: readonly Mention[], seen: Set<string>): Mention[] {
  const first: Mention[] = [];
  for (const mention of mentions) {
    if (seen.has(mention.slug)) continue;
    seen.add(mention.slug);
    first.push(mention);
  }
  return first;
}

function linkMentions(text: string, mentions: readonly Mention[]): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const mention of mentions) {
    parts.push({ type: 'text', value: text.slice(end, mention.start) });
    parts.push(toLink(mention.slug, text.slice(mention.start, mention.end)));
    end = mention.end;
  }
  parts.push({ type: 'text', value: text.slice(end) });
  return parts.filter((part) => part.type !== 'text' || part.value !== '');
}

function toLink(slug: string, words: string): Link {
  return {
    type: 'link',
    url: conceptPath(slug),
    data: { hProperties: { className: ['mention'] } },
    children: [{ type: 'text', value: words }],
  };
}
