import { foldWords } from '../../text/fold.ts';

/**
 * A text as a direction in the space of letter spans: span → amount, of length 1 (empty for an
 * empty text).
 */
export type Features = ReadonlyMap<string, number>;

/**
 * How often a word of the title counts: it says in a dozen words what the abstract says in two
 * hundred; 4 to 10 do as well.
 */
const TITLE_WORTH = 6;

/**
 * Letters in a span, word edges included. Five and six catch a stem whatever its ending
 * (*regulariz-er*, *-ing*, *-ation*), so neither a stemmer nor a list of stop words is needed; 5
 * alone and 4 to 7 do as well.
 */
const SPAN_LENGTHS = [5, 6];

/**
 * Takes a title and an abstract and gives their features. An amount is the square root of a
 * span's count, which keeps a word said ten times from drowning ten words; nothing in it depends on
 * any other text.
 */
export function readFeatures(text: { title: string; abstract: string }): Features {
  const counts = countSpans(countWords(text));
  let total = 0;
  for (const count of counts.values()) total += count;
  for (const [span, count] of counts) counts.set(span, Math.sqrt(count / total));
  return counts;
}

function countWords({ title, abstract }: { title: string; abstract: string }): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of foldWords(abstract)) add(counts, word, 1);
  for (const word of foldWords(title)) add(counts, word, TITLE_WORTH);
  return counts;
}

function countSpans(words: ReadonlyMap<string, number>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word, count] of words) {
    for (const span of spansOf(`_${word}_`)) add(counts, span, count);
  }
  return counts;
}

/** A word too short for any span stands for itself. */
function spansOf(word: string): string[] {
  const spans: string[] = [];
  for (const length of SPAN_LENGTHS) {
    for (let end = length; end <= word.length; end++) spans.push(word.slice(end - length, end));
  }
  return spans.length > 0 ? spans : [word];
}

function add(counts: Map<string, number>, key: string, amount: number): void {
  counts.set(key, (counts.get(key) ?? 0) + amount);
}
