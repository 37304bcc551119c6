/** A paper as it is counted. */
export interface CountedPaper {
  /** First theme, by id. */
  readonly theme: string;
  /** Further themes, by id. */
  readonly also: readonly string[];
  readonly year: number | undefined;
  /** Concepts that its abstract names, by id. */
  readonly mentions: readonly string[];
}

/** How many papers of a theme, or of all, appeared in each year. */
export interface YearCounts {
  readonly byYear: ReadonlyMap<number, number>;
  readonly unknown: number;
  readonly total: number;
}

/** Takes papers and counts them by year; those of no known year apart. */
export function countYears(papers: readonly Pick<CountedPaper, 'year'>[]): YearCounts {
  const byYear = new Map<number, number>();
  for (const { year } of papers) {
    if (year !== undefined) byYear.set(year, (byYear.get(year) ?? 0) + 1);
  }
  const known = [...byYear.values()].reduce((sum, count) => sum + count, 0);
  return { byYear, unknown: papers.length - known, total: papers.length };
}

/** Takes counts by year and gives all years from the first to the last, those without a paper too. */
export function yearSpan({ byYear }: YearCounts): number[] {
  if (byYear.size === 0) return [];
  const known = [...byYear.keys()];
  const first = Math.min(...known);
  return Array.from({ length: Math.max(...known) - first + 1 }, (_, index) => first + index);
}

/** Two themes, in the order of themes, and how many papers stand under both. */
export interface SharedThemes {
  readonly pair: readonly [string, string];
  readonly count: number;
}

/** Takes papers and the themes in their order, and gives the pairs of themes that share papers: those that share most first. */
export function countSharedThemes(
  papers: readonly Pick<CountedPaper, 'theme' | 'also'>[],
  themes: readonly string[],
): SharedThemes[] {
  const shared = new Map<string, { pair: readonly [string, string]; count: number }>();
  for (const { theme, also } of papers) {
    const own = themes.filter((id) => id === theme || also.includes(id));
    for (const [index, first] of own.entries()) {
      for (const second of own.slice(index + 1)) {
        const key = `${first} ${second}`;
        const count = (shared.get(key)?.count ?? 0) + 1;
        shared.set(key, { pair: [first, second], count });
      }
    }
  }
  const place = ({ pair: [first, second] }: SharedThemes): number =>
    themes.indexOf(first) * themes.length + themes.indexOf(second);
  return [...shared.values()].sort((a, b) => b.count - a.count || place(a) - place(b));
}

/** Takes papers and gives the concepts they name with the number of papers that do: the most named first, then by id. */
export function countMentions(
  papers: readonly Pick<CountedPaper, 'mentions'>[],
): [string, number][] {
  const counts = new Map<string, number>();
  for (const { mentions } of papers) {
    for (const concept of new Set(mentions)) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
