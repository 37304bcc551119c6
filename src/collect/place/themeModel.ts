import { readFeatures, type Features } from './features.ts';
import { fitThemes, type ThemeModel } from './themeCentroids.ts';
import {
  paperExample,
  themeExample,
  type Example,
  type PlacedText,
  type ThemeText,
} from './themeExamples.ts';

export type { ThemeModel } from './themeCentroids.ts';
export type { PlacedText, ThemeText } from './themeExamples.ts';

/** A theme and how near a text is to it: the cosine of their angle, from 0 to 1. */
export interface ScoredTheme {
  readonly theme: string;
  readonly score: number;
}

/** The theme nearest to a text, and all others, best first. */
export interface Suggestion extends ScoredTheme {
  readonly runnersUp: readonly ScoredTheme[];
}

/**
 * Takes the placed papers and the themes to choose from, and gives what can be learnt from them:
 * a nearest-centroid classifier (Rocchio) in which a term counts by how unevenly the themes use it.
 * The cost grows as the papers do; their order is of no account.
 */
export function trainThemes(
  placed: readonly PlacedText[],
  themes: readonly ThemeText[],
): ThemeModel {
  const ids = themes.map(({ id }) => id);
  return fitThemes(readExamples(placed, themes, ids), ids);
}

/**
 * Takes what was learnt and a new paper, and gives the theme it is nearest to; throws where there
 * is no theme.
 */
export function suggestTheme(
  model: ThemeModel,
  text: { title: string; abstract: string },
): Suggestion {
  return rankThemes(model, readFeatures(text));
}

/**
 * Takes what was learnt and a text's features, and gives the nearest theme; throws where there is
 * no theme.
 */
export function rankThemes(model: ThemeModel, features: Features): Suggestion {
  const products = model.themes.map(() => 0);
  let square = 0;
  for (const [span, amount] of features) {
    const term = model.terms.get(span);
    if (term === undefined) continue;
    const pull = term.weight * amount;
    square += pull * amount;
    for (const [at, mean] of term.means.entries()) products[at] = (products[at] ?? 0) + pull * mean;
  }
  const [best, ...runnersUp] = model.themes
    .map((theme, at) => {
      const lengths = Math.sqrt(square) * (model.lengths[at] ?? 0);
      return { theme, score: lengths === 0 ? 0 : (products[at] ?? 0) / lengths };
    })
    .sort((a, b) => b.score - a.score);
  if (best === undefined) throw new Error('there is no theme to suggest');
  return { ...best, runnersUp };
}

/** One at a time: the features of twelve thousand papers would fill a gigabyte. */
function* readExamples(
  placed: readonly PlacedText[],
  themes: readonly ThemeText[],
  ids: readonly string[],
): Generator<Example> {
  for (const theme of themes) yield themeExample(theme, ids);
  // Sums of fractions depend on their order in the last digit; a suggestion must not.
  const papers = placed.toSorted(
    (a, b) =>
      compare(a.title, b.title) || compare(a.abstract, b.abstract) || compare(a.theme, b.theme),
  );
  for (const paper of papers) yield paperExample(paper, ids);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
