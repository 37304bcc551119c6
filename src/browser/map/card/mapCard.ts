import type { Dot } from '../mapDots.ts';
import { placeCard } from './placeCard.ts';
import { sentencesOf } from './mapSentences.ts';

/** The card that tells of a paper while a pointer is on its dot, the dot has the focus or was tapped. */
export interface MapCard {
  /** Opens it for a dot; for a finger with what a finger can do. */
  readonly show: (dot: Dot, isTapped?: boolean) => void;
  readonly hide: () => void;
  readonly shown: () => Dot | undefined;
  /** Keeps to its dot when the map has moved. */
  readonly follow: () => void;
  readonly onNearer: (act: (dot: Dot) => void) => void;
  readonly element: HTMLElement;
}

/** Takes the figure and the map, and gives its card, empty and hidden. */
export function createMapCard(figure: HTMLElement, map: SVGSVGElement): MapCard {
  const parts = makeParts();
  const { element, title, people, sentence, open, nearer } = parts;
  // Not within the figure: what is measured by its container cannot be fixed to the screen.
  figure.after(element);
  const ring = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
  ring.setAttribute('class', 'ring');
  let shown: Dot | undefined;

  const hide = (): void => {
    shown?.link.removeAttribute('aria-describedby');
    shown = undefined;
    element.hidden = true;
    ring.remove();
  };
  const follow = (): void => {
    if (shown === undefined) return;
    // A card whose dot was moved out of sight waits until it comes back.
    element.hidden = !isInSight(shown.link, map);
    if (!element.hidden) placeCard(element, figure, shown.link);
  };
  const show = (dot: Dot, isTapped = false): void => {
    element.toggleAttribute('data-tapped', isTapped);
    if (shown !== dot) {
      hide();
      shown = dot;
      title.textContent = dot.title();
      title.href = dot.link.href.baseVal;
      open.href = title.href;
      open.setAttribute('aria-label', `Open ${dot.title()}`);
      people.textContent = '';
      sentence.textContent = '';
      ring.setAttribute('cx', String(dot.x));
      ring.setAttribute('cy', String(dot.y));
      map.append(ring);
      dot.link.setAttribute('aria-describedby', sentence.id);
      void tell(dot);
    }
    follow();
  };
  const tell = async (dot: Dot): Promise<void> => {
    const [who, text] = await sentencesOf(dot);
    if (shown !== dot) return;
    people.textContent = who;
    sentence.textContent = text;
    follow();
  };
  return {
    show,
    hide,
    follow,
    shown: () => shown,
    element,
    onNearer: (act) => {
      nearer.addEventListener('click', () => {
        if (shown !== undefined) act(shown);
      });
    },
  };
}

function makeParts() {
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
  const acts = document.createElement('p');
  acts.className = 'map-card-acts';
  const open = document.createElement('a');
  open.textContent = 'Open';
  const nearer = document.createElement('button');
  nearer.type = 'button';
  nearer.textContent = 'Nearer';
  acts.append(open, nearer);
  element.append(title, people, sentence, acts);
  return { element, title, people, sentence, open, nearer };
}

function isInSight(link: SVGAElement, map: SVGSVGElement): boolean {
  const [dot, frame] = [link.getBoundingClientRect(), map.getBoundingClientRect()];
  return (
    dot.right > frame.left &&
    dot.left < frame.right &&
    dot.bottom > frame.top &&
    dot.top < frame.bottom
  );
}
