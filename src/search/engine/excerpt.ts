/** A stretch of an excerpt: text, and whether it was found. */
export interface MarkedPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Words in an excerpt. */
const WORDS = 32;
/** Words before the first match that tell what it is about. */
const LEAD = 6;

const RE_SPACE = /\s+/;
const RE_SMALL_START = /^\p{Ll}/u;
const RE_SENTENCE_END = /[.!?]$/;

/**
 * Takes a text and the numbers of the words that were found in it, as white space parts them, and gives the stretch that holds most of
 * them, the found ones marked; the beginning where none was found.
 */
export function excerptOf(text: string, places: readonly number[]): MarkedPart[] {
  const words = text.split(RE_SPACE);
  const start = bestStart(places, words.length);
  const found = new Set(places);
  const parts: MarkedPart[] = [];
  for (const [at, word] of words.slice(start, start + WORDS).entries()) {
    const isMatch = found.has(start + at);
    const last = parts.at(-1);
    if (last?.isMatch === isMatch)
      parts[parts.length - 1] = { text: `${last.text} ${word}`, isMatch };
    else if (last === undefined) parts.push({ text: word, isMatch });
    else parts.push({ text: ' ', isMatch: false }, { text: word, isMatch });
  }
  return joined(withCuts(parts, words.length > start + WORDS));
}

function bestStart(places: readonly number[], length: number): number {
  const sorted = [...new Set(places)].sort((a, b) => a - b);
  const held = (from: number): number =>
    sorted.filter((place) => place >= from && place < from + WORDS - LEAD).length;
  const best = sorted.reduce(
    (most, from) => (held(from) > held(most) ? from : most),
    sorted[0] ?? 0,
  );
  return Math.max(0, Math.min(best - LEAD, length - WORDS));
}

/** A reader should see that a sentence was cut. */
function withCuts(parts: readonly MarkedPart[], isCutBehind: boolean): MarkedPart[] {
  const [first, last] = [parts[0]?.text ?? '', parts.at(-1)?.text ?? ''];
  const cut = (text: string): MarkedPart => ({ text, isMatch: false });
  return [
    ...(RE_SMALL_START.test(first) ? [cut('… ')] : []),
    ...parts,
    ...(isCutBehind && !RE_SENTENCE_END.test(last) ? [cut(' …')] : []),
  ];
}

function joined(parts: readonly MarkedPart[]): MarkedPart[] {
  const whole: MarkedPart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last?.isMatch !== part.isMatch) whole.push(part);
    else whole[whole.length - 1] = { text: last.text + part.text, isMatch: part.isMatch };
  }
  return whole;
}
