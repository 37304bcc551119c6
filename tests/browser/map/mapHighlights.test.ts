import { describe, expect, it } from 'vitest';
import { dotTowards, nearestDot, type Dot } from '../../../src/browser/map/mapDots.ts';
import {
  dotsByTitle,
  highlightSentence,
  highlightedDots,
  NO_HIGHLIGHTS,
  statusSentence,
  toggleTheme,
} from '../../../src/browser/map/mapHighlights.ts';
import { mapFragment, readMapState, UNTOUCHED } from '../../../src/browser/map/mapState.ts';
import { isDoubleTap } from '../../../src/browser/map/input/mapTaps.ts';
import { createWordSearch } from '../../../src/browser/map/wordSearch.ts';

const dot = (slug: string, x: number, y: number, theme = 'vision'): Dot => ({
  link: undefined as unknown as SVGAElement,
  slug,
  theme,
  title: () => slug,
  told: () => `${slug} of Poincaré`,
  x,
  y,
});

describe('what an address says of the map', () => {
  it.each([
    '#q=adam%20w',
    '#theme=vision,scaling-laws',
    '#papers=pissa,dora',
    '#q=a&theme=b&papers=c&view=120,80,400&at=pissa',
    '',
  ])('is written as it was read: %s', (fragment) => {
    expect(mapFragment(readMapState(fragment))).toBe(fragment);
  });

  it.each(['#map-list', '#view=', '#view=1,2', '#view=a,b,c', '#view=1,2,0', '#at='])(
    'is nothing where it says other things: %s',
    (fragment) => {
      expect(readMapState(fragment)).toEqual(UNTOUCHED);
    },
  );
});

describe('lit dots', () => {
  const dots = [dot('lora', 0, 0), dot('flora', 1, 1, 'language')];

  it('are those that a search for the words found', () => {
    const lights = { ...NO_HIGHLIGHTS, words: 'adapter' };
    expect(highlightedDots(dots, lights, new Set(['flora', 'beyond the map']))).toEqual([dots[1]]);
    expect(highlightedDots(dots, lights, new Set())).toEqual([]);
  });

  it('are of one of the themes and of the papers named', () => {
    expect(highlightedDots(dots, { ...NO_HIGHLIGHTS, themes: ['language', 'none'] })).toEqual([
      dots[1],
    ]);
    expect(
      highlightedDots(dots, { ...NO_HIGHLIGHTS, themes: ['language'], papers: ['lora'] }),
    ).toEqual([]);
  });

  it('are all where nothing is asked, and where words were not looked up yet', () => {
    expect(highlightedDots(dots, NO_HIGHLIGHTS)).toBeUndefined();
    expect(highlightedDots(dots, { ...NO_HIGHLIGHTS, words: 'lora' })).toBeUndefined();
  });

  it('are found by title and people where search is out of reach: all words, each at the start of one, accents or not', () => {
    expect(dotsByTitle(dots, { ...NO_HIGHLIGHTS, words: 'Lor Poincaré' })).toEqual(['lora']);
    expect(
      dotsByTitle(dots, { ...NO_HIGHLIGHTS, words: 'poincare', themes: ['language'] }),
    ).toEqual(['flora']);
  });

  it('are counted in a sentence', () => {
    expect([0, 1, 2].map((count) => highlightSentence(count, 9))).toEqual([
      'No paper here is such.',
      'One of 9 papers is lit.',
      '2 of 9 papers are lit.',
    ]);
    expect(highlightSentence(2, 9, 12)).toBe('Found 12 papers; 2 of them have a sign here.');
  });
});

describe('the next dot', () => {
  const from = dot('from', 0, 0);
  const dots = [from, dot('near', 10, 8), dot('straight', 14, 0), dot('behind', -5, 0)];

  it('is the one that lies that way, near and not far off the line', () => {
    expect(dotTowards(dots, from, { x: 1, y: 0 })?.slug).toBe('straight');
    expect(dotTowards(dots, from, { x: 0, y: 1 })?.slug).toBe('near');
    expect(dotTowards(dots, from, { x: -1, y: 0 })?.slug).toBe('behind');
    expect(dotTowards(dots, from, { x: 0, y: -1 })).toBeUndefined();
  });

  it('is meant by a pointer that is near enough', () => {
    expect(nearestDot(dots, { x: 13, y: 1 }, 5)?.slug).toBe('straight');
    expect(nearestDot(dots, { x: 50, y: 50 }, 5)).toBeUndefined();
  });
});

it('takes two taps for a double tap where they are near in time and place', () => {
  const tap = { x: 100, y: 100, time: 1000 };
  expect(isDoubleTap(tap, { x: 110, y: 90, time: 1200 })).toBe(true);
  expect(isDoubleTap(tap, { x: 110, y: 90, time: 1500 })).toBe(false);
  expect(isDoubleTap(tap, { x: 160, y: 100, time: 1200 })).toBe(false);
});

describe('choosing themes and words', () => {
  it('adds a theme, and takes it away again', () => {
    expect(toggleTheme(['vision'], 'scaling-laws')).toEqual(['vision', 'scaling-laws']);
    expect(toggleTheme(['vision', 'scaling-laws'], 'vision')).toEqual(['scaling-laws']);
  });

  it('says so when only titles could be searched', () => {
    const found = { slugs: new Set(['pissa']), isByTitle: true };
    expect(statusSentence(1, 9, NO_HIGHLIGHTS, found)).toMatch(/^By titles and names alone.*One/);
    expect(statusSentence(1, 9, NO_HIGHLIGHTS, { ...found, isByTitle: false })).toMatch(/^One/);
  });

  it('counts papers found without a dot, unless papers are highlighted by name', () => {
    const found = { slugs: new Set(['pissa', 'dora', 'lora']), isByTitle: false };
    expect(statusSentence(2, 9, NO_HIGHLIGHTS, found)).toContain('3 papers');
    expect(statusSentence(2, 9, { ...NO_HIGHLIGHTS, papers: ['pissa'] }, found)).not.toContain('3');
  });
});

describe('searching words for the map', () => {
  const dots = [dot('pissa', 0, 0), dot('dora', 1, 1)];
  /** All promises that can be kept by now are. */
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const asked = (words: string) => ({ ...NO_HIGHLIGHTS, words });

  it('shows only the answer to the latest words', async () => {
    const answers = new Map<string, (slugs: string[]) => void>();
    const shown: (string[] | undefined)[] = [];
    const look = createWordSearch(
      dots,
      {
        prepare: () => undefined,
        find: (words) => new Promise((resolve) => answers.set(words, resolve)),
        address: () => '',
      },
      (found) => shown.push(found && [...found.slugs]),
    );
    look(asked('a'));
    look(asked('b'));
    answers.get('b')?.(['dora']);
    answers.get('a')?.(['pissa']);
    await settled();
    expect(shown).toEqual([['dora']]);
    look(asked('c'));
    look(asked(''));
    answers.get('c')?.(['pissa']);
    await settled();
    expect(shown).toEqual([['dora'], undefined]);
  });

  it('searches titles where search is out of reach', async () => {
    const found = await new Promise((resolve) => {
      createWordSearch(
        dots,
        {
          prepare: () => undefined,
          find: () => Promise.reject(new Error('offline')),
          address: () => '',
        },
        resolve,
      )(asked('dora'));
    });
    expect(found).toEqual({ slugs: new Set(['dora']), isByTitle: true });
  });
});
