import { papersDescribed } from './descriptions.ts';
import type { Lexicon } from './lexicon.ts';
import type { Ranked } from './rank.ts';
import { similarWords } from './similarWords.ts';
import { isStopWord } from './stopWords.ts';
import type { Sources } from './units.ts';
import { nearness, sumOf } from './vectors.ts';

/** What nearness to the best papers counts, and nearness to the query, beside the best score by words, which is one. */
const LIKE_THE_BEST = 0.5;
const LIKE_THE_QUERY = 0.8;
/** What it counts that a paper has a concept that the query describes. */
const DESCRIBED = 0.7;
/** What all words similar to one of the query count beside it. */
const SIMILAR = 0.5;
/** The best papers, which tell what is meant (pseudo-relevance feedback, Rocchio 1971). */
const BEST = 8;

/**
 * Takes papers ranked by words, the query's words, whether any paper answers the whole query, and the sources; gives papers ranked by
 * words and meaning: those like the best ones rise or come in, and where words fall short, those like the query itself and those with
 * concepts that it describes.
 */
export async function withNearPapers(
  ranked: readonly Ranked[],
  words: readonly string[],
  isAnswered: boolean,
  sources: Sources,
): Promise<readonly Ranked[]> {
  const { lexicon } = sources;
  const vectors = await lexicon.paperVectors();
  const described = isAnswered ? NONE : await papersDescribed(words, sources);
  if (vectors.size + described.size === 0) return ranked;
  const top = ranked[0]?.score ?? 1;
  const best = ranked.slice(0, BEST).flatMap(({ id, score }): [Int8Array, number][] => {
    const vector = vectors.get(id);
    return vector === undefined ? [] : [[vector, score / top]];
  });
  const likeBest = sumOf(best);
  const likeQuery = isAnswered ? [] : await queryVector(words, lexicon);
  const byWords = new Map(ranked.map((paper) => [paper.id, paper]));
  return [...new Set([...byWords.keys(), ...vectors.keys(), ...described.keys()])]
    .map((id) => {
      const vector = vectors.get(id) ?? [];
      const paper = byWords.get(id) ?? newcomer(id, described.has(id));
      const near =
        LIKE_THE_BEST * nearness(vector, likeBest) +
        LIKE_THE_QUERY * nearness(vector, likeQuery) +
        DESCRIBED * (described.get(id) ?? 0);
      return { ...paper, score: paper.score / top + near };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

const NONE: ReadonlyMap<string, number> = new Map();

function newcomer(id: string, isDescribed: boolean): Ranked {
  const reasons = [{ kind: isDescribed ? ('lay' as const) : ('meaning' as const), words: '' }];
  return { id, score: 0, coverage: 0, reasons, places: [] };
}

/** The words' vectors added up, each with those of words similar to it. */
async function queryVector(words: readonly string[], lexicon: Lexicon): Promise<number[]> {
  const own = words.filter((word) => !isStopWord(word));
  const vectors = await Promise.all(
    own.map(async (word) => {
      const similar = await vectorsOf(await similarWords(word), lexicon);
      return [
        ...(await vectorsOf([word], lexicon)).map((vector) => [vector, 1] as const),
        ...similar.map((vector) => [vector, SIMILAR / similar.length] as const),
      ];
    }),
  );
  return sumOf(vectors.flat());
}

async function vectorsOf(words: readonly string[], lexicon: Lexicon): Promise<number[][]> {
  const { stemsOf } = await import('../text/stems.ts');
  const stems = [...new Set(stemsOf(words.join(' ')))];
  const vectors = await Promise.all(stems.map(async (stem) => lexicon.stemVector(stem)));
  return vectors.flatMap((vector) => (vector === undefined ? [] : [[...vector]]));
}
