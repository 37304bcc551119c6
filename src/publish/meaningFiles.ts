import { meaningOf } from '../corpus/meaning.ts';
import type { WeightedText } from '../corpus/termWeights.ts';
import { papersInIndex } from './paperList.ts';
import type { IndexFile } from './searchIndex.ts';
import {
  LEXICON_INITIALS,
  startingWith,
  toJsonFile,
  type LexiconConcept,
  type LexiconPaper,
} from './lexicon.ts';

/** Above so many papers their vectors would cost a reader more than 64 kB; the search then does without. */
const MOST_PAPERS = 2000;

/**
 * Takes the papers, the concepts and the files of Pagefind's index, and gives the files that search by meaning needs: a vector for each
 * paper, in the order of the papers' ids in the index, and one for each stem, by its initial.
 */
export function buildMeaning(
  papers: readonly LexiconPaper[],
  concepts: readonly LexiconConcept[],
  index: readonly IndexFile[],
): IndexFile[] {
  const isTooMuch = papers.length > MOST_PAPERS;
  const meaning = meaningOf(
    isTooMuch ? [] : papers.map(paperText),
    isTooMuch ? [] : concepts.map(conceptText),
  );
  const vectorOf = new Map(papers.map(({ url }, at) => [url, meaning.papers[at]]));
  const vectors = papersInIndex(papers, index).flatMap(([, url]) => {
    const vector = vectorOf.get(url);
    return vector === undefined ? [] : [quantised(vector)];
  });
  const stems = new Map([...meaning.stems].map(([stem, vector]) => [stem, packed(vector)]));
  return [
    { path: 'lexicon/papers.vectors', content: Buffer.concat(vectors) },
    ...LEXICON_INITIALS.map((initial) =>
      toJsonFile(`stems-${initial}`, startingWith(initial, stems)),
    ),
  ];
}

function paperText({ title, text, plain, asked, lay }: LexiconPaper): WeightedText {
  return [
    { text: title, weight: 2 },
    { text, weight: 1 },
    { text: plain, weight: 3 },
    { text: asked.join(' '), weight: 3 },
    { text: lay.join(' '), weight: 1 },
  ];
}

function conceptText({ names, lay, definition }: LexiconConcept): WeightedText {
  return [
    { text: names.join(' '), weight: 2 },
    { text: lay.join(' '), weight: 2 },
    { text: definition, weight: 1 },
  ];
}

function quantised(vector: Float64Array): Uint8Array {
  return new Uint8Array(Int8Array.from(vector, (value) => Math.round(value * 127)).buffer);
}

/** The vector's direction in bytes, and its length. */
function packed(vector: Float64Array): [string, number] {
  const length = Math.hypot(...vector) || 1;
  const direction = quantised(vector.map((value) => value / length));
  return [Buffer.from(direction).toString('base64'), Number(length.toPrecision(2))];
}
