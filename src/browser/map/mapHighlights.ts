import { foldWords } from '../../text/fold.ts';
import type { Dot } from './mapDots.ts';
import type { MapState } from './mapState.ts';

/** What is lit up on the map; where nothing is asked, all is. */
export type Lights = Pick<MapState, 'themes' | 'words' | 'papers'>;

export const NO_LIGHTS: Lights = { themes: [], words: '', papers: [] };

/**
 * Takes all dots, the lights and the slugs that the search for their words and themes found, and gives the dots that are lit; undefined
 * where nothing is asked.
 */
export function litDots(
  dots: readonly Dot[],
  { themes, words, papers }: Lights,
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

/** Takes all dots and lights, and gives the slugs of those whose titles and people have all the words, each at the start of one: where search is out of reach. */
export function dotsByTitle(dots: readonly Dot[], { themes, words }: Lights): string[] {
  const folded = foldWords(words);
  return dots
    .filter(({ theme }) => themes.length === 0 || themes.includes(theme))
    .filter((dot) => {
      const own = ` ${foldWords(dot.told()).join(' ')}`;
      return folded.every((word) => own.includes(` ${word}`));
    })
    .map(({ slug }) => slug);
}

/** Takes how many of how many dots are lit, and how many papers were found where some of them have no dot, and gives the sentence that says so. */
export function lightsSentence(lit: number, all: number, found = lit): string {
  if (found > lit) return `Found ${found} papers; ${lit} of them have a sign here.`;
  if (lit === 0) return 'No paper here is such.';
  return lit === 1 ? `One of ${all} papers is lit.` : `${lit} of ${all} papers are lit.`;
}

/** Takes dots and gives the point around which most of them lie, the median of each coordinate; undefined for none. */
export function middleOf(dots: readonly Dot[]): { x: number; y: number } | undefined {
  const median = (values: readonly number[]): number | undefined =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  const [x, y] = [median(dots.map((dot) => dot.x)), median(dots.map((dot) => dot.y))];
  return x === undefined || y === undefined ? undefined : { x, y };
}
