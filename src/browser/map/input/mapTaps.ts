import { dotMeant, type PointedMap } from './pointedMap.ts';

/** A tap: where, in pixels, and when, in milliseconds. */
export interface Tap {
  readonly x: number;
  readonly y: number;
  readonly time: number;
}

/** Two taps are one double tap where they are no further apart than this. */
const TWICE = { milliseconds: 350, pixels: 32 };
/** How many times nearer a double tap and the card's button bring the map. */
const NEARER = 2.2;

/**
 * Takes the map and what keeps its card open, and lets a finger use it: a tap opens the card of the paper nearest to it, from which the paper can be opened
 * or the map be brought nearer; two taps bring it nearer, too. A finger is broader than a dot, so that no tap follows a link unseen.
 */
export function startMapTaps(pointed: PointedMap, stay: () => void): void {
  const { map, view, card, choose } = pointed;
  let last: Tap | undefined;
  map.addEventListener('click', (event) => {
    if (event.pointerType !== 'touch' || event.detail === 0) return;
    event.preventDefault();
    if (pointed.wasPull()) return;
    const tap = { x: event.clientX, y: event.clientY, time: event.timeStamp };
    if (last !== undefined && isDoubleTap(last, tap)) {
      last = undefined;
      view.zoom(NEARER, view.toMap(tap.x, tap.y), true);
      return;
    }
    last = tap;
    const dot = dotMeant(pointed, event);
    choose(dot?.slug ?? '');
    if (dot === undefined) card.hide();
    else {
      stay();
      card.show(dot, true);
    }
  });
  card.onNearer((dot) => {
    view.zoom(NEARER, dot, true);
  });
}

/** Whether two taps are one double tap. */
export function isDoubleTap(first: Tap, second: Tap): boolean {
  const [wayX, wayY] = [second.x - first.x, second.y - first.y];
  return (
    second.time - first.time <= TWICE.milliseconds &&
    wayX * wayX + wayY * wayY <= TWICE.pixels * TWICE.pixels
  );
}
