import { comparePath } from '../../model/permalink.ts';
import { MOST_COMPARED } from '../compare/comparedSlugs.ts';
import { part } from '../../dom/part.ts';

/** Takes the shelf page's main element and gives what shows how many papers are ticked, and leads to comparing two to four of them. */
export function startCompareTicks(main: HTMLElement): {
  readonly show: (slugs: readonly string[]) => void;
} {
  const bar = part(main, '[data-compare-bar]', HTMLElement);
  const words = part(bar, '[data-compare-words]', HTMLElement);
  const link = part(bar, 'a', HTMLAnchorElement);
  return {
    show: (slugs) => {
      bar.hidden = slugs.length === 0;
      const isReady = slugs.length >= 2 && slugs.length <= MOST_COMPARED;
      link.hidden = !isReady;
      link.href = comparePath(slugs);
      link.textContent = `Compare ${slugs.length} papers`;
      if (slugs.length === 1) words.textContent = 'Tick one more to compare.';
      else words.textContent = isReady ? '' : `${MOST_COMPARED} at most can be compared.`;
    },
  };
}
