import { foldWords } from '../../text/fold.ts';
import type { Dot } from './mapDots.ts';

/** What is lit up on the map; where nothing is asked, all is. */
export interface Lights {
  readonly themes: readonly string[];
  /** Words that title or people begin a word with. */
  readonly words: string;
  /** Slugs. */
  readonly papers: readonly string[];
}

export const NO_LIGHTS: Lights = { themes: [], words: '', papers: [] };

/** Takes the fragment of an address and gives what it lights up: `#q=adam&theme=vision`, `#papers=pissa,dora`. */
export function readLights(fragment: string): Lights {
  const values = new URLSearchParams(fragment.replace(/^#/, ''));
  const list = (name: string): string[] => (values.get(name) ?? '').split(',').filter(Boolean);
  return { themes: list('theme'), words: values.get('q') ?? '', papers: list('papers') };
}

/** Takes lights and gives the fragment that says them, '' for none. */
export function lightsFragment({ themes, words, papers }: Lights): string {
  const parts = [
    words === '' ? '' : `q=${encodeURIComponent(words)}`,
    themes.length === 0 ? '' : `theme=${themes.join(',')}`,
    papers.length === 0 ? '' : `papers=${papers.join(',')}`,
  ].filter(Boolean);
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** Takes all dots and lights, and gives the dots that are lit; undefined where nothing is asked. */
export function litDots(dots: readonly Dot[], lights: Lights): Dot[] | undefined {
  const words = foldWords(lights.words);
  const { themes, papers } = lights;
  if (words.length + themes.length + papers.length === 0) return undefined;
  return dots.filter(
    (dot) =>
      (themes.length === 0 || themes.includes(dot.theme)) &&
      (papers.length === 0 || papers.includes(dot.slug)) &&
      words.every((word) => dot.words.includes(` ${word}`)),
  );
}

/** Takes how many of how many papers are lit and gives the sentence that says so. */
export function lightsSentence(lit: number, all: number): string {
  if (lit === 0) return 'No paper here is such.';
  return lit === 1 ? `One of ${all} papers is lit.` : `${lit} of ${all} papers are lit.`;
}
