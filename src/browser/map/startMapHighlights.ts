import type { PaperFinder } from '../../model/paperFinder.ts';
import type { KeptState } from './keepMapState.ts';
import type { Dot } from './mapDots.ts';
import { dotsByTitle, highlightSentence, highlightedDots, NO_HIGHLIGHTS } from './mapHighlights.ts';
import type { MapState } from './mapState.ts';
import { mapTools } from './mapTools.ts';

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
  let found: { readonly slugs: ReadonlySet<string>; readonly isByTitle: boolean } | undefined;
  let asking = new AbortController();
  let pause: ReturnType<typeof setTimeout> | undefined;

  const draw = (): void => {
    const state = kept.state();
    const chosen = highlightedDots(dots, state, found?.slugs);
    if (chosen !== undefined || map.hasAttribute('data-lit')) showHighlights(map, dots, chosen);
    highlighted = chosen ?? dots;
    tools.show(state, chosen === undefined ? '' : sentence(chosen, state));
    tools.offerList(found?.isByTitle === false ? finder.address(state.words, state.themes) : '');
    onChange();
  };
  const sentence = (chosen: readonly Dot[], { papers }: MapState): string => {
    const all = papers.length === 0 ? found?.slugs.size : undefined;
    const count = highlightSentence(chosen.length, dots.length, all);
    return found?.isByTitle === true
      ? `By titles and names alone, as search is out of reach: ${count}`
      : count;
  };
  const look = async (): Promise<void> => {
    clearTimeout(pause);
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const { words, themes } = kept.state();
    if (words === '') {
      found = undefined;
      draw();
      return;
    }
    try {
      found = { slugs: new Set(await finder.find(words, themes, signal)), isByTitle: false };
    } catch {
      if (signal.aborted) return;
      found = { slugs: new Set(dotsByTitle(dots, kept.state())), isByTitle: true };
    }
    if (!signal.aborted) draw();
  };
  const follow = (): void => {
    // What is known at once is highlighted at once.
    if (kept.state().words === '') found = undefined;
    draw();
    if (kept.state().words !== '') void look();
  };
  tools.onPrepare(finder.prepare);
  tools.onWords((words) => {
    kept.change({ words }, true);
    clearTimeout(pause);
    pause = setTimeout(() => void look(), words === '' ? 0 : PAUSE);
  });
  tools.onTheme((theme) => {
    const { themes } = kept.state();
    const others = themes.filter((other) => other !== theme);
    kept.change({ themes: others.length < themes.length ? others : [...themes, theme] });
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
