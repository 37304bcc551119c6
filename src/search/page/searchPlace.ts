import { PAGE_OF_RESULTS } from './moreButton.ts';

/** How far a reader had come in the results of one entry of the history. */
export interface SearchPlace {
  /** Results shown. */
  readonly shown: number;
  /** Pixels scrolled down. */
  readonly scroll: number;
}

/** Gives the place kept with the present entry of the history: the top of the first results where none was kept. */
export function readPlace(): SearchPlace {
  const kept = (history.state ?? {}) as Partial<SearchPlace>;
  return { shown: Math.max(kept.shown ?? 0, PAGE_OF_RESULTS), scroll: kept.scroll ?? 0 };
}

/** Keeps the place whenever the reader leaves the page, so that Back and reload return to it once the results are there again. */
export function keepPlace(shownCount: () => number): void {
  history.scrollRestoration = 'manual';
  addEventListener('pagehide', () => {
    const place: SearchPlace = { shown: shownCount(), scroll: scrollY };
    history.replaceState(place, '');
  });
}
