import type { PhrasingContent } from 'mdast';
import type { Change } from './types.ts';

/** Builds the inline content of raw[start, end) from the text and the changes within it, in order. */
export function assemble(
  raw: string,
  start: number,
  end: number,
  changes: readonly Change[],
): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = start;
  changes.forEach((change, i) => {
    if (change.start < at || change.end > end) return;
    nodes.push(...textNode(raw.slice(at, change.start)), ...changed(raw, change, changes, i + 1));
    at = change.end;
  });
  return mergeText([...nodes, ...textNode(raw.slice(at, end))]);
}

function changed(
  raw: string,
  change: Change,
  changes: readonly Change[],
  from: number,
): PhrasingContent[] {
  if (!change.inner) return change.nodes;
  const { start, end, wrap } = change.inner;
  const within = changes.slice(from).filter((inner) => inner.start >= start && inner.end <= end);
  return wrap(assemble(raw, start, end, within));
}

function textNode(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

/** Joins neighbouring text nodes, so that a repaired letter is no node of its own. */
function mergeText(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      merged[merged.length - 1] = { type: 'text', value: last.value + node.value };
    } else merged.push(node);
  }
  return merged;
}
