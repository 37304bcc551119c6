import type { MarkedPart } from '../engine/excerpt.ts';

/** Takes a marked line and gives its nodes. Everything is set as text: no part of an abstract is ever read as HTML. */
export function markedNodes(parts: readonly MarkedPart[]): Node[] {
  return parts.map(({ text, isMatch }) => {
    if (!isMatch) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
