import type { MapView } from '../mapView.ts';

/** Pixels after which a press is a pull. */
const PULL = 5;

/** Where a finger or a pressed mouse is. */
interface Finger {
  x: number;
  y: number;
}

/**
 * Takes the map and its view and lets it be pulled, pinched, turned nearer with Ctrl and the wheel, and doubled by a double click. A plain wheel
 * and a finger moving up or down go on scrolling the page. Gives whether the last press was a pull.
 */
export function startMapGestures(map: SVGSVGElement, view: MapView): { wasPull: () => boolean } {
  const fingers = new Map<number, Finger>();
  let pulled = 0;
  let isTouch = false;
  map.addEventListener('pointerdown', ({ pointerId, pointerType, clientX, clientY, button }) => {
    isTouch = pointerType === 'touch';
    if (button !== 0) return;
    if (fingers.size === 0) pulled = 0;
    fingers.set(pointerId, { x: clientX, y: clientY });
  });
  map.addEventListener('pointermove', ({ pointerId, clientX, clientY, buttons }) => {
    // It was let go outside the map, which then is not told.
    if (buttons === 0) fingers.delete(pointerId);
    const finger = fingers.get(pointerId);
    if (finger === undefined) return;
    const others = [...fingers.values()].filter((one) => one !== finger);
    const [other] = others;
    const before = { ...finger };
    [finger.x, finger.y] = [clientX, clientY];
    pulled += Math.abs(clientX - before.x) + Math.abs(clientY - before.y);
    if (pulled < PULL) return;
    // From here on the pull is the map's, wherever the pointer goes.
    map.setPointerCapture(pointerId);
    if (other === undefined) pull(view, before, finger);
    else pinch(view, before, finger, other);
  });
  const end = ({ pointerId }: PointerEvent): void => {
    fingers.delete(pointerId);
  };
  map.addEventListener('pointerup', end);
  map.addEventListener('pointercancel', end);
  // A pull that begins on a dot must not drag its link away.
  map.addEventListener('dragstart', (event) => {
    event.preventDefault();
  });
  map.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const factor = Math.exp(-event.deltaY * (event.deltaMode === 0 ? 0.006 : 0.1));
      view.zoom(Math.min(2, Math.max(0.5, factor)), view.toMap(event.clientX, event.clientY));
    },
    { passive: false },
  );
  map.addEventListener('dblclick', ({ clientX, clientY, shiftKey }) => {
    // Not every browser tells of two taps so: those are counted where taps are (mapTaps.ts).
    if (isTouch) return;
    view.zoom(shiftKey ? 0.5 : 2, view.toMap(clientX, clientY), true);
  });
  return { wasPull: () => pulled >= PULL };
}

function pull(view: MapView, before: Finger, now: Finger): void {
  const part = view.part();
  const scale = view.scale();
  view.show({
    ...part,
    x: part.x - (now.x - before.x) / scale,
    y: part.y - (now.y - before.y) / scale,
  });
}

/** What lay between the two fingers stays between them. */
function pinch(view: MapView, before: Finger, now: Finger, other: Finger): void {
  const apart = (a: Finger): number => Math.hypot(a.x - other.x, a.y - other.y) || 1;
  const middle = (a: Finger): Finger => ({ x: (a.x + other.x) / 2, y: (a.y + other.y) / 2 });
  const [from, to] = [middle(before), middle(now)];
  pull(view, from, to);
  view.zoom(apart(now) / apart(before), view.toMap(to.x, to.y));
}
