import type { PaperFinder } from '../../model/paperFinder.ts';
import type { Dot } from './mapDots.ts';
import { dotsByTitle, type FoundPapers, type Highlights } from './mapHighlights.ts';

/** Looks words up after a delay in milliseconds; a search that is still under way is given up. */
export type WordSearch = (asked: Highlights, delay?: number) => void;

/**
 * Takes the dots, what finds papers and what shows them, and gives what looks words up. It shows undefined where there are no words, and searches
 * titles where search is out of reach.
 */
export function createWordSearch(
  dots: readonly Dot[],
  finder: PaperFinder,
  show: (found: FoundPapers | undefined) => void,
): WordSearch {
  let asking = new AbortController();
  let pause: ReturnType<typeof setTimeout> | undefined;
  const look = async (asked: Highlights): Promise<void> => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const found = asked.words === '' ? undefined : await findPapers(dots, finder, asked, signal);
    if (!signal.aborted) show(found);
  };
  return (asked, delay = 0) => {
    clearTimeout(pause);
    if (delay === 0) void look(asked);
    else pause = setTimeout(() => void look(asked), delay);
  };
}

async function findPapers(
  dots: readonly Dot[],
  finder: PaperFinder,
  asked: Highlights,
  signal: AbortSignal,
): Promise<FoundPapers> {
  try {
    const slugs = await finder.find(asked.words, asked.themes, signal);
    return { slugs: new Set(slugs), isByTitle: false };
  } catch {
    return { slugs: new Set(dotsByTitle(dots, asked)), isByTitle: true };
  }
}
