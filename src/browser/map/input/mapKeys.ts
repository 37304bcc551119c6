import { areSingleKeysOn } from '../../../dom/preferences.ts';
import { dotTowards, nearestDot, type Dot } from '../mapDots.ts';
import type { MapView } from '../mapView.ts';

const DIRECTIONS: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** What keeps the one dot at which the Tab key stops. */
export interface MapKeys {
  /** Makes one of these dots the stop, unless the stop is one of them. */
  readonly keepTo: (dots: readonly Dot[]) => void;
  /** Makes this dot the stop. */
  readonly stopAt: (dot: Dot) => void;
}

/**
 * Takes the figure, the map, its view and dots, and what is highlighted, and makes the map one stop of the Tab key, in which the arrow keys go from dot to dot; plus,
 * minus and nought change the scale.
 */
export function startMapKeys(
  figure: HTMLElement,
  map: SVGSVGElement,
  view: MapView,
  dots: readonly Dot[],
  highlighted: () => readonly Dot[],
): MapKeys {
  const byLink = new Map<Element, Dot>(dots.map((dot) => [dot.link, dot]));
  const middle = { x: view.size.width / 2, y: view.size.height / 2 };
  let stop: Dot | undefined;
  const stopAt = (dot: Dot | undefined): void => {
    stop?.link.setAttribute('tabindex', '-1');
    stop = dot;
    stop?.link.setAttribute('tabindex', '0');
  };
  for (const { link } of dots) link.setAttribute('tabindex', '-1');
  // On the figure: an SVG that listens for focus becomes a stop of its own in Chromium.
  figure.addEventListener('focusin', ({ target }) => {
    const dot = target instanceof Element ? byLink.get(target) : undefined;
    if (dot === undefined) return;
    stopAt(dot);
    bringIntoView(view, dot);
  });
  map.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    if (direction !== undefined && stop !== undefined) {
      dotTowards(highlighted(), stop, direction)?.link.focus({ preventScroll: true });
    } else if (!changeScale(view, event.key, stop)) return;
    event.preventDefault();
  });
  return {
    stopAt,
    keepTo: (some) => {
      if (stop !== undefined && some.includes(stop)) return;
      stopAt(nearestDot(some, middle, Infinity));
    },
  };
}

function changeScale(view: MapView, key: string, around: Dot | undefined): boolean {
  if (!areSingleKeysOn()) return false;
  if (key === '+' || key === '=') view.zoom(1.5, around);
  else if (key === '-') view.zoom(1 / 1.5, around);
  else if (key === '0') view.whole();
  else return false;
  return true;
}

/** A dot outside of what is seen moves to the middle. */
function bringIntoView(view: MapView, { x, y }: Dot): void {
  const part = view.part();
  const height = (part.width * view.size.height) / view.size.width;
  const isIn = x > part.x && x < part.x + part.width && y > part.y && y < part.y + height;
  if (!isIn) view.show({ ...part, x: x - part.width / 2, y: y - height / 2 });
}
