import type { PaperFinder } from '../../model/paperFinder.ts';
import { isReturn, keepMapState, type KeptState } from './keepMapState.ts';
import { createMapCard, type MapCard } from './card/mapCard.ts';
import { readDots, type Dot } from './mapDots.ts';
import { middleOf } from './mapHighlights.ts';
import { startMapGestures } from './input/mapGestures.ts';
import { startMapKeys, type MapKeys } from './input/mapKeys.ts';
import { startMapPointing } from './input/mapPointing.ts';
import { mapFragment } from './mapState.ts';
import { createMapView, type MapView } from './mapView.ts';
import { startMapHighlights, type MapHighlights } from './startMapHighlights.ts';

/**
 * Takes the document and what finds papers, and lets the map be looked at closely: nearer and farther, highlighted, with a card for each paper. All of
 * it is kept in the address.
 */
export function startMap(page: Document, finder: PaperFinder): void {
  const figure = page.querySelector<HTMLElement>('[data-map-figure]');
  const map = figure?.querySelector<SVGSVGElement>('[data-map]');
  if (!figure || !map) return;
  const kept = keepMapState(() => {
    arrive(opened, false);
  });
  const dots = readDots(map, page);
  const card = createMapCard(figure, map);
  const view = createMapView(map, kept.state().part, {
    onShow: (part) => {
      kept.change({ part }, true);
    },
    onDraw: card.follow,
  });
  const highlights = startMapHighlights(figure, map, dots, kept, finder, () => {
    keys.keepTo(highlights.highlighted());
  });
  const keys = startMapKeys(figure, map, view, dots, () => highlights.highlighted());
  const { wasPull } = startMapGestures(map, view);
  const choose = (chosen: string): void => {
    kept.change({ chosen });
  };
  startMapPointing({
    figure,
    map,
    view,
    dots,
    card,
    highlighted: highlights.highlighted,
    wasPull,
    choose,
  });
  startZoomButtons(figure, view, () =>
    map.hasAttribute('data-lit') ? highlights.highlighted() : [],
  );
  keys.keepTo(dots);
  const opened = { figure, kept, dots, card, view, highlights, keys };
  if (mapFragment(kept.state()) === '') return;
  highlights.follow();
  // Only then does a page that the reader comes back to stand where it was left, and a card finds its place.
  whenLoaded(() => {
    arrive(opened, isReturn());
  });
}

/** The map with all that an address can change of it. */
interface OpenedMap {
  readonly figure: HTMLElement;
  readonly kept: KeptState;
  readonly dots: readonly Dot[];
  readonly card: MapCard;
  readonly view: MapView;
  readonly highlights: MapHighlights;
  readonly keys: MapKeys;
}

/** Shows what the address says, to a reader who comes for the first time or comes back. */
function arrive(
  { figure, kept, dots, card, view, highlights, keys }: OpenedMap,
  isBack: boolean,
): void {
  const state = kept.state();
  highlights.follow();
  if (state.part === undefined) view.whole(false);
  else view.show(state.part);
  // Without a script such an address leads into the list; with one it means the map.
  if (!isBack && mapFragment(state) !== '') figure.scrollIntoView();
  const dot = dots.find(({ slug }) => slug === state.chosen);
  if (dot === undefined) {
    card.hide();
    return;
  }
  keys.stopAt(dot);
  if (isBack) dot.link.focus({ preventScroll: true });
  card.show(dot, matchMedia('(hover: none)').matches);
}

function whenLoaded(act: () => void): void {
  if (document.readyState === 'complete') act();
  else addEventListener('load', act, { once: true });
}

/** Nearer means nearer to what is highlighted, where something is. */
function startZoomButtons(
  figure: HTMLElement,
  view: MapView,
  highlighted: () => readonly Dot[],
): void {
  for (const button of figure.querySelectorAll<HTMLButtonElement>('[data-zoom]')) {
    button.addEventListener('click', () => {
      const { zoom } = button.dataset;
      if (zoom === 'whole') view.whole();
      else if (zoom === 'in') view.zoom(1.6, middleOf(highlighted()), true);
      else view.zoom(1 / 1.6, undefined, true);
    });
  }
}
