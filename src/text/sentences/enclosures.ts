/** Longest quotation or aside in characters; a bracket whose partner is farther off was left open by mistake. */
const LONGEST = 400;

const RE_BRACKET = /[()[\]“”"]/g;
const RE_BEFORE_OPENING = /[\s([{—–-]/;
const OPENING: Record<string, string> = { ')': '(', ']': '[', '”': '“' };

/**
 * Takes a text and gives the function that tells whether an offset lies inside brackets or quotes, where a title or an
 * aside may have full stops of its own. It must be asked with rising offsets: one pass over the text serves them all.
 */
export function findEnclosed(text: string): (offset: number) => boolean {
  const spans = enclosedSpans(text);
  let at = 0;
  let reach = 0;
  return (offset) => {
    for (; at < spans.length && (spans[at]?.start ?? 0) < offset; at++) {
      reach = Math.max(reach, spans[at]?.end ?? 0);
    }
    return offset < reach;
  };
}

/** Spans from an opening sign to behind its partner, by their start. */
function enclosedSpans(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  const open: Record<string, number[]> = { '(': [], '[': [], '“': [], '"': [] };
  for (const { 0: sign, index } of text.matchAll(RE_BRACKET)) {
    const isClosing = sign === '"' ? !opensQuote(text, index) : sign in OPENING;
    const stack = open[OPENING[sign] ?? sign];
    if (!isClosing) stack?.push(index);
    else {
      const start = stack?.pop();
      if (start !== undefined && index - start <= LONGEST) spans.push({ start, end: index + 1 });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** A straight quote opens where only a space or a bracket stands before it. */
function opensQuote(text: string, index: number): boolean {
  return index === 0 || RE_BEFORE_OPENING.test(text.charAt(index - 1));
}
