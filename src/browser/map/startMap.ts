import { createMapCard } from './mapCard.ts';
import { readDots } from './mapDots.ts';
import { startMapGestures } from './mapGestures.ts';
import { startMapKeys } from './mapKeys.ts';
import { startMapPointing } from './mapPointing.ts';
import { createMapView, type MapView } from './mapView.ts';
import { startMapLights } from './startMapLights.ts';

/** Takes the document and lets its map be looked at closely: nearer and farther, lit up, with a card for each paper. */
export function startMap(page: Document): void {
  const figure = page.querySelector<HTMLElement>('[data-map-figure]');
  const map = figure?.querySelector<SVGSVGElement>('[data-map]');
  if (!figure || !map) return;
  const view = createMapView(map);
  const dots = readDots(map, page);
  const lights = startMapLights(figure, map, dots, (lit) => {
    keys.keepTo(lit);
  });
  const keys = startMapKeys(figure, map, view, dots, lights.lit);
  keys.keepTo(lights.lit());
  const { wasPull } = startMapGestures(map, view);
  const card = createMapCard(figure, map);
  startMapPointing({ figure, map, view, dots, card, lit: lights.lit, wasPull });
  startZoomButtons(figure, view);
}

function startZoomButtons(figure: HTMLElement, view: MapView): void {
  for (const button of figure.querySelectorAll<HTMLButtonElement>('[data-zoom]')) {
    button.addEventListener('click', () => {
      const { zoom } = button.dataset;
      if (zoom === 'whole') view.whole();
      else view.zoom(zoom === 'in' ? 1.6 : 1 / 1.6, undefined, true);
    });
  }
}
