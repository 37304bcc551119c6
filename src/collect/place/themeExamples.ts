import { readFeatures, type Features } from './features.ts';

/** A paper whose theme an editor has agreed to. */
export interface PlacedText {
  readonly title: string;
  readonly abstract: string;
  /** Its first theme, by id. */
  readonly theme: string;
  /** Further themes, by id. */
  readonly also: readonly string[];
}

/** What a theme says of itself. Not its introduction: that names papers. */
export interface ThemeText {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Which papers belong here; sentences after the first may say which belong elsewhere. */
  readonly scope: string;
}

/** A text to learn from, and how much of it each theme gets. */
export interface Example {
  readonly features: Features;
  /** Place of a theme in the list of themes → its share. */
  readonly shares: ReadonlyMap<number, number>;
}

/** What a further theme gets of a paper, where the first gets 1; 0 to 1 do as well. */
const ALSO_SHARE = 0.3;

/**
 * How many papers a theme's own text is worth: enough to lead while a theme is small; 2 to 8 do as
 * well.
 */
const THEME_TEXT_WORTH = 4;

/**
 * Takes a placed paper and the themes' ids, and gives what to learn from it; unknown themes get
 * nothing.
 */
export function paperExample(paper: PlacedText, ids: readonly string[]): Example {
  const shares = new Map<number, number>();
  for (const also of paper.also) shares.set(ids.indexOf(also), ALSO_SHARE);
  shares.set(ids.indexOf(paper.theme), 1);
  shares.delete(-1);
  return { features: readFeatures(paper), shares };
}

/** Takes a theme and the themes' ids, and gives what to learn from the theme's own words. */
export function themeExample(theme: ThemeText, ids: readonly string[]): Example {
  const others = new Set(ids.filter((id) => id !== theme.id));
  const abstract = `${theme.summary} ${ownSentences(theme.scope, others)}`;
  return {
    features: readFeatures({ title: theme.title, abstract }),
    shares: new Map([[ids.indexOf(theme.id), THEME_TEXT_WORTH]]),
  };
}

const RE_SENTENCE_END = /(?<=[.?!])\s+/;
const RE_ID = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

/**
 * A sentence that sends papers to another theme is made of that theme's words, and would draw its
 * papers here.
 */
function ownSentences(scope: string, others: ReadonlySet<string>): string {
  const [first = '', ...rest] = scope.split(RE_SENTENCE_END);
  const own = rest.filter(
    (sentence) => !(sentence.match(RE_ID) ?? []).some((word) => others.has(word)),
  );
  return [first, ...own].join(' ');
}
