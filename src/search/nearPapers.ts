import { papersDescribed } from './descriptions.ts';
import type { Lexicon } from './lexicon.ts';
import type { Ranked } from './rank.ts';
import { isStopWord } from './stopWords.ts';
import type { Sources } from './units.ts';
import { nearness, sumOf } from './vectors.ts';

/** What nearness to the best papers counts, and nearness to the query, beside the best score by words, which is one. */
const LIKE_THE_BEST = 0.5;
const LIKE_THE_QUERY = 0.8;
/** What it counts that a paper has a concept that the query describes. */
const DESCRIBED = 0.7;
/** The best papers, which tell what is meant (pseudo-relevance feedback, Rocchio 1971). */
const BEST = 8;

/** A query's words, and what they turned out to be. */
export interface Asked {
  readonly words: readonly string[];
  /** Whether any paper answers the whole query. */
  readonly isAnswered: boolean;
  /** Whether no paper does, and it is too long for a name. */
  readonly isDescription: boolean;
}

/**
 * Takes papers ranked by words, what was asked, and the sources; gives papers ranked by
 * words and meaning: those like the best ones rise or come in, and where words fall short, those like the query itself and those with
 * concepts that it describes.
 */
export async function withNearPapers(
  ranked: readonly Ranked[],
  { words, isAnswered, isDescription }: Asked,
  sources: Sources,
): Promise<readonly Ranked[]> {
  const { lexicon } = sources;
  const vectors = await lexicon.paperVectors();
  const described = isDescription ? await papersDescribed(words, sources) : NONE;
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

async function queryVector(words: readonly string[], lexicon: Lexicon): Promise<number[]> {
  const { stemsOf } = await import('../text/stems.ts');
  const stems = stemsOf(words.filter((word) => !isStopWord(word)).join(' '));
  const vectors = await Promise.all(stems.map(async (stem) => lexicon.stemVector(stem)));
  return sumOf(vectors.flatMap((vector) => (vector === undefined ? [] : [[vector, 1] as const])));
}
