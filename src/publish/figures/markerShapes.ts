/** A marker by which a theme's dots are known without colour, drawn around 0, 0 and reaching 6.5 units from it. */
export interface MarkerShape {
  readonly path: string;
  /** Drawn as an outline. */
  readonly isOpen: boolean;
}

const CIRCLE = 'M-5.6 0a5.6 5.6 0 1 0 11.2 0a5.6 5.6 0 1 0-11.2 0z';
const DIAMOND = 'M0-6.5 6.5 0 0 6.5-6.5 0z';
const TRIANGLE = 'M0-6.2 6 4.6H-6z';
const TURNED_TRIANGLE = 'M0 6.2-6-4.6H6z';
const SQUARE = 'M-5-5H5V5H-5z';
const LEAF = 'M-5.6 5.6C-6.4-2-2-6.4 5.6-5.6 6.4 2 2 6.4-5.6 5.6z';
const CROSS = 'M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2z';
const STAR = 'M0-6.5 1.7-2.3 6.2-2 2.8.9 3.8 5.3 0 2.9-3.8 5.3-2.8.9-6.2-2-1.7-2.3z';

const PATHS = [CIRCLE, DIAMOND, TRIANGLE, LEAF, SQUARE, STAR, TURNED_TRIANGLE, CROSS];

/** All markers: each shape filled, then each as an outline. A collection of more themes begins anew. */
export const MARKER_SHAPES: readonly MarkerShape[] = [false, true].flatMap((isOpen) =>
  PATHS.map((path) => ({ path, isOpen })),
);

/** Takes the place of a theme in the order of themes and gives the name of its marker. */
export function markerId(order: number): string {
  return `s${order % MARKER_SHAPES.length}`;
}
