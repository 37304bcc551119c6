import type { PaperFinder } from '../../model/paperFinder.ts';
import type { KeptState } from './keepMapState.ts';
import type { Dot } from './mapDots.ts';
import {
  highlightedDots,
  NO_HIGHLIGHTS,
  statusSentence,
  toggleTheme,
  type FoundPapers,
} from './mapHighlights.ts';
import { mapTools } from './mapTools.ts';
import { createWordSearch } from './wordSearch.ts';

/** The highlights of the map. */
export interface MapHighlights {
  /** Dots that are highlighted: all where nothing is asked. */
  readonly highlighted: () => readonly Dot[];
  /** Highlights what the state says. */
  readonly follow: () => void;
}

/** Milliseconds without a keystroke after which words are looked up. */
const PAUSE = 30;

/**
 * Takes the figure, the map and its dots, its kept state and what finds papers, and lets themes, words and the address highlight dots. Calls
 * back when other dots are highlighted.
 */
export function startMapHighlights(
  figure: HTMLElement,
  map: SVGSVGElement,
  dots: readonly Dot[],
  kept: KeptState,
  finder: PaperFinder,
  onChange: () => void,
): MapHighlights {
  const tools = mapTools(figure);
  let highlighted: readonly Dot[] = dots;
  let found: FoundPapers | undefined;

  const draw = (): void => {
    const state = kept.state();
    const chosen = highlightedDots(dots, state, found?.slugs);
    if (chosen !== undefined || map.hasAttribute('data-lit')) showHighlights(map, dots, chosen);
    highlighted = chosen ?? dots;
    tools.show(
      state,
      chosen === undefined ? '' : statusSentence(chosen.length, dots.length, state, found),
    );
    tools.offerList(found?.isByTitle === false ? finder.address(state.words, state.themes) : '');
    onChange();
  };
  const look = createWordSearch(dots, finder, (papers) => {
    found = papers;
    draw();
  });
  const follow = (): void => {
    // Themes and papers need no search and are highlighted before its answer comes.
    if (kept.state().words !== '') draw();
    look(kept.state());
  };
  tools.onPrepare(finder.prepare);
  tools.onWords((words) => {
    kept.change({ words }, true);
    look(kept.state(), words === '' ? 0 : PAUSE);
  });
  tools.onTheme((theme) => {
    kept.change({ themes: toggleTheme(kept.state().themes, theme) });
    follow();
  });
  tools.onClear(() => {
    kept.change(NO_HIGHLIGHTS);
    follow();
  });
  return { highlighted: () => highlighted, follow };
}

function showHighlights(
  map: SVGSVGElement,
  dots: readonly Dot[],
  chosen: readonly Dot[] | undefined,
): void {
  const set = new Set(chosen);
  map.toggleAttribute('data-lit', chosen !== undefined);
  for (const dot of dots) dot.link.classList.toggle('lit', set.has(dot));
}
