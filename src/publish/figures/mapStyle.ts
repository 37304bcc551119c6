import { SCALES } from '../../model/mapScales.ts';

/** What the style of the map is made from. */
interface MapShown {
  /** Least distance between two markers, in the map's units. */
  readonly gap: number;
  /** Whether all papers have a marker, and stand in the list. */
  readonly isWhole: boolean;
  readonly themes: readonly {
    readonly id: string;
    readonly shelf: { readonly first: readonly unknown[] };
  }[];
}

/**
 * Takes what the map shows and gives the style rules that depend on it: the size of markers, the step of the scale from which a name is shown
 * (`from-<step>`), and how many papers each section of the list has. In attributes a content security policy would not allow them.
 */
export function mapStyle({ gap, isWhole, themes }: MapShown): string {
  // Markers stay large enough to be told apart, though they may lie upon each other where papers are many.
  const room = Math.max(gap / 24, isWhole ? 0 : 0.55).toFixed(2);
  return [
    `.map{--room:${room}}`,
    ...[...SCALES, 0].map((_, step) => `.from-${step}{--from:${step}}`),
    ...themes.map(
      ({ id, shelf }) => `.shelf.theme-${id}{--papers:${isWhole ? shelf.first.length : 0}}`,
    ),
  ].join('');
}
