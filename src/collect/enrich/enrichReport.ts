import { formatProblem, quoteFound, sortProblems, type Problem } from '../../model/problem.ts';
import type { Addition } from './addToReferences.ts';
import type { ArxivReport } from './arxiv/fromArxiv.ts';
import type { ImportReport, Note } from './file/fromFile.ts';

/** Takes what came of asking arXiv and gives it as text: additions, refusals with their reasons, problems, sums. */
export function formatArxivReport(report: ArxivReport): string {
  const { wanted, asked, cached, additions, refused, unknown, problems } = report;
  return join([
    ...additions.flatMap(formatAddition),
    ...refused.map(({ path, arxiv, reason }) => `${path}: refused arXiv ${arxiv}: ${reason}`),
    ...unknown.map((path) => `${path}: nothing under its title`),
    ...formatProblems(problems),
    '',
    ...formatSums([
      ['records incomplete', wanted],
      ['asked', asked],
      ['answers kept', cached],
      ['records added to', countFilled(additions)],
      ['candidates refused', refused.length],
      ['problems', problems.length],
    ]),
    ...(asked + cached < wanted ? [`${wanted - asked - cached} are left for the next run`] : []),
  ]);
}

/** Takes what came of reading an export and gives it as text, in the same order. */
export function formatImportReport(report: ImportReport): string {
  const { records, additions, unmatched, repeated, problems } = report;
  return join([
    ...additions.flatMap(formatAddition),
    ...[...repeated, ...unmatched].map(formatNote),
    ...formatProblems(problems),
    '',
    ...formatSums([
      ['records read', records],
      ['of papers here', additions.length],
      ['records added to', countFilled(additions)],
      ['unmatched', unmatched.length],
      ['problems', problems.length],
    ]),
  ]);
}

function formatAddition({ path, from, added, conflicts, unfit }: Addition): string[] {
  return [
    ...(added.length > 0 ? [`${path}: added ${added.join(', ')} from ${from}`] : []),
    ...conflicts.map(
      ({ field, kept, offered }) =>
        `${path}: ${field} differs in ${from}: kept ${quoteFound(kept, 120)}, offered ${quoteFound(offered, 120)}`,
    ),
    ...unfit.map(
      ({ field, offered }) =>
        `${path}: ${field} from ${from} left out, found ${quoteFound(offered)}`,
    ),
  ];
}

function formatNote({ path, line, title, reason }: Note): string {
  return `${path}:${line}: ${quoteFound(title, 100)}: ${reason}`;
}

function formatProblems(problems: readonly Problem[]): string[] {
  return sortProblems(problems).map(formatProblem);
}

function countFilled(additions: readonly Addition[]): number {
  return new Set(additions.filter(({ added }) => added.length > 0).map(({ path }) => path)).size;
}

function formatSums(sums: readonly (readonly [string, number])[]): string[] {
  return sums.map(([name, count]) => `${name.padEnd(18)}${String(count).padStart(6)}`);
}

function join(lines: readonly string[]): string {
  return lines.join('\n');
}
