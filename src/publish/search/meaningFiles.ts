import { readFileSync } from 'node:fs';
import { readEnglishWords } from '../../corpus/meaning/englishWords.ts';
import { along, toLengthOne } from '../../corpus/matrix.ts';
import { meaningIn, textSpaceOf } from '../../corpus/meaning/meaning.ts';
import { discriminantDirections } from '../../corpus/meaning/discriminants.ts';
import type { WeightedText } from '../../corpus/meaning/termWeights.ts';
import {
  directionOf,
  wordSpaceOf,
  WORD_DIRECTIONS,
  type WordSpace,
} from '../../corpus/meaning/wordSpace.ts';
import { MEANING_SHARDS, VECTOR_SIZE } from '../../model/published/lexicon.ts';
import { splitSentences } from '../../text/sentences/sentences.ts';
import { shardOf } from '../../text/shard.ts';
import { toJsonFile, type LexiconConcept, type LexiconPaper } from './lexicon.ts';
import { papersInIndex } from './paperList.ts';
import type { IndexFile } from './searchIndex.ts';

/** Above so many papers their vectors would cost a reader more than 64 kB; the search then does without. */
const MOST_PAPERS = 2000;
/** Passages that cost a reader at most 128 kB, fetched for a description only; with more than that, whole papers have to do. */
const MOST_PASSAGES = 4000;
/** Passages of one paper that count: a byte tells how many a paper has, and none needs more than these. */
const MOST_OF_ONE = 20;

const ENGLISH = 'src/assets/words/words';

/**
 * Takes the papers, the concepts and the files of Pagefind's index, and gives the files that search by meaning needs: a vector for each
 * paper, by which those alike are known, in the order of the papers' ids in the index; for descriptions one for each paper and its short
 * passages, and one for each word of the collection and of common English, in shards.
 */
export function buildMeaning(
  papers: readonly LexiconPaper[],
  concepts: readonly LexiconConcept[],
  index: readonly IndexFile[],
): IndexFile[] {
  const byUrl = new Map(papers.map((paper) => [paper.url, paper]));
  const listed = papersInIndex(papers, index).flatMap(([, url]) => byUrl.get(url) ?? []);
  if (listed.length === 0 || listed.length > MOST_PAPERS) return filesOf([], [], new Map());
  const english = readEnglishWords(
    readFileSync(`${ENGLISH}.txt`, 'utf8'),
    readFileSync(`${ENGLISH}.vectors`),
  );
  const texts = [...listed.map(paperText), ...concepts.map(conceptText)];
  const ofTexts = textSpaceOf(texts, WORD_DIRECTIONS);
  const space = wordSpaceOf(texts, english, ofTexts);
  const sentences = listed.map((paper) => vectorsOf(sentencesOf(paper), space));
  const directions = discriminantDirections(sentences, VECTOR_SIZE);
  const project = (vectors: readonly Float64Array[]): Float64Array[] => along(vectors, directions);
  const words = project([...space.words.values()]);
  return filesOf(
    meaningIn(ofTexts).slice(0, listed.length),
    passageVectors(listed, sentences, (vectors) => project(vectors).map(toLengthOne), space),
    new Map([...space.words.keys()].map((word, at) => [word, words[at] ?? new Float64Array()])),
  );
}

/** For each paper the vector of all its sentences, and behind it those of its short passages unless all papers have too many. */
function passageVectors(
  papers: readonly LexiconPaper[],
  sentences: readonly (readonly Float64Array[])[],
  project: (vectors: readonly Float64Array[]) => Float64Array[],
  space: WordSpace,
): Float64Array[][] {
  const whole = sentences.map((own) => sumOf(project(own)));
  const passages = papers.map((paper) => passagesOf(paper).slice(0, MOST_OF_ONE));
  if (passages.flat().length > MOST_PASSAGES) return whole.map((vector) => [vector]);
  return whole.map((vector, at) => [vector, ...project(vectorsOf(passages[at] ?? [], space))]);
}

function filesOf(
  papers: readonly Float64Array[],
  passages: readonly (readonly Float64Array[])[],
  words: ReadonlyMap<string, Float64Array>,
): IndexFile[] {
  const counts = Uint8Array.from(passages, ({ length }) => length);
  const shards = Array.from(
    { length: words.size === 0 ? 0 : MEANING_SHARDS },
    (): [string, unknown][] => [],
  );
  const longest = Math.max(...[...words.values()].map((vector) => Math.hypot(...vector)));
  for (const [word, vector] of words) {
    shards[shardOf(word, MEANING_SHARDS)]?.push([word, packed(vector, longest)]);
  }
  return [
    { path: 'lexicon/papers.vectors', content: Buffer.concat(papers.map(quantised)) },
    {
      path: 'lexicon/passages.vectors',
      content: Buffer.concat([counts, ...passages.flat().map(quantised)]),
    },
    ...shards.map((entries, at) => toJsonFile(`meaning-${at}`, Object.fromEntries(entries))),
  ];
}

function vectorsOf(texts: readonly string[], space: WordSpace): Float64Array[] {
  return texts.map((text) => directionOf(text, space));
}

function passagesOf({ title, plain, asked }: LexiconPaper): string[] {
  return [title, ...splitSentences(plain).map(({ text }) => text), ...asked];
}

function sentencesOf(paper: LexiconPaper): string[] {
  return [...passagesOf(paper), ...splitSentences(paper.text).map(({ text }) => text)];
}

function sumOf(vectors: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(VECTOR_SIZE);
  for (const vector of vectors) vector.forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value));
  return toLengthOne(sum);
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
  const bytes = new Int8Array(VECTOR_SIZE);
  vector.forEach((value, at) => (bytes[at] = Math.round(value * 127)));
  return new Uint8Array(bytes.buffer);
}

/** The vector's direction in bytes, and its length beside the longest. */
function packed(vector: Float64Array, longest: number): [string, number] {
  const length = Math.hypot(...vector) || 1;
  const direction = quantised(vector.map((value) => value / length));
  return [Buffer.from(direction).toString('base64'), Number((length / longest).toPrecision(2))];
}
