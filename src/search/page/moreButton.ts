import type { Found, Result } from '../engine/engine.ts';

/** Results shown at once, and added by each press of the button. */
export const PAGE_OF_RESULTS = 10;

/** The button that shows more results. */
export interface MoreButton {
  /** Offers the results from an index on; hidden where there are none. */
  readonly offer: (found: Found, from: number) => void;
  readonly hide: () => void;
}

/**
 * Takes the button, what names the search that is shown, and what adds results to the list and moves the focus to the first of them; gives the button
 * that loads them.
 */
export function createMoreButton(
  more: HTMLButtonElement,
  shownSearch: () => string | undefined,
  add: (results: readonly Result[]) => void,
): MoreButton {
  const offer = (found: Found, from: number): void => {
    const left = found.count - from;
    more.hidden = left <= 0;
    more.textContent = `Show ${Math.min(left, PAGE_OF_RESULTS)} more of ${found.count}`;
    more.onclick = () => void showMore(found, from);
  };
  const showMore = async (found: Found, from: number): Promise<void> => {
    const asked = shownSearch();
    more.disabled = true;
    try {
      const next = await found.take(from, from + PAGE_OF_RESULTS);
      // Another search may have been answered meanwhile.
      if (shownSearch() !== asked) return;
      add(next);
      offer(found, from + PAGE_OF_RESULTS);
    } catch (error) {
      console.warn('search:', error);
      more.textContent = 'More could not be loaded. Try again';
    } finally {
      more.disabled = false;
    }
  };
  return {
    offer,
    hide: () => {
      more.hidden = true;
    },
  };
}
