import type { Part } from './mapPart.ts';

/** All that a reader did to the map; the address keeps it, so that Back, reload and a link that is sent show the same. */
export interface MapState {
  /** Themes highlighted, by id. */
  readonly themes: readonly string[];
  /** Words whose papers are highlighted. */
  readonly words: string;
  /** Papers highlighted, by slug. */
  readonly papers: readonly string[];
  /** What is seen; undefined for the whole. */
  readonly part: Part | undefined;
  /** The paper whose card is open, by slug; '' for none. */
  readonly chosen: string;
}

/** The map as it is at first. */
export const UNTOUCHED: MapState = {
  themes: [],
  words: '',
  papers: [],
  part: undefined,
  chosen: '',
};

/**
 * Takes the fragment of an address and gives what it says of the map: `#q=adam&theme=vision`, `#papers=pissa,dora`,
 * `#view=120,80,400&at=pissa`, where the part seen is given by its left, its top and its width.
 */
export function readMapState(fragment: string): MapState {
  const values = new URLSearchParams(fragment.replace(/^#/, ''));
  const list = (name: string): string[] => (values.get(name) ?? '').split(',').filter(Boolean);
  return {
    themes: list('theme'),
    words: values.get('q') ?? '',
    papers: list('papers'),
    part: readPart(list('view').map(Number)),
    chosen: values.get('at') ?? '',
  };
}

function readPart([x = NaN, y = NaN, width = NaN]: readonly number[]): Part | undefined {
  return Number.isFinite(x + y + width) && width > 0 ? { x, y, width } : undefined;
}

/** Takes a state and gives the fragment that says it, '' where the map is untouched. */
export function mapFragment({ themes, words, papers, part, chosen }: MapState): string {
  const view = part === undefined ? [] : [part.x, part.y, part.width].map(Math.round);
  const parts = [
    words === '' ? '' : `q=${encodeURIComponent(words)}`,
    themes.length === 0 ? '' : `theme=${themes.join(',')}`,
    papers.length === 0 ? '' : `papers=${papers.join(',')}`,
    part === undefined ? '' : `view=${view.join(',')}`,
    chosen === '' ? '' : `at=${chosen}`,
  ].filter(Boolean);
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}
