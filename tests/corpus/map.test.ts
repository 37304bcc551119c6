import { beforeAll, describe, expect, it } from 'vitest';
import { readPaperPages, readThemePages } from '../../src/content/readPages.ts';
import { mostAlike } from '../../src/corpus/map/layout/alike.ts';
import { fitInto } from '../../src/corpus/map/frame.ts';
import { clearScale, nameScale, placeLabels } from '../../src/corpus/map/names/labels.ts';
import { makeMap, SIZE, type MappablePaper, type PaperMap } from '../../src/corpus/map/makeMap.ts';
import { SCALES } from '../../src/model/mapScales.ts';
import { neighbourFinder } from '../../src/corpus/map/neighbours.ts';
import { squaredDistance, type Place } from '../../src/corpus/map/place.ts';
import { placePapers } from '../../src/corpus/map/layout/placePapers.ts';
import { repulsion } from '../../src/corpus/map/layout/quadtree.ts';
import { mapQuality } from '../../src/evaluate/quality.ts';
import { conceptSpots, themeSpots } from '../../src/corpus/map/names/regions.ts';
import { chooseMarked } from '../../src/corpus/map/markers.ts';
import { spread } from '../../src/corpus/map/spread.ts';
import { meaningOf } from '../../src/corpus/meaning/meaning.ts';
import { mdxToText } from '../../src/markdown/mdxToText.ts';

const { pages } = readPaperPages('content');
const themes = new Map(
  readThemePages('content').pages.map(({ id, checked }) => [id, checked.title]),
);
const concepts = new Map([['pruning', 'Pruning']]);
const meaning = meaningOf(
  pages.map(({ checked, body }) => [
    { text: checked.title, weight: 2 },
    { text: mdxToText(body), weight: 1 },
  ]),
  [],
);
const papers: MappablePaper[] = pages.map(({ id, folder, checked, body }, at) => ({
  slug: id,
  themes: [folder, ...checked.also],
  concepts: /\bpruning\b/i.test(body) ? ['pruning'] : [],
  vector: meaning[at] ?? new Float64Array(),
}));

function leastDistance(places: readonly Place[]): number {
  let least = Infinity;
  for (const [at, place] of places.entries()) {
    for (const other of places.slice(at + 1)) {
      least = Math.min(least, Math.sqrt(squaredDistance(place, other)));
    }
  }
  return least;
}

describe('the map of all papers', () => {
  let map: PaperMap;
  beforeAll(() => {
    map = makeMap(papers, themes, concepts);
  });

  it('gives each paper a place on the sheet, in whole units', () => {
    expect([...map.places.keys()]).toEqual(papers.map(({ slug }) => slug));
    for (const { x, y } of map.places.values()) {
      expect([Number.isInteger(x), Number.isInteger(y)]).toEqual([true, true]);
      expect(x > 0 && x < SIZE.width && y > 0 && y < SIZE.height).toBe(true);
    }
  });

  it('is the same whenever it is made', () => {
    expect(makeMap(papers, themes, concepts)).toEqual(map);
  });

  it('is the same where the last digits of the vectors differ, as they may from machine to machine', () => {
    const shaken = papers.map((paper, at) => ({
      ...paper,
      vector: paper.vector.map((value, axis) => value * (1 + ((at + axis) % 3) * 1e-15)),
    }));
    expect(makeMap(shaken, themes, concepts)).toEqual(map);
  });

  it('lets no two dots meet', () => {
    expect(leastDistance([...map.places.values()])).toBeGreaterThanOrEqual(map.gap - 0.5);
  });

  it('has alike papers for neighbours', () => {
    const { trustworthiness, sharedTheme } = mapQuality(papers, [...map.places.values()], 6);
    expect(trustworthiness).toBeGreaterThan(0.94);
    expect(sharedTheme).toBeGreaterThan(0.55);
  });

  it('names every theme, and a neighbourhood by what is typical of it', () => {
    expect(map.themes.map(({ id }) => id)).toEqual([...themes.keys()]);
    expect(map.concepts.map(({ name }) => name)).toContain('Pruning');
  });
});

describe('a map of few papers', () => {
  it.each([0, 1, 2, 3, 5])('is there: %i', (count) => {
    const { places, gap } = makeMap(papers.slice(0, count), themes, concepts);
    expect(places.size).toBe(count);
    for (const { x, y } of places.values()) expect(Number.isFinite(x + y)).toBe(true);
    if (count > 1) expect(leastDistance([...places.values()])).toBeGreaterThanOrEqual(gap - 0.5);
  });

  it('tells papers apart that are the same', () => {
    const [paper] = papers;
    if (paper === undefined) throw new Error('no papers');
    const same = Array.from({ length: 9 }, (_, at) => ({ ...paper, slug: `copy-${at}` }));
    const { places, gap } = makeMap(same, themes, concepts);
    expect(leastDistance([...places.values()])).toBeGreaterThanOrEqual(gap - 0.5);
  });
});

describe('a map of very many papers', () => {
  it('puts those beyond the most that are laid out among the ones they are like', () => {
    const many = [0, 1].flatMap((round) =>
      papers.map((paper) => ({
        ...paper,
        vector: paper.vector.map((value, axis) => value + ((round * 7 + axis * 3) % 11) / 500),
      })),
    );
    const places = placePapers(many, undefined, 300);
    expect(places).toHaveLength(many.length);
    expect(mapQuality(many, places, 6).sharedTheme).toBeGreaterThan(0.55);
  });
});

describe('signs of a great collection', () => {
  const themes = [3000, 999, 1, 0].map((count, theme) =>
    Array.from({ length: count }, (_, at) => `${theme}-${at}`),
  );

  it('are all where the papers are few enough', () => {
    expect(chooseMarked(themes, 4000)).toEqual(themes);
  });

  it('are no more than the most, in each theme an even share, and never none of a theme that has papers', () => {
    const chosen = chooseMarked(themes, 400);
    expect(chosen.map(({ length }) => length)).toEqual([300, 99, 1, 0]);
    expect(chosen[0]?.slice(0, 3)).toEqual(['0-0', '0-10', '0-20']);
    expect(chosen.flat().length).toBeLessThanOrEqual(400);
  });
});

describe('neighbours', () => {
  const random = Array.from({ length: 300 }, (_, at) => ({
    x: ((at * 7919) % 1009) / 3,
    y: ((at * 104729) % 997) / 5,
  }));

  it.each([
    ['spread over a plane', random],
    ['on one line', random.map(({ x }) => ({ x, y: 4 }))],
    ['at one place', random.map(() => ({ x: 2, y: 4 }))],
    ['in two heaps', random.map(({ x, y }, at) => ({ x: x / 1e3 + (at % 2) * 1e4, y: y / 1e3 }))],
  ])('are as near as those that looking at all finds: %s', (_, places) => {
    const nearest = neighbourFinder(places);
    for (const point of [...places.slice(0, 30), { x: -500, y: 900 }]) {
      const farness = (at: number): number => squaredDistance(places[at] ?? point, point);
      const all = [...places.keys()].sort((a, b) => farness(a) - farness(b)).map(farness);
      const found = nearest(point, 7);
      expect(found.map(farness)).toEqual(all.slice(0, 7));
      expect(new Set(found).size).toBe(7);
    }
    expect(nearest({ x: 0, y: 0 }, 500)).toHaveLength(300);
  });

  it('are none where nothing lies', () => {
    expect(neighbourFinder([])({ x: 0, y: 0 }, 3)).toEqual([]);
    expect(neighbourFinder(random)({ x: 0, y: 0 }, 0)).toEqual([]);
  });
});

describe('papers most alike', () => {
  const vector = (...values: number[]): Float64Array => Float64Array.from(values);
  const [a, b, c] = [
    { vector: vector(1, 0), themes: ['x'] },
    { vector: vector(0.9, 0.1), themes: ['y'] },
    { vector: vector(0.85, 0.15), themes: ['x'] },
  ];

  it('are those of the smallest angle, never the paper itself', () => {
    expect(mostAlike([a, b, c], [a, b, c], 5, 0)).toEqual([
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
  });

  it('come a little nearer by a theme in common', () => {
    expect(mostAlike([a], [a, b, c], 1)).toEqual([[2]]);
  });
});

describe('repulsion', () => {
  it('is what all pairs together make, within two hundredths', () => {
    const x = Float64Array.from({ length: 200 }, (_, at) => ((at * 37) % 101) / 5);
    const y = Float64Array.from({ length: 200 }, (_, at) => ((at * 53) % 97) / 5);
    let [sum, pushX] = [0, 0];
    for (let at = 0; at < x.length; at++) {
      for (let other = 0; other < x.length; other++) {
        if (at === other) continue;
        const [wayX, wayY] = [(x[at] ?? 0) - (x[other] ?? 0), (y[at] ?? 0) - (y[other] ?? 0)];
        const near = 1 / (1 + wayX * wayX + wayY * wayY);
        sum += near;
        if (at === 7) pushX += near * near * wayX;
      }
    }
    const found = repulsion(x, y);
    expect(Math.abs(found.sum / sum - 1)).toBeLessThan(0.02);
    expect(Math.abs((found.forceX[7] ?? 0) - pushX)).toBeLessThan(0.02);
  });

  it('does not mind points at one place', () => {
    const { forceX, sum } = repulsion(new Float64Array(4), new Float64Array(4));
    expect([...forceX]).toEqual([0, 0, 0, 0]);
    expect(sum).toBe(12);
  });
});

describe('the frame', () => {
  const frame = { x: 50, y: 30, width: 100, height: 60 };

  it('is filled lengthwise by what was upright', () => {
    const [first, , last] = fitInto(
      [
        { x: 0, y: 0 },
        { x: 1, y: 5 },
        { x: 0, y: 10 },
      ],
      frame,
    );
    expect(Math.abs((first?.x ?? 0) - (last?.x ?? 0))).toBeCloseTo(100);
  });

  it('keeps dots in and apart, and out of boxes', () => {
    const box = { x: 50, y: 30, width: 20, height: 10 };
    const places = spread(
      Array.from({ length: 12 }, () => ({ x: 50, y: 30 })),
      8,
      frame,
      [box],
    );
    expect(leastDistance(places)).toBeGreaterThan(7.5);
    const isIn = ({ x, y }: Place): boolean => Math.abs(x - 50) < 9.5 && Math.abs(y - 30) < 4.5;
    expect(places.filter(isIn)).toEqual([]);
  });
});

describe('names on the map', () => {
  const frame = { x: 500, y: 370, width: 1000, height: 740 };
  const wish = { width: 120, height: 20 };
  const wishes = [
    { ...wish, x: 500, y: 300 },
    { ...wish, x: 505, y: 302 },
    { ...wish, x: 990, y: 300 },
  ];

  it('stand clear of each other at every scale at which both are shown, and of the edge', () => {
    const placed = placeLabels(wishes, [], frame, 0.9);
    for (const [at, label] of placed.entries()) {
      for (const other of placed.slice(at + 1)) {
        const shown = SCALES[Math.max(label.from, other.from)] ?? Infinity;
        expect(clearScale(label, other)).toBeLessThanOrEqual(nameScale(shown));
      }
    }
    expect(placed[2]?.x).toBeLessThanOrEqual(1000 - 120 / 0.9 / 2);
  });

  it('go where fewer dots are', () => {
    const dots = [480, 490, 500, 510, 520].map((x) => ({ x, y: 300 }));
    const [label] = placeLabels([{ ...wish, x: 500, y: 300 }], dots, frame, 0.9);
    expect(Math.abs((label?.y ?? 300) - 300)).toBeGreaterThan(10);
  });

  it('stand where most of a theme lies together', () => {
    const at = (x: number, y: number) => ({ x, y, theme: 't', concepts: [] });
    const group = [at(100, 100), at(110, 100), at(100, 110), at(110, 110)];
    expect(themeSpots([...group, at(900, 700)], ['t', 'none'])).toEqual([
      { id: 't', x: expect.closeTo(103.3, 0) as number, y: expect.closeTo(103.3, 0) as number },
    ]);
  });

  it('are taken neither from what is everywhere nor from a theme', () => {
    const paper = (x: number, own: string[]) => ({
      x,
      y: 0,
      theme: 't',
      concepts: ['net', ...own],
    });
    const spots = conceptSpots(
      Array.from({ length: 60 }, (_, at) => paper(at * 10, at < 6 ? ['rare', 'vision'] : [])),
      new Map([
        ['net', 'Network'],
        ['rare', 'Rare thing'],
        ['vision', 'Visions'],
      ]),
      ['Vision'],
    );
    expect(spots.map(({ id }) => id)).toEqual(['rare']);
  });
});
