/** A paper that a query should find, with how well it answers: 3 best, 1 barely. */
export type Grades = ReadonlyMap<string, number>;

/** How well one ranking, or the average of several, answers what was judged. */
export interface Scores {
  readonly ndcg: number;
  readonly mrr: number;
  readonly recall: number;
  /** Share of answers without any result. */
  readonly empty: number;
}

/** Results that count. */
const DEPTH = 10;

/**
 * Takes the papers found, best first, and the grades of those that should be, and gives nDCG@10 with gain 2^grade − 1
 * (Järvelin and Kekäläinen 2002), MRR@10 and recall@10.
 */
export function scoreRanking(found: readonly string[], grades: Grades): Scores {
  const first = found.slice(0, DEPTH);
  const gains = first.map((paper) => grades.get(paper) ?? 0);
  const ideal = [...grades.values()].sort((a, b) => b - a).slice(0, DEPTH);
  const firstHit = gains.findIndex((grade) => grade > 0);
  return {
    ndcg: discounted(gains) / (discounted(ideal) || 1),
    mrr: firstHit < 0 ? 0 : 1 / (firstHit + 1),
    recall: gains.filter((grade) => grade > 0).length / Math.max(1, Math.min(DEPTH, grades.size)),
    empty: found.length === 0 ? 1 : 0,
  };
}

/** Takes the scores of several rankings and gives their mean. */
export function meanScores(all: readonly Scores[]): Scores {
  const mean = (of: (scores: Scores) => number): number =>
    all.reduce((sum, scores) => sum + of(scores), 0) / Math.max(1, all.length);
  return {
    ndcg: mean(({ ndcg }) => ndcg),
    mrr: mean(({ mrr }) => mrr),
    recall: mean(({ recall }) => recall),
    empty: mean(({ empty }) => empty),
  };
}

function discounted(grades: readonly number[]): number {
  return grades.reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}
