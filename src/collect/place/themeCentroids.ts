import type { Example } from './themeExamples.ts';

/** What was learnt of a span of letters. */
export interface Term {
  /** How well it tells themes apart: 0 where all use it alike. */
  readonly weight: number;
  /** Its mean amount in each theme, in the order of the themes. */
  readonly means: readonly number[];
}

/**
 * What was learnt about placing papers: the centroid of each theme, in a space whose axes are
 * weighted.
 */
export interface ThemeModel {
  /** The themes' ids, in the order they were given. */
  readonly themes: readonly string[];
  /** The length of each theme's centroid. */
  readonly lengths: readonly number[];
  readonly terms: ReadonlyMap<string, Term>;
}

/**
 * Takes examples and the themes' ids, and gives the centroid of each theme and the weight of each
 * term: its relative variance over the themes (variance over squared mean). That takes the place of
 * an inverse document frequency, which asks how rare a term is and not what it tells. Each example
 * is read once.
 */
export function fitThemes(examples: Iterable<Example>, ids: readonly string[]): ThemeModel {
  const terms = new Map<string, Term>();
  const squares = ids.map(() => 0);
  for (const [span, means] of meansByTerm(examples, ids.length)) {
    const weight = relativeVariance(means);
    terms.set(span, { weight, means });
    for (const [at, mean] of means.entries()) squares[at] = (squares[at] ?? 0) + weight * mean ** 2;
  }
  return { themes: ids, lengths: squares.map(Math.sqrt), terms };
}

function meansByTerm(examples: Iterable<Example>, themes: number): Map<string, number[]> {
  const amounts = new Map<string, number[]>();
  const worth = new Array<number>(themes).fill(0);
  for (const { features, shares } of examples) {
    for (const [at, share] of shares) worth[at] = (worth[at] ?? 0) + share;
    for (const [span, amount] of features) {
      let sums = amounts.get(span);
      if (sums === undefined) amounts.set(span, (sums = new Array<number>(themes).fill(0)));
      for (const [at, share] of shares) sums[at] = (sums[at] ?? 0) + share * amount;
    }
  }
  // In place: with twelve thousand papers there are three hundred thousand terms.
  for (const sums of amounts.values()) {
    for (const [at, sum] of sums.entries()) if (sum > 0) sums[at] = sum / (worth[at] ?? 1);
  }
  return amounts;
}

function relativeVariance(values: readonly number[]): number {
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value ** 2;
  }
  // Rounding may leave the difference of two like numbers below nought.
  return sum === 0 ? 0 : Math.max(0, (values.length * squares) / sum ** 2 - 1);
}
