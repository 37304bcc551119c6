import type { MapCard } from './mapCard.ts';
import { nearestDot, type Dot } from './mapDots.ts';
import type { MapView } from './mapView.ts';

/** Pixels from a dot within which a pointer means it, a mouse and a finger. */
const AIM = { mouse: 14, touch: 24 };
/** Milliseconds that a pointer has to get from a dot to its card, which stays while the pointer is on it. */
const LEAVE = 180;

/** The map with all that pointing at it needs. */
interface PointedMap {
  readonly figure: HTMLElement;
  readonly map: SVGSVGElement;
  readonly view: MapView;
  readonly dots: readonly Dot[];
  readonly card: MapCard;
  /** Dots that can be meant. */
  readonly lit: () => readonly Dot[];
  /** Whether the last press moved the map. */
  readonly wasPull: () => boolean;
}

/** Takes the map and shows the card of the dot that is meant: by a pointer near it, by the focus, by a first tap. A click or a second tap follows. */
export function startMapPointing(pointed: PointedMap): void {
  const { figure, map, dots, card } = pointed;
  const byLink = new Map<Element, Dot>(dots.map((dot) => [dot.link, dot]));
  let leave: ReturnType<typeof setTimeout> | undefined;
  const stay = (): void => {
    clearTimeout(leave);
  };
  const leaveSoon = (): void => {
    stay();
    leave = setTimeout(card.hide, LEAVE);
  };
  const point = (dot: Dot | undefined): void => {
    if (dot === undefined) return;
    stay();
    card.show(dot);
  };
  map.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    const dot = event.buttons === 0 ? meant(pointed, event) : undefined;
    map.style.cursor = dot === undefined ? '' : 'pointer';
    if (dot === undefined && card.shown() !== undefined) leaveSoon();
    point(dot);
  });
  map.addEventListener('pointerleave', leaveSoon);
  card.element.addEventListener('pointerenter', stay);
  card.element.addEventListener('pointerleave', leaveSoon);
  figure.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) point(byLink.get(target));
  });
  figure.addEventListener('focusout', leaveSoon);
  figure.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') card.hide();
  });
  startClicks(pointed, point);
}

function startClicks(pointed: PointedMap, point: (dot: Dot) => void): void {
  // A tap gives the focus, and with it the card, before it is a click: what was tapped is remembered apart.
  let tapped: Dot | undefined;
  pointed.map.addEventListener('click', (event) => {
    // Enter on a dot is a click without a pointer, and follows.
    if (event.detail === 0) return;
    const dot = meant(pointed, event);
    const isFirstTap = event.pointerType === 'touch' && dot !== tapped;
    tapped = dot;
    if (pointed.wasPull() || isFirstTap) event.preventDefault();
    if (pointed.wasPull()) return;
    if (dot === undefined) pointed.card.hide();
    else if (isFirstTap) point(dot);
    else if (!(event.target instanceof Node && dot.link.contains(event.target))) {
      open(dot.link.href.baseVal, event.ctrlKey || event.metaKey ? '_blank' : '_self');
    }
  });
}

function meant(
  { lit, view }: PointedMap,
  { clientX, clientY, pointerType }: PointerEvent,
): Dot | undefined {
  const aim = pointerType === 'touch' ? AIM.touch : AIM.mouse;
  return nearestDot(lit(), view.toMap(clientX, clientY), aim / view.scale());
}
