import type { JudgedQuery } from './judgments.ts';
import { meanScores, scoreRanking, type Scores } from './measures.ts';
import type { Searcher } from './searchers.ts';

/** One query with what was found for it. */
export interface Answered {
  readonly judged: JudgedQuery;
  readonly found: readonly string[];
  readonly scores: Scores;
}

/** Takes a searcher and the judged queries, and gives each with what was found and how good that is. */
export async function askAll(
  searcher: Searcher,
  queries: readonly JudgedQuery[],
): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (const judged of queries) {
    const found = await searcher(judged.query);
    answers.push({ judged, found, scores: scoreRanking(found, judged.grades) });
  }
  return answers;
}

/** Takes the name of a searcher and its answers, and gives a table: a line per kind of query and one for all. */
export function formatScores(name: string, answers: readonly Answered[]): string {
  const kinds = [...new Set(answers.map(({ judged }) => judged.kind))].sort();
  const line = (kind: string, some: readonly Answered[]): string => {
    const { ndcg, mrr, recall, empty } = meanScores(some.map(({ scores }) => scores));
    const figures = [ndcg, mrr, recall, empty].map((figure) => figure.toFixed(3).padStart(9));
    return `${kind.padEnd(12)}${String(some.length).padStart(5)}${figures.join('')}`;
  };
  return [
    `${name}\n${'kind'.padEnd(12)}    n  nDCG@10   MRR@10   rec@10    empty`,
    ...kinds.map((kind) =>
      line(
        kind,
        answers.filter(({ judged }) => judged.kind === kind),
      ),
    ),
    line('all', answers),
  ].join('\n');
}

/** Takes answers and gives a line for each that falls short: what was asked, found and missed. */
export function formatMisses(answers: readonly Answered[]): string {
  return answers
    .filter(({ scores }) => scores.ndcg < 0.999)
    .map(({ judged, found, scores }) => {
      const marks = found.slice(0, 10).map((slug) => `${judged.grades.get(slug) ?? 0} ${slug}`);
      const missed = [...judged.grades].filter(([slug]) => !found.slice(0, 10).includes(slug));
      const gone = missed.map(([slug, grade]) => `missed ${grade} ${slug}`);
      const head = `${judged.id} ${scores.ndcg.toFixed(2)} ${judged.query}`;
      return [head, ...marks, ...gone].join('\n    ');
    })
    .join('\n');
}
