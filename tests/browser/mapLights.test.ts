import { describe, expect, it } from 'vitest';
import { SCALES as shownAt } from '../../src/browser/map/mapView.ts';
import { SCALES } from '../../src/corpus/map/labels.ts';
import { dotTowards, nearestDot, type Dot } from '../../src/browser/map/mapDots.ts';
import {
  lightsFragment,
  lightsSentence,
  litDots,
  NO_LIGHTS,
  readLights,
} from '../../src/browser/map/mapLights.ts';

const dot = (slug: string, x: number, y: number, theme = 'vision'): Dot => ({
  link: undefined as unknown as SVGAElement,
  slug,
  theme,
  title: slug,
  byline: '',
  words: ` ${slug} of poincare`,
  x,
  y,
});

describe('what an address lights up', () => {
  it.each([
    '#q=adam%20w',
    '#theme=vision,scaling-laws',
    '#papers=pissa,dora',
    '#q=a&theme=b&papers=c',
    '',
  ])('is written as it was read: %s', (fragment) => {
    expect(lightsFragment(readLights(fragment))).toBe(fragment);
  });

  it('is nothing in an address that says other things', () => {
    expect(readLights('#map-list')).toEqual(NO_LIGHTS);
  });
});

describe('lit dots', () => {
  const dots = [dot('lora', 0, 0), dot('flora', 1, 1, 'language')];

  it('have all words, each at the start of one of theirs, accents or not', () => {
    expect(litDots(dots, { ...NO_LIGHTS, words: 'Lor Poincaré' })).toEqual([dots[0]]);
  });

  it('are of one of the themes and of the papers named', () => {
    expect(litDots(dots, { ...NO_LIGHTS, themes: ['language', 'none'] })).toEqual([dots[1]]);
    expect(litDots(dots, { ...NO_LIGHTS, themes: ['language'], papers: ['lora'] })).toEqual([]);
  });

  it('are not asked for by nothing', () => {
    expect(litDots(dots, { ...NO_LIGHTS, words: ' – ' })).toBeUndefined();
  });

  it('are counted in a sentence', () => {
    expect([0, 1, 2].map((count) => lightsSentence(count, 9))).toEqual([
      'No paper here is such.',
      'One of 9 papers is lit.',
      '2 of 9 papers are lit.',
    ]);
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

it('shows names at the scales for which they were placed', () => {
  expect(shownAt).toEqual(SCALES);
});
