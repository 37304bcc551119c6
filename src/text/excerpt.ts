/** Longest excerpt in characters that search engines and link previews show whole. */
const LENGTH = 160;

/** Takes a text and gives its beginning, cut at a word's end and marked as cut. */
export function excerptOf(text: string, length = LENGTH): string {
  if (text.length <= length) return text;
  const lastSpace = text.lastIndexOf(' ', length - 1);
  return `${text.slice(0, lastSpace > 0 ? lastSpace : length - 1).replace(/[,;:.]$/, '')}…`;
}
