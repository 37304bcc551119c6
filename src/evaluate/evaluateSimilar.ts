import { stemsOf } from '../text/stems.ts';
import { nearestRows } from '../corpus/similar/nearestRows.ts';
import { similarPapers, type Comparable } from '../corpus/similar/similar.ts';
import { toUnitLength } from '../corpus/meaning/termWeights.ts';

/** A paper with the themes that a reader gave it, the first one first. */
export interface JudgedPaper extends Comparable {
  readonly themes: readonly string[];
}

/** How the neighbours that a measure gives to papers look. */
export interface NeighbourFigures {
  /** Share of neighbours that have the same first theme. */
  readonly first: number;
  /** Share of neighbours that have any theme in common. */
  readonly any: number;
  /** Share of neighbours whose own neighbours the paper is among. */
  readonly mutual: number;
  /** Papers that are nobody's neighbour. */
  readonly alone: number;
  /** The paper that is a neighbour most often, and how often. */
  readonly hub: { readonly slug: string; readonly times: number };
}

/** Takes judged papers and a number of neighbours, and gives the figures of our measure and of plain TF-IDF cosine. */
export function evaluateSimilar(
  papers: readonly JudgedPaper[],
  count: number,
): { measure: NeighbourFigures; baseline: NeighbourFigures } {
  const similar = similarPapers(papers, count);
  const ours = new Map([...similar].map(([slug, near]) => [slug, near.map((one) => one.slug)]));
  return {
    measure: figuresOf(papers, ours),
    baseline: figuresOf(papers, nearestByWords(papers, count)),
  };
}

/**
 * The baseline: cosine of TF-IDF vectors of title and abstract, the count of each stem times the logarithm of papers by papers that hold
 * it, with nothing left out and no correction.
 */
function nearestByWords(papers: readonly Comparable[], count: number): Map<string, string[]> {
  const counts = papers.map(({ title, text }) => countOf(stemsOf(`${title} ${text}`)));
  const holders = countOf(counts.flatMap((one) => [...one.keys()]));
  const numbers = new Map([...holders.keys()].map((stem, number) => [stem, number]));
  const rows = counts.map((one) =>
    toUnitLength(
      new Map(
        [...one].map(([stem, times]) => [
          numbers.get(stem) ?? -1,
          times * Math.log(papers.length / (holders.get(stem) ?? 1)),
        ]),
      ),
    ),
  );
  const near = nearestRows(
    {
      sparse: [{ weight: 1, rows }],
      dense: { weight: 0, rows: rows.map(() => new Float64Array()) },
      links: { weight: 0, rows: [] },
    },
    count,
    0,
  );
  return new Map(
    papers.map(({ slug }, row) => [
      slug,
      (near[row] ?? []).flatMap((other) => papers[other.row]?.slug ?? []),
    ]),
  );
}

function figuresOf(
  papers: readonly JudgedPaper[],
  neighbours: ReadonlyMap<string, readonly string[]>,
): NeighbourFigures {
  const themesOf = new Map(papers.map(({ slug, themes }) => [slug, themes]));
  const pairs = [...neighbours].flatMap(([slug, near]) => near.map((other) => ({ slug, other })));
  const share = (test: (pair: { slug: string; other: string }) => boolean): number =>
    pairs.filter(test).length / (pairs.length || 1);
  const times = countOf(pairs.map(({ other }) => other));
  const [hub = ['', 0] as const] = [...times].sort((a, b) => b[1] - a[1]);
  return {
    first: share(({ slug, other }) => themesOf.get(slug)?.[0] === themesOf.get(other)?.[0]),
    any: share(({ slug, other }) =>
      (themesOf.get(slug) ?? []).some((theme) => themesOf.get(other)?.includes(theme)),
    ),
    mutual: share(({ slug, other }) => neighbours.get(other)?.includes(slug) ?? false),
    alone: papers.length - times.size,
    hub: { slug: hub[0], times: hub[1] },
  };
}

function countOf<Member>(members: readonly Member[]): Map<Member, number> {
  const counts = new Map<Member, number>();
  for (const member of members) counts.set(member, (counts.get(member) ?? 0) + 1);
  return counts;
}
