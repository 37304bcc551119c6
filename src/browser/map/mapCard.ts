import { fetchJson } from '../../dom/fetchJson.ts';
import { once } from '../../dom/once.ts';
import type { Dot } from './mapDots.ts';

/** The card that tells of a paper while a pointer is on its dot or the dot has the focus. */
export interface MapCard {
  readonly show: (dot: Dot) => void;
  readonly hide: () => void;
  readonly shown: () => Dot | undefined;
  readonly element: HTMLElement;
}

const readSentences = once(fetchJson);

/** Pixels between a dot and its card. */
const GAP = 16;

/** Takes the figure and the map, and gives its card, empty and hidden. */
export function createMapCard(figure: HTMLElement, map: SVGSVGElement): MapCard {
  const element = document.createElement('div');
  element.className = 'map-card';
  element.hidden = true;
  const title = document.createElement('a');
  // The dot is the stop on the keyboard's way; the card only repeats it.
  title.tabIndex = -1;
  const people = document.createElement('span');
  people.className = 'people';
  const sentence = document.createElement('p');
  sentence.id = 'map-sentence';
  element.append(title, people, sentence);
  map.after(element);
  const ring = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
  ring.setAttribute('class', 'ring');
  let shown: Dot | undefined;

  const hide = (): void => {
    shown?.link.removeAttribute('aria-describedby');
    shown = undefined;
    element.hidden = true;
    ring.remove();
  };
  const show = (dot: Dot): void => {
    if (shown !== dot) {
      hide();
      shown = dot;
      title.textContent = dot.title;
      title.href = dot.link.href.baseVal;
      people.textContent = dot.byline;
      sentence.textContent = '';
      ring.setAttribute('cx', String(dot.x));
      ring.setAttribute('cy', String(dot.y));
      ring.setAttribute('r', '11');
      map.append(ring);
      dot.link.setAttribute('aria-describedby', sentence.id);
      void tell(dot);
    }
    element.hidden = false;
    place(element, figure, dot.link);
  };
  const tell = async (dot: Dot): Promise<void> => {
    const text = (await sentencesOf(dot.theme))[dot.slug];
    if (shown !== dot || typeof text !== 'string' || text === '') return;
    sentence.textContent = text;
    place(element, figure, dot.link);
  };
  return { show, hide, shown: () => shown, element };
}

/** Plain sentences of a theme's papers, by slug; none where they cannot be had, and the card does without. */
async function sentencesOf(theme: string): Promise<Record<string, unknown>> {
  try {
    return (await readSentences(`/map/${theme}.json`)) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Beside the dot, so that what lies around it is seen; below it, or above, where there is no room beside. */
function place(card: HTMLElement, figure: HTMLElement, link: SVGAElement): void {
  const [dot, frame] = [link.getBoundingClientRect(), figure.getBoundingClientRect()];
  const { offsetWidth: width, offsetHeight: height } = card;
  const isRoomRight = dot.right + GAP + width <= frame.right;
  const isRoomLeft = dot.left - GAP - width >= frame.left;
  const isBeside = isRoomRight || isRoomLeft;
  const beside = isRoomRight ? dot.right + GAP : dot.left - GAP - width;
  const centred = dot.left + dot.width / 2 - width / 2;
  const left = isBeside ? beside : Math.min(Math.max(centred, frame.left), frame.right - width);
  const isRoomBelow = dot.bottom + GAP + height < innerHeight;
  const below = isRoomBelow ? dot.bottom + GAP : dot.top - GAP - height;
  const middle = dot.top + dot.height / 2 - height / 2;
  const top = isBeside
    ? Math.max(GAP / 2, Math.min(middle, innerHeight - height - GAP / 2))
    : below;
  card.style.left = `${left - frame.left}px`;
  card.style.top = `${top - frame.top}px`;
}
