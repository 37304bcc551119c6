import type { MapCard } from '../card/mapCard.ts';
import { nearestDot, type Dot } from '../mapDots.ts';
import type { MapView } from '../mapView.ts';

/** Pixels from a dot within which a pointer means it, a mouse and a finger. */
const AIM = { mouse: 14, touch: 24 };

/** The map with all that pointing at it needs. */
export interface PointedMap {
  readonly figure: HTMLElement;
  readonly map: SVGSVGElement;
  readonly view: MapView;
  readonly dots: readonly Dot[];
  readonly card: MapCard;
  /** Dots that can be meant. */
  readonly highlighted: () => readonly Dot[];
  /** Whether the last press moved the map. */
  readonly wasPull: () => boolean;
  /** Keeps in mind which paper's card is open, by slug; '' for none. */
  readonly choose: (slug: string) => void;
}

/** Takes the map and where a pointer is, and gives the highlighted dot that is meant: the nearest, if it is near enough. */
export function dotMeant(
  { highlighted, view }: Pick<PointedMap, 'highlighted' | 'view'>,
  { clientX, clientY, pointerType }: PointerEvent,
): Dot | undefined {
  const aim = pointerType === 'touch' ? AIM.touch : AIM.mouse;
  return nearestDot(highlighted(), view.toMap(clientX, clientY), aim / view.scale());
}
