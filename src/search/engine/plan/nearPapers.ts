import type { Lexicon } from '../../index/lexicon.ts';
import type { Ranked } from './rank.ts';
import { isStopWord } from '../../query/stopWords.ts';
import type { Sources } from '../words/units.ts';
import { nearness, sumOf } from '../../index/vectors.ts';

/**
 * What it counts to be near to the best papers, to have the query's meaning as a whole paper, and in one short passage, beside the best score
 * by words, which is one.
 */
const LIKE_THE_BEST = 0.5;
const LIKE_THE_QUERY = 0.4;
const IN_A_PASSAGE = 0.5;
/** The best papers, which tell what is meant (pseudo-relevance feedback, Rocchio 1971). */
const BEST = 8;

/** A query's words, and what they turned out to be. */
export interface Asked {
  readonly words: readonly string[];
  /** Whether no paper answers the whole query, and it is too long for a name. */
  readonly isDescription: boolean;
}

/**
 * Takes papers ranked by words, what was asked, and the sources; gives papers ranked by words and meaning: those like the best ones rise or
 * come in, and for a description those like it as a whole and those that say it in one of their passages.
 */
export async function withNearPapers(
  ranked: readonly Ranked[],
  { words, isDescription }: Asked,
  { lexicon }: Sources,
): Promise<readonly Ranked[]> {
  const vectors = await lexicon.paperVectors();
  if (vectors.size === 0) return ranked;
  const [likeQuery, described] = isDescription
    ? await Promise.all([queryVector(words, lexicon), lexicon.passages()])
    : NOT_DESCRIBED;
  const top = ranked[0]?.score ?? 1;
  const best = ranked.slice(0, BEST).flatMap(({ id, score }): [Int8Array, number][] => {
    const vector = vectors.get(id);
    return vector === undefined ? [] : [[vector, score / top]];
  });
  const likeBest = sumOf(best);
  const byWords = new Map(ranked.map((paper) => [paper.id, paper]));
  return [...vectors]
    .map(([id, vector]) => {
      const paper = byWords.get(id) ?? newcomer(id);
      const [whole = [], ...passages] = described.get(id) ?? [];
      const near =
        LIKE_THE_BEST * nearness(vector, likeBest) +
        LIKE_THE_QUERY * nearness(whole, likeQuery) +
        IN_A_PASSAGE * nearest(passages, likeQuery);
      return { ...paper, score: paper.score / top + near };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

const NOT_DESCRIBED: readonly [number[], ReadonlyMap<string, readonly Int8Array[]>] = [
  [],
  new Map(),
];

function newcomer(id: string): Ranked {
  return { id, score: 0, coverage: 0, reasons: [{ kind: 'meaning', words: '' }], places: [] };
}

function nearest(passages: readonly Int8Array[], likeQuery: readonly number[]): number {
  return passages.reduce((most, passage) => Math.max(most, nearness(passage, likeQuery)), 0);
}

async function queryVector(words: readonly string[], lexicon: Lexicon): Promise<number[]> {
  const contentWords = words.filter((word) => !isStopWord(word));
  const vectors = await Promise.all(contentWords.map(async (word) => lexicon.wordVector(word)));
  return sumOf(vectors.flatMap((vector) => (vector === undefined ? [] : [[vector, 1] as const])));
}
