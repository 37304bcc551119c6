import { fitThemes } from '../collect/place/themeCentroids.ts';
import {
  paperExample,
  themeExample,
  type PlacedText,
  type ThemeText,
} from '../collect/place/themeExamples.ts';
import { rankThemes } from '../collect/place/themeModel.ts';

/** A placed paper with the themes on which careful readers differed. */
export interface JudgedPaper extends PlacedText {
  readonly debatable: readonly string[];
}

/** A suggestion that is not the paper's first theme. */
export interface Confusion {
  readonly title: string;
  readonly theme: string;
  readonly suggested: string;
  /** Whether the suggestion is a further or debatable theme of the paper. */
  readonly accepted: boolean;
}

/** How well one theme is suggested, by first themes; a share of nothing is 0. */
export interface ThemeAccuracy {
  readonly theme: string;
  /** Papers whose first theme it is. */
  readonly placed: number;
  /** Papers for which it is suggested. */
  readonly suggested: number;
  /** Share of the suggested papers that are placed there. */
  readonly precision: number;
  /** Share of the papers placed there for which it is suggested. */
  readonly recall: number;
}

/** What an evaluation found, shares from 0 to 1. */
export interface Evaluation {
  readonly papers: number;
  /** Share of papers for which the first theme is suggested. */
  readonly strict: number;
  /** Share of papers for which the first, a further or a debatable theme is suggested. */
  readonly lenient: number;
  readonly themes: readonly ThemeAccuracy[];
  readonly confusions: readonly Confusion[];
}

/**
 * Takes papers with the themes they should get and the themes to choose from; suggests a theme
 * for each paper by what all *other* papers and the themes' own texts teach (leave-one-out), and
 * gives how often that was right.
 */
export function evaluateThemes(
  papers: readonly JudgedPaper[],
  themes: readonly ThemeText[],
): Evaluation {
  const suggested = suggestEach(papers, themes);
  const confusions = papers.flatMap((paper, at) => confusionOf(paper, suggested[at] ?? ''));
  const refused = confusions.filter(({ accepted }) => !accepted);
  return {
    papers: papers.length,
    strict: ratio(papers.length - confusions.length, papers.length),
    lenient: ratio(papers.length - refused.length, papers.length),
    themes: themes.map(({ id }) => themeAccuracy(id, papers, suggested)),
    confusions,
  };
}

/**
 * Features depend on their own text alone, so they are read once; all that is learnt is learnt anew
 * for each paper.
 */
function suggestEach(papers: readonly JudgedPaper[], themes: readonly ThemeText[]): string[] {
  const ids = themes.map(({ id }) => id);
  const fixed = themes.map((theme) => themeExample(theme, ids));
  const examples = papers.map((paper) => paperExample(paper, ids));
  return examples.map((held) => {
    const others = examples.filter((example) => example !== held);
    return rankThemes(fitThemes([...fixed, ...others], ids), held.features).theme;
  });
}

function confusionOf(
  { title, theme, also, debatable }: JudgedPaper,
  suggested: string,
): Confusion[] {
  if (suggested === theme) return [];
  const accepted = also.includes(suggested) || debatable.includes(suggested);
  return [{ title, theme, suggested, accepted }];
}

function themeAccuracy(
  theme: string,
  papers: readonly JudgedPaper[],
  suggested: readonly string[],
): ThemeAccuracy {
  const placed = papers.filter((paper) => paper.theme === theme).length;
  const named = suggested.filter((id) => id === theme).length;
  const right = papers.filter(
    (paper, at) => paper.theme === theme && suggested[at] === theme,
  ).length;
  const precision = ratio(right, named);
  return { theme, placed, suggested: named, precision, recall: ratio(right, placed) };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
