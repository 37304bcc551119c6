import { foldWords } from '../../text/fold.ts';
import type { Dot } from './mapDots.ts';
import type { MapState } from './mapState.ts';

/** What is highlighted on the map; where nothing is asked, all is. */
export type Highlights = Pick<MapState, 'themes' | 'words' | 'papers'>;

export const NO_HIGHLIGHTS: Highlights = { themes: [], words: '', papers: [] };

/** Papers found for the words. */
export interface FoundPapers {
  readonly slugs: ReadonlySet<string>;
  /** Found by titles and names alone, because search is out of reach. */
  readonly isByTitle: boolean;
}

/** Takes themes and one of them or another, and gives them without it or with it. */
export function toggleTheme(themes: readonly string[], theme: string): string[] {
  const others = themes.filter((other) => other !== theme);
  return others.length < themes.length ? others : [...themes, theme];
}

/**
 * Takes all dots, the highlights and the slugs that the search for their words and themes found, and gives the dots that are highlighted; undefined
 * where nothing is asked.
 */
export function highlightedDots(
  dots: readonly Dot[],
  { themes, words, papers }: Highlights,
  found?: ReadonlySet<string>,
): Dot[] | undefined {
  const isAsking = found !== undefined && words !== '';
  if (themes.length + papers.length === 0 && !isAsking) return undefined;
  return dots.filter(
    (dot) =>
      (papers.length === 0 || papers.includes(dot.slug)) &&
      // A search within themes has seen to both.
      (isAsking ? found.has(dot.slug) : themes.length === 0 || themes.includes(dot.theme)),
  );
}

/** Takes all dots and highlights, and gives the slugs of those whose titles and people have all the words, each at the start of one: where search is out of reach. */
export function dotsByTitle(dots: readonly Dot[], { themes, words }: Highlights): string[] {
  const folded = foldWords(words);
  return dots
    .filter(({ theme }) => themes.length === 0 || themes.includes(theme))
    .filter((dot) => {
      const own = ` ${foldWords(dot.told()).join(' ')}`;
      return folded.every((word) => own.includes(` ${word}`));
    })
    .map(({ slug }) => slug);
}

/** Takes how many of how many dots are highlighted, and how many papers were found where some of them have no dot, and gives the sentence that says so. */
export function highlightSentence(count: number, all: number, found = count): string {
  if (found > count) return `Found ${found} papers; ${count} of them have a sign here.`;
  if (count === 0) return 'No paper here is such.';
  return count === 1 ? `One of ${all} papers is lit.` : `${count} of ${all} papers are lit.`;
}

/** Takes how many of how many dots are highlighted, the highlights and what was found for their words, and gives the sentence that describes them. */
export function statusSentence(
  count: number,
  all: number,
  { papers }: Highlights,
  found?: FoundPapers,
): string {
  // Where papers are highlighted by name, those found without a dot are none of them.
  const sentence = highlightSentence(
    count,
    all,
    papers.length === 0 ? found?.slugs.size : undefined,
  );
  return found?.isByTitle === true
    ? `By titles and names alone, as search is out of reach: ${sentence}`
    : sentence;
}

/** Takes dots and gives the point around which most of them lie, the median of each coordinate; undefined for none. */
export function middleOf(dots: readonly Dot[]): { x: number; y: number } | undefined {
  const median = (values: readonly number[]): number | undefined =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  const [x, y] = [median(dots.map((dot) => dot.x)), median(dots.map((dot) => dot.y))];
  return x === undefined || y === undefined ? undefined : { x, y };
}
