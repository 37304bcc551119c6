import { withFields, type FoundField } from './fields.ts';
import { straightQuotes } from '../../query/parseQuery.ts';
import type { Ranked } from './rank.ts';

/** A query without some of its fields, for one whose fields leave nothing. */
export interface WiderPlan {
  readonly query: string;
  /** The fields it does without, as typed. */
  readonly without: readonly string[];
  /** What it finds, best first; never nothing. */
  readonly ranked: readonly Ranked[];
}

/**
 * Takes a query, the papers that its words find and its fields, and gives the queries that find something with as few of its fields left
 * out as can be: those that no paper has; else any single one; else all.
 */
export function widerPlans(
  query: string,
  papers: readonly Ranked[],
  fields: readonly FoundField[],
): WiderPlan[] {
  const unknown = fields.filter(isUnknown);
  const single = unknown.length > 0 ? [unknown] : fields.map((field) => [field]);
  const tried = (sets: readonly (readonly FoundField[])[]): WiderPlan[] =>
    sets
      .map((left) => withoutFields(query, papers, fields, left))
      .filter((plan) => plan.query !== '' && plan.ranked.length > 0);
  const fewest = tried(single);
  return fewest.length > 0 ? fewest : tried([fields]);
}

/** Takes a field that was looked up and says whether it can only leave nothing. */
export function isUnknown({ field, papers }: FoundField): boolean {
  return papers.size === 0 && !field.isExcluded;
}

function withoutFields(
  query: string,
  papers: readonly Ranked[],
  fields: readonly FoundField[],
  left: readonly FoundField[],
): WiderPlan {
  const without = left.map(({ field }) => field.typed);
  const rest = without.reduce((words, typed) => words.replace(typed, ''), straightQuotes(query));
  return {
    query: rest.replace(/\s+/g, ' ').trim(),
    without,
    ranked: withFields(
      papers,
      fields.filter((field) => !left.includes(field)),
    ),
  };
}
