/** Longest excerpt in characters that search engines and link previews show whole. */
const LENGTH = 160;

/** Takes a text and gives its beginning, cut at a word's end and marked as cut. */
export function excerptOf(text: string, length = LENGTH): string {
  if (text.length <= length) return text;
  const lastSpace = text.lastIndexOf(' ', length - 1);
  return `${text.slice(0, lastSpace > 0 ? lastSpace : length - 1).replace(/[,;:.]$/, '')}…`;
}

/** Takes a text, a place in it and a length, and gives about so many characters around the place, cut at words' ends and marked as cut. */
export function excerptAround(text: string, place: number, length = LENGTH): string {
  if (text.length <= length) return text;
  const wanted = Math.min(Math.max(0, place - length / 2), text.length - length);
  const start = wanted === 0 ? 0 : text.indexOf(' ', Math.floor(wanted)) + 1;
  const cut =
    text.length - start <= length ? text.slice(start) : excerptOf(text.slice(start), length);
  return start === 0 ? cut : `…${cut}`;
}
