import type { Lexicon } from './lexicon.ts';
import type { Ranked } from './rank.ts';
import { isStopWord } from './stopWords.ts';
import { nearness, sumOf } from './vectors.ts';

/** What nearness to the best papers counts, and nearness to the query, beside the best score by words, which is one. */
const LIKE_THE_BEST = 0.5;
const LIKE_THE_QUERY = 0.8;
/** The best papers, which tell what is meant (pseudo-relevance feedback, Rocchio 1971). */
const BEST = 8;

/**
 * Takes papers ranked by words, the query's words, whether any paper answers the whole query, and the lexicon; gives papers ranked by
 * words and meaning: those like the best ones rise or come in, and where words fall short, those like the query itself.
 */
export async function withNearPapers(
  ranked: readonly Ranked[],
  words: readonly string[],
  isAnswered: boolean,
  lexicon: Lexicon,
): Promise<readonly Ranked[]> {
  const vectors = await lexicon.paperVectors();
  if (vectors.size === 0) return ranked;
  const top = ranked[0]?.score ?? 1;
  const best = ranked.slice(0, BEST).flatMap(({ id, score }): [Int8Array, number][] => {
    const vector = vectors.get(id);
    return vector === undefined ? [] : [[vector, score / top]];
  });
  const likeBest = sumOf(best);
  const likeQuery = isAnswered ? [] : await queryVector(words, lexicon);
  const byWords = new Map(ranked.map((paper) => [paper.id, paper]));
  return [...vectors]
    .map(([id, vector]) => {
      const paper = byWords.get(id) ?? newcomer(id);
      const near =
        LIKE_THE_BEST * nearness(vector, likeBest) + LIKE_THE_QUERY * nearness(vector, likeQuery);
      return { ...paper, score: paper.score / top + near };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function newcomer(id: string): Ranked {
  const reasons = [{ kind: 'meaning' as const, words: '' }];
  return { id, score: 0, coverage: 0, reasons, places: [] };
}

async function queryVector(words: readonly string[], lexicon: Lexicon): Promise<number[]> {
  const { stemsOf } = await import('../text/stems.ts');
  const stems = stemsOf(words.filter((word) => !isStopWord(word)).join(' '));
  const vectors = await Promise.all(stems.map(async (stem) => lexicon.stemVector(stem)));
  return sumOf(vectors.flatMap((vector) => (vector === undefined ? [] : [[vector, 1] as const])));
}
