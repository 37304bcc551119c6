import type { Dot } from '../mapDots.ts';
import { startMapTaps } from './mapTaps.ts';
import { dotMeant, type PointedMap } from './pointedMap.ts';

/** Milliseconds that a pointer has to get from a dot to its card, which stays while the pointer is on it. */
const LEAVE = 180;

/** Takes the map and shows the card of the dot that is meant: by a pointer near it, by the focus, by a tap. A click follows, and so does the card's own link. */
export function startMapPointing(pointed: PointedMap): void {
  const { figure, map, dots, card, choose } = pointed;
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
    const dot = event.buttons === 0 ? dotMeant(pointed, event) : undefined;
    map.style.cursor = dot === undefined ? '' : 'pointer';
    if (dot === undefined && card.shown() !== undefined) leaveSoon();
    point(dot);
  });
  // A finger is gone as soon as it has tapped; its card stays.
  const leaveWith = ({ pointerType }: PointerEvent): void => {
    if (pointerType !== 'touch') leaveSoon();
  };
  map.addEventListener('pointerleave', leaveWith);
  card.element.addEventListener('pointerenter', stay);
  card.element.addEventListener('pointerleave', leaveWith);
  figure.addEventListener('focusin', ({ target }) => {
    const dot = target instanceof Element ? byLink.get(target) : undefined;
    if (dot !== undefined) choose(dot.slug);
    point(dot);
  });
  figure.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && card.element.contains(relatedTarget)) return;
    leaveSoon();
    // Where the focus goes nowhere the reader has left for another page or window, and may come back.
    if (relatedTarget !== null && !byLink.has(relatedTarget as Element)) choose('');
  });
  for (const place of [figure, card.element]) {
    place.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      card.hide();
      choose('');
    });
  }
  startClicks(pointed);
  startMapTaps(pointed, stay);
}

function startClicks(pointed: PointedMap): void {
  pointed.map.addEventListener('click', (event) => {
    // Enter on a dot is a click without a pointer, and follows; taps are looked at elsewhere.
    if (event.detail === 0 || event.pointerType === 'touch') return;
    if (pointed.wasPull()) {
      event.preventDefault();
      return;
    }
    const dot = dotMeant(pointed, event);
    pointed.choose(dot?.slug ?? '');
    if (dot === undefined) pointed.card.hide();
    else if (!(event.target instanceof Node && dot.link.contains(event.target))) {
      open(dot.link.href.baseVal, event.ctrlKey || event.metaKey ? '_blank' : '_self');
    }
  });
}
