import type { Link, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { conceptPath, paperPath } from '../model/permalink.ts';
import type { Mention } from '../text/names/mentions.ts';
import { excerptAround } from '../text/sentences/excerpt.ts';
import { splitSentences } from '../text/sentences/sentences.ts';
import { nodeToText } from './nodeToText.ts';

/** A paper whose method another one names. */
export interface NamedPaper {
  readonly slug: string;
  /** As much of the sentence or the title that does as a list has room for. */
  readonly excerpt: string;
}

declare module 'vfile' {
  interface DataMap {
    /** Finds the concepts and papers that a text mentions. */
    findMentions: (text: string) => Mention[];
    /** Slugs of the concepts that the abstract mentions, in order of first mention; then those that only the title mentions. */
    mentions: string[];
    /** The papers whose methods the abstract or the title names, in order of first mention. */
    named: NamedPaper[];
  }
}

/**
 * A remark plugin that links the first mention of each concept in an abstract to the concept's page, and that of each method which
 * another paper introduces to that paper; never in a formula or a link. Leaves both on the file for others.
 */
export function remarkMentions() {
  return (tree: Root, file: VFile): void => {
    const { findMentions } = file.data;
    const seen = new Map<string, Mention>();
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
    const title = file.data.title ?? '';
    firstMentions(findMentions(title), seen);
    const mentions = [...seen.values()];
    file.data.mentions = mentions.flatMap(({ kind, slug }) => (kind === 'concept' ? [slug] : []));
    const sentences = splitSentences(nodeToText(tree)).map(({ text }) => text);
    file.data.named = namingSentences([...sentences, title], findMentions);
  };
}

/** Those of things not seen before; they are seen then. */
function firstMentions(mentions: readonly Mention[], seen: Map<string, Mention>): Mention[] {
  const first: Mention[] = [];
  for (const mention of mentions) {
    const key = pathOf(mention);
    if (seen.has(key)) continue;
    seen.set(key, mention);
    first.push(mention);
  }
  return first;
}

/** Each paper with the first sentence that names it. */
function namingSentences(
  sentences: readonly string[],
  findMentions: (text: string) => Mention[],
): NamedPaper[] {
  const named = new Map<string, NamedPaper>();
  for (const sentence of sentences) {
    for (const { paper: slug, start } of findMentions(sentence)) {
      if (slug === undefined || named.has(slug)) continue;
      named.set(slug, { slug, excerpt: excerptAround(sentence, start) });
    }
  }
  return [...named.values()];
}

function linkMentions(text: string, mentions: readonly Mention[]): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const mention of mentions) {
    parts.push({ type: 'text', value: text.slice(end, mention.start) });
    parts.push(toLink(mention, text.slice(mention.start, mention.end)));
    end = mention.end;
  }
  parts.push({ type: 'text', value: text.slice(end) });
  return parts.filter((part) => part.type !== 'text' || part.value !== '');
}

function toLink(mention: Mention, words: string): Link {
  const className = mention.kind === 'paper' ? ['mention', 'paper-mention'] : ['mention'];
  return {
    type: 'link',
    url: pathOf(mention),
    data: { hProperties: { className } },
    children: [{ type: 'text', value: words }],
  };
}

function pathOf({ kind, slug }: Mention): string {
  return kind === 'paper' ? paperPath(slug) : conceptPath(slug);
}
