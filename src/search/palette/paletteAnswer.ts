import { address } from '../../model/address.ts';
import type { Place } from '../../model/published/place.ts';
import type { Engine, Found, Result } from '../engine/engine.ts';
import { failure } from '../answer/failure.ts';
import { noticeOf } from '../answer/notice.ts';
import { reasonOf } from '../answer/nothingFound.ts';
import type { PaletteChoice } from './paletteChoice.ts';
import { isolated, option, optionGroup, paperOption, placeOption } from './paletteOptions.ts';
import type { PaletteSheet } from './paletteSheet.ts';
import { createPlaceFinder } from './places.ts';
import { searchAddress, type SearchState } from '../../model/searchState.ts';
import { papersFound, shareFound } from '../answer/statusWords.ts';

/** The part of the palette that answers what is typed. */
export interface PaletteAnswer {
  /** Loads what the first query will need. */
  readonly prepare: () => void;
  /** Looks a search up and shows what it finds; one that is still under way is given up. */
  readonly answer: (state: SearchState) => Promise<void>;
  /** Gives up the search that is under way. */
  readonly stop: () => void;
}

/** Papers shown; the search page shows all. */
const PAPERS = 8;
/** Milliseconds after which the reader is told what takes so long. */
const PATIENCE = 300;

/** Takes the parts of the palette, the choice among its options and what answers searches, and gives the part that answers. */
export function createPaletteAnswer(
  sheet: PaletteSheet,
  choice: PaletteChoice,
  engine: Engine,
): PaletteAnswer {
  const findPlaces = createPlaceFinder();
  let asking = new AbortController();

  const lookUp = async (state: SearchState, signal: AbortSignal): Promise<void> => {
    await engine.load();
    signal.throwIfAborted();
    const [found, places] = await Promise.all([
      engine.answer(state, signal),
      findPlaces(state.query),
    ]);
    const papers = await found.take(0, PAPERS);
    signal.throwIfAborted();
    choice.show(groupsOf(state, found, papers, places));
    sheet.forget.replaceChildren();
    showNotice(sheet.notice, noticeOf(state, found, ''));
    sheet.say(found.count > 0 ? papersFound(found) + shareFound(found) : reasonOf(state, found));
  };

  const stop = (): void => {
    asking.abort();
  };

  return {
    prepare: () => {
      // A failure is told when something is searched.
      void engine.load().catch(() => undefined);
      void findPlaces('');
    },
    stop,
    answer: async (state) => {
      stop();
      asking = new AbortController();
      const { signal } = asking;
      const slow = setTimeout(() => {
        if (!signal.aborted) sheet.say('Opening the index …');
      }, PATIENCE);
      try {
        await lookUp(state, signal);
      } catch (error) {
        if (signal.aborted) return;
        console.warn('search:', error);
        choice.show([]);
        sheet.notice.replaceChildren();
        sheet.say(failure().words);
      } finally {
        clearTimeout(slow);
      }
    },
  };
}

/** Shows a notice; its links are written for the search page and lead there from any other. */
function showNotice(notice: HTMLElement, words: readonly (Node | string)[]): void {
  notice.replaceChildren(...words);
  for (const link of notice.querySelectorAll('a')) link.href = address(`/search/${link.search}`);
}

function groupsOf(
  state: SearchState,
  { count }: Found,
  papers: readonly Result[],
  places: readonly Place[],
): HTMLElement[] {
  const all = option(searchAddress(address('/search/'), state), ...allWords(count, state.query));
  return [
    ...optionGroup('Papers', papers.map(paperOption)),
    ...optionGroup('Themes, concepts, people', places.map(placeOption)),
    ...(count > 0 ? optionGroup('All', [all]) : []),
  ];
}

function allWords(count: number, query: string): (Node | string)[] {
  return [count === 1 ? 'The result for “' : `All ${count} results for “`, isolated(query), '”'];
}
