import { foldAccents } from '../../text/fold.ts';

/** A paper's sign on the map. */
export interface Dot {
  readonly link: SVGAElement;
  readonly slug: string;
  readonly theme: string;
  readonly title: string;
  /** People and year; '' where they are not known. */
  readonly byline: string;
  /** What is searched: title and people, folded. */
  readonly words: string;
  readonly x: number;
  readonly y: number;
}

/** Takes the map and the document, whose list tells the people, and gives all dots. */
export function readDots(map: SVGSVGElement, page: Document): Dot[] {
  return [...map.querySelectorAll<SVGAElement>('.dots a')].map((link) => {
    const slug = /\/papers\/([^/]+)\//.exec(link.getAttribute('href') ?? '')?.[1] ?? '';
    const title = link.querySelector('title')?.textContent ?? '';
    const line = page.getElementById(`papers=${slug}`);
    const byline = line?.querySelector('.who')?.textContent ?? '';
    const sign = link.querySelector('use');
    // The browser's own hint would lie upon the card.
    link.setAttribute('aria-label', title);
    link.querySelector('title')?.remove();
    return {
      link,
      slug,
      title,
      byline,
      theme: link.closest<SVGGElement>('[data-theme]')?.dataset['theme'] ?? '',
      words: ` ${foldAccents(`${title} ${byline}`).replace(/[^\p{L}\p{N}]+/gu, ' ')}`,
      x: sign?.x.baseVal.value ?? 0,
      y: sign?.y.baseVal.value ?? 0,
    };
  });
}

/** Takes dots and a point of the map, and gives the nearest dot that is no farther than so many units. */
export function nearestDot(
  dots: readonly Dot[],
  point: { readonly x: number; readonly y: number },
  farthest: number,
): Dot | undefined {
  let nearest: Dot | undefined;
  let least = farthest * farthest;
  for (const dot of dots) {
    const distance = (dot.x - point.x) ** 2 + (dot.y - point.y) ** 2;
    if (distance <= least) [nearest, least] = [dot, distance];
  }
  return nearest;
}

/** Takes dots, one of them and a direction, and gives the next one that way: near, and not far off the line. */
export function dotTowards(
  dots: readonly Dot[],
  from: Dot,
  direction: { readonly x: number; readonly y: number },
): Dot | undefined {
  let next: Dot | undefined;
  let least = Infinity;
  for (const dot of dots) {
    const [wayX, wayY] = [dot.x - from.x, dot.y - from.y];
    const along = wayX * direction.x + wayY * direction.y;
    const aside = Math.abs(wayX * direction.y - wayY * direction.x);
    if (along <= 0 || aside > along * 2) continue;
    const cost = along + aside * 2;
    if (cost < least) [next, least] = [dot, cost];
  }
  return next;
}
