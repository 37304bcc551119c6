import type { Emphasis, Paragraph, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { chooseContribution } from '../text/contribution/contribution.ts';
import { splitSentences, type Sentence } from '../text/sentences/sentences.ts';
import { nodeToText } from './nodeToText.ts';

declare module 'vfile' {
  interface DataMap {
    /** Title of the paper whose abstract the file is. */
    title: string;
    /** The abstract as plain text. */
    text: string;
    /** Its key sentence, as plain text. */
    contribution: string | undefined;
  }
}

/**
 * A remark plugin that chooses the key sentence of an abstract and marks it: the sentence is wrapped in a `mark` element, the words
 * stay as they are. Leaves the plain text and the sentence on the file for others.
 */
export function remarkContribution() {
  return (tree: Root, file: VFile): void => {
    const text = nodeToText(tree);
    file.data.text = text;
    const sentences = splitSentences(text);
    const chosen = chooseContribution(
      sentences.map((sentence) => sentence.text),
      file.data.title,
    );
    const sentence = chosen === undefined ? undefined : sentences[chosen];
    if (sentence === undefined) return;
    file.data.contribution = sentence.text;
    markSentence(tree, sentence);
  };
}

function markSentence(tree: Root, { start, end }: Sentence): void {
  let offset = 0;
  for (const block of tree.children) {
    const length = nodeToText(block).length;
    const isInside = start >= offset && end <= offset + length;
    if (isInside && block.type === 'paragraph') markRange(block, start - offset, end - offset);
    offset += length + 1;
  }
}

/** A node that lies across an end of the range belongs to the sentence whole; only texts can be cut. */
function markRange(paragraph: Paragraph, start: number, end: number): void {
  const before: PhrasingContent[] = [];
  const marked: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  let offset = 0;
  for (const child of paragraph.children) {
    const length = nodeToText(child).length;
    if (child.type === 'text') {
      const [from, to] = [start - offset, end - offset].map((at) =>
        Math.min(Math.max(at, 0), length),
      );
      pushText(before, child.value.slice(0, from));
      pushText(marked, child.value.slice(from, to));
      pushText(after, child.value.slice(to));
    } else if (offset + length <= start) before.push(child);
    else if (offset < end) marked.push(child);
    else after.push(child);
    offset += length;
  }
  paragraph.children = [...before, toMark(marked), ...after];
}

function pushText(nodes: PhrasingContent[], value: string): void {
  if (value !== '') nodes.push({ type: 'text', value });
}

/** Markdown has no node for a mark; `remark-rehype` takes the element's name from the node's own `hName`. */
function toMark(children: PhrasingContent[]): Emphasis {
  return { type: 'emphasis', data: { hName: 'mark' }, children };
}
