import { diffWordsWithSpace } from 'diff';

/** Characters of unchanged text shown on either side of a change. */
const CONTEXT = 40;

/** Takes two printings of a text and gives one line with what differs: `…the words around [-old-]{+new+} it…`. */
export function showDiff(before: string, after: string): string {
  const parts = diffWordsWithSpace(before, after);
  return parts
    .map(({ value, added, removed }, index) => {
      if (added) return `{+${value}+}`;
      if (removed) return `[-${value}-]`;
      return shorten(value, index > 0, index < parts.length - 1);
    })
    .join('');
}

/** Keeps the ends of unchanged text that touch a change. */
function shorten(text: string, isAfterChange: boolean, isBeforeChange: boolean): string {
  if (text.length <= 2 * CONTEXT + 1) return text;
  const head = isAfterChange ? text.slice(0, CONTEXT) : '';
  const tail = isBeforeChange ? text.slice(-CONTEXT) : '';
  return `${head}…${tail}`;
}
