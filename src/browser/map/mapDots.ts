import { paperOfPath } from '../../model/permalink.ts';

/** A paper's marker on the map. */
export interface Dot {
  readonly link: SVGAElement;
  readonly slug: string;
  readonly theme: string;
  readonly title: () => string;
  /** Title and people, as far as the page tells them. */
  readonly told: () => string;
  readonly x: number;
  readonly y: number;
}

/** Takes the map and the document, whose list tells titles and people, and gives all dots; what they say is looked up when it is asked. */
export function readDots(map: SVGSVGElement, page: Document): Dot[] {
  return [...map.querySelectorAll<SVGGElement>('[data-theme]')].flatMap((group) =>
    [...group.querySelectorAll<SVGAElement>('a')].map((link) => {
      const slug = paperOfPath(link.getAttribute('href') ?? '') ?? '';
      const sign = link.firstElementChild;
      const line = (): HTMLElement | null => page.getElementById(`papers=${slug}`);
      const title = (): string =>
        line()?.textContent.trim() ?? link.getAttribute('aria-label') ?? '';
      return {
        link,
        slug,
        title,
        theme: group.dataset['theme'] ?? '',
        told: () => line()?.parentElement?.textContent ?? title(),
        x: Number(sign?.getAttribute('x')),
        y: Number(sign?.getAttribute('y')),
      };
    }),
  );
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
