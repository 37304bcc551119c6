import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateThemes } from '../../../src/evaluate/evaluateThemes.ts';
import { readFeatures } from '../../../src/collect/place/features.ts';
import type { PlacedText, ThemeText } from '../../../src/collect/place/themeExamples.ts';
import { suggestTheme, trainThemes } from '../../../src/collect/place/themeModel.ts';

const themes: ThemeText[] = [
  {
    id: 'gardens',
    title: 'Gardens',
    summary: 'How are plants grown?',
    scope: 'Papers on roses, soil and pruning. Boats of any kind go to harbours.',
  },
  {
    id: 'harbours',
    title: 'Harbours',
    summary: 'Where do ships rest?',
    scope: 'Papers on quays, anchors and tides. Water lilies go to gardens.',
  },
  {
    id: 'clocks',
    title: 'Clocks',
    summary: 'How is time kept?',
    scope: 'Papers on pendulums, springs and escapements.',
  },
];

const placed: PlacedText[] = [
  paper('gardens', 'Tulip bulbs in winter', 'Bulbs of tulips are planted before frost.'),
  paper('gardens', 'Grafting apples', 'A graft joins apple branches to a stock.'),
  paper('harbours', 'Dredging a basin', 'Dredgers deepen the basin for freighters.'),
  paper('harbours', 'Cranes for freighters', 'Cranes unload freighters at night.'),
  paper('clocks', 'Balance wheels', 'A balance wheel swings with its hairspring.'),
];

const model = trainThemes(placed, themes);

describe('a suggestion', () => {
  it.each([
    ['The tulips of Haarlem', 'Bulbs were dear.', 'gardens'],
    ['Night work', 'The freighter waits for a crane.', 'harbours'],
    ['Hairsprings of steel', 'Balance is kept.', 'clocks'],
  ])('for %j is the theme whose papers share its words', (title, abstract, theme) => {
    expect(suggestTheme(model, { title, abstract }).theme).toBe(theme);
  });

  it('knows a word by its stem', () => {
    const text = { title: 'Regularizers', abstract: '' };
    const papers = [paper('clocks', 'Regularization', ''), paper('gardens', 'Irises', '')];
    expect(suggestTheme(trainThemes(papers, themes), text).theme).toBe('clocks');
  });

  it.each([
    ['Tulips', 'Cranes', 'gardens'],
    ['Cranes', 'Tulips', 'harbours'],
  ])('heeds the title %j more than the abstract %j', (title, abstract, theme) => {
    expect(suggestTheme(model, { title, abstract }).theme).toBe(theme);
  });

  it('heeds a word that one theme uses more than words that all use', () => {
    const common = 'We study the new method and show that it works well in practice.';
    const papers = themes.flatMap(({ id }) => [paper(id, 'A study', common)]);
    const rare = paper('clocks', 'A study', `${common} Gnomon.`);
    const text = { title: 'A study', abstract: `${common} A gnomon.` };
    expect(suggestTheme(trainThemes([...papers, rare], themes), text).theme).toBe('clocks');
  });

  it.each([1, 50])('is not drawn to a theme because it has %i papers', (count) => {
    const many = Array.from({ length: count }, () => paper('harbours', 'Freighters', 'Cranes.'));
    const papers = [...many, paper('clocks', 'Hairsprings', 'Wheels.')];
    const text = { title: 'Hairsprings', abstract: 'Wound on a freighter.' };
    expect(suggestTheme(trainThemes(papers, themes), text).theme).toBe('clocks');
  });

  it('learns from a paper’s further themes too', () => {
    const both = { ...paper('gardens', 'Sundials', ''), also: ['clocks'] };
    const text = { title: 'Sundials', abstract: '' };
    const { runnersUp } = suggestTheme(trainThemes([both], themes), text);
    expect(runnersUp.map(({ theme }) => theme)).toEqual(['clocks', 'harbours']);
  });

  it('lists every other theme, best first, with scores from 0 to 1', () => {
    const text = { title: 'Tulips and a freighter', abstract: 'Bulbs of tulips.' };
    const { theme, score, runnersUp } = suggestTheme(model, text);
    const scores = [score, ...runnersUp.map((other) => other.score)];
    expect([theme, ...runnersUp.map((other) => other.theme)].sort()).toEqual(
      themes.map(({ id }) => id).sort(),
    );
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores.every((one) => one >= 0 && one <= 1)).toBe(true);
  });
});

describe('a theme’s own description', () => {
  const untaught = trainThemes([], themes);

  it.each([
    ['Roses', 'gardens'],
    ['Anchors', 'harbours'],
    ['The pendulum', 'clocks'],
  ])('places %j when no paper is placed', (title, theme) => {
    expect(suggestTheme(untaught, { title, abstract: '' }).theme).toBe(theme);
  });

  it('counts for a theme without papers beside themes that have some', () => {
    const papers = placed.filter(({ theme }) => theme !== 'clocks');
    const text = { title: 'Pendulums', abstract: 'Springs of a tower.' };
    expect(suggestTheme(trainThemes(papers, themes), text).theme).toBe('clocks');
  });

  it('draws no paper that it sends to another theme', () => {
    const { theme, runnersUp } = suggestTheme(untaught, { title: 'Water lilies', abstract: '' });
    expect([theme, ...runnersUp.map((other) => other.theme)][0]).toBe('gardens');
    expect(runnersUp.every(({ score }) => score === 0)).toBe(true);
  });
});

describe('what is learnt', () => {
  it('is the same whatever the order of the papers', () => {
    const text = { title: 'Bulbs on a quay', abstract: 'A crane lifts tulips by night.' };
    fc.assert(
      fc.property(fc.shuffledSubarray(placed, { minLength: placed.length }), (papers) => {
        expect(suggestTheme(trainThemes(papers, themes), text)).toEqual(suggestTheme(model, text));
      }),
    );
  });

  it('is something for any text, known or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (title, abstract) => {
        const { theme, score } = suggestTheme(model, { title, abstract });
        expect(themes.map(({ id }) => id)).toContain(theme);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('takes one paper', () => {
    const one = trainThemes(placed.slice(0, 1), themes);
    expect(suggestTheme(one, { title: 'Tulips', abstract: '' }).theme).toBe('gardens');
  });

  it('takes one theme', () => {
    const one = trainThemes(placed, themes.slice(0, 1));
    expect(suggestTheme(one, { title: 'Freighters', abstract: '' })).toEqual({
      theme: 'gardens',
      score: 0,
      runnersUp: [],
    });
  });

  it('passes over a theme that has no page', () => {
    const lost = paper('ghosts', 'Tulips', 'Bulbs.');
    expect(suggestTheme(trainThemes([lost], themes), lost).theme).not.toBe('ghosts');
  });

  it('is refused where there is no theme at all', () => {
    const none = trainThemes([], []);
    expect(() => suggestTheme(none, { title: 'Tulips', abstract: '' })).toThrow(
      'there is no theme to suggest',
    );
  });
});

describe('features', () => {
  it('have length 1', () => {
    const features = readFeatures({ title: 'Tulips', abstract: 'Bulbs of tulips in 3D.' });
    const square = [...features.values()].reduce((sum, amount) => sum + amount * amount, 0);
    expect(square).toBeCloseTo(1, 12);
  });

  it('of an empty text are none', () => {
    expect(readFeatures({ title: '', abstract: '' }).size).toBe(0);
  });

  it('keep short words whole and fold accents and case', () => {
    const spans = [...readFeatures({ title: 'RL Poincaré', abstract: '' }).keys()];
    expect(spans).toContain('_rl_');
    expect(spans).toContain('ncare_');
  });
});

describe('an evaluation', () => {
  const judged = placed.map((one) => ({ ...one, debatable: [] }));

  it('does not know the theme of the paper it places', () => {
    const told = { ...paper('harbours', 'Zinnias', 'Zinnias, zinnias.'), debatable: [] };
    const { confusions } = evaluateThemes([...judged, told], themes);
    expect(confusions.find(({ title }) => title === 'Zinnias')?.suggested).not.toBe('harbours');
  });

  it('counts first themes strictly and the others leniently', () => {
    const lily = {
      ...paper('harbours', 'Pruning roses', 'Soil for roses.'),
      debatable: ['gardens'],
    };
    const { papers, strict, lenient, confusions } = evaluateThemes(
      [...judged.slice(2, 4), lily],
      themes,
    );
    expect({ papers, strict, lenient }).toEqual({ papers: 3, strict: 2 / 3, lenient: 1 });
    expect(confusions).toEqual([
      { title: 'Pruning roses', theme: 'harbours', suggested: 'gardens', accepted: true },
    ]);
  });

  it('gives each theme its precision and recall', () => {
    const stray = { ...paper('harbours', 'Pruning roses', 'Soil for roses.'), debatable: [] };
    const { themes: found } = evaluateThemes([...judged.slice(2, 4), stray], themes);
    expect(found).toEqual([
      { theme: 'gardens', placed: 0, suggested: 1, precision: 0, recall: 0 },
      { theme: 'harbours', placed: 3, suggested: 2, precision: 1, recall: 2 / 3 },
      { theme: 'clocks', placed: 0, suggested: 0, precision: 0, recall: 0 },
    ]);
  });

  it('of no paper is nought, not an error', () => {
    expect(evaluateThemes([], themes)).toMatchObject({ papers: 0, strict: 0, lenient: 0 });
  });
});

function paper(theme: string, title: string, abstract: string): PlacedText {
  return { theme, title, abstract, also: [] };
}
