import { describe, expect, it } from 'vitest';
import { facetMembers, facetValues, narrow } from '../../../src/search/index/facets.ts';
import { fieldMeant } from '../../../src/search/query/fieldNames.ts';
import { createLexicon } from '../../../src/search/index/lexicon.ts';
import type { Hit, Lookups } from '../../../src/search/index/lookups.ts';
import { offersOf, reasonOf, type NothingFound } from '../../../src/search/answer/nothingFound.ts';
import { readPaperList } from '../../../src/search/index/paperList.ts';
import { planSearch, type Plan } from '../../../src/search/engine/plan/planner.ts';
import { EMPTY_SEARCH, type SearchState } from '../../../src/model/searchState.ts';
import { shareFound } from '../../../src/search/answer/statusWords.ts';
import { widerSearches } from '../../../src/search/engine/wider.ts';
import { foldWords } from '../../../src/text/fold.ts';

/** Real papers with their authors, in the order of the list below. */
const PAPERS = {
  adam: ['Adam: A Method for Stochastic Optimization', 'Kingma, Ba'],
  lora: ['LoRA: Low-Rank Adaptation of Large Language Models', 'Hu, Shen, Wallis'],
  vpt: ['Visual prompt tuning beside LoRA', 'Jia, Tang, Hinton'],
} as const;
const list = readPaperList({
  index: 'a1b2c3d4',
  ids: Object.keys(PAPERS),
  theme: { 'training-dynamics': [0], 'low-rank-adaptation': [1], vision: [2] },
  year: { 2015: [0], 2022: [1, 2] },
  venue: { 'ICLR 2015': [0], 'ICLR 2022': [1], 'ECCV 2022': [2] },
  has: { code: [1, 2] },
});
const members = facetMembers(list);

function wordIn(fits: (word: string) => boolean): Map<string, Hit> {
  return new Map(
    Object.entries(PAPERS).flatMap(([id, [title, authors]]): [string, Hit][] => {
      const fields = [
        ...(foldWords(title).some(fits) ? ['title'] : []),
        ...(foldWords(authors).some(fits) ? ['authors'] : []),
      ];
      return fields.length === 0 ? [] : [[id, { places: [], fields }]];
    }),
  );
}

const lookups: Lookups = {
  ids: list.ids,
  members: list.members,
  word: (word) => Promise.resolve({ whole: wordIn((one) => one === word), begun: new Map() }),
  whole: (word) => Promise.resolve(wordIn((one) => one === word)),
  phrase: () => Promise.resolve(new Map()),
  paper: () => Promise.reject(new Error('no phrase is read here')),
};
const authors = Object.values(PAPERS).flatMap(([, names]) => foldWords(names));
const lexicon = createLexicon(
  {
    json: (file) =>
      Promise.resolve(
        file.startsWith('authors-')
          ? Object.fromEntries(
              authors.filter((word) => word.startsWith(file.slice(8))).map((word) => [word, 1]),
            )
          : {},
      ),
    bytes: () => Promise.reject(new Error('none')),
  },
  list.ids,
);

/** What a search finds, as the page is told of it. */
async function search(
  query: string,
  chosen: Partial<SearchState['chosen']> = {},
  isLiteral = false,
): Promise<{ state: SearchState; plan: Plan; papers: string[]; found: NothingFound }> {
  const state = {
    ...EMPTY_SEARCH,
    query,
    isLiteral,
    chosen: { ...EMPTY_SEARCH.chosen, ...chosen },
  };
  const plan = await planSearch(query, { lookups, lexicon, isLiteral });
  const papers = narrow(plan.ranked, members, state.chosen).kept.map(({ id }) => id);
  const wider = papers.length > 0 ? [] : widerSearches(state, plan, members);
  return {
    state,
    plan,
    papers,
    found: { collection: 3, plan, values: facetValues(members), wider },
  };
}

const linksOf = ({ state, found }: { state: SearchState; found: NothingFound }): string[] =>
  offersOf(state, found).flatMap(({ links }) => links.map(({ words }) => words));

describe('a filter with a typing error', () => {
  it.each([
    ['theme:visoin lora', 'theme:vision lora', ['vpt']],
    ['lora theme:low-rnak', 'lora theme:low-rank', ['lora']],
    ['venue:icrl lora', 'venue:ICLR lora', ['lora']],
    ['venue:"iclr 2202" lora', 'venue:"ICLR 2022" lora', ['lora']],
    ['has:codde lora', 'has:code lora', ['lora', 'vpt']],
    ['author:hintno', 'author:hinton', ['vpt']],
    ['author:ihnton', 'author:hinton', ['vpt']],
    ['autor:hinton', 'author:hinton', ['vpt']],
    ['lora yaer:2022', 'lora year:2022', ['lora', 'vpt']],
    ['topic:visoin', 'theme:vision', ['vpt']],
    ['-theme:visoin lora', '-theme:vision lora', ['lora']],
  ])(
    'is corrected, and the whole query told as it was searched: %s',
    async (query, corrected, ids) => {
      const { plan, papers } = await search(query);
      expect([plan.corrected, papers.sort()]).toEqual([corrected, ids]);
    },
  );

  it('is left as typed where words are meant so, and the right one offered', async () => {
    const seen = await search('theme:visoin lora', {}, true);
    expect([seen.plan.corrected, seen.papers]).toEqual([undefined, []]);
    expect(linksOf(seen)).toEqual(['theme:vision', '2 papers without theme:visoin']);
  });

  it.each([
    ['hash', 'table'],
    ['gear', 'box'],
    ['colour', 'red'],
  ])('is told from a word with a colon in it: %s:%s', (name, value) => {
    expect(fieldMeant(name, value)).toBeUndefined();
  });
});

describe('a filter that finds nothing', () => {
  it.each([
    ['theme:gardening lora', 'No theme is called “gardening”.'],
    ['author:nobody lora', 'No author here is called “nobody”.'],
    ['venue:xyz lora', 'No venue here is called “xyz”.'],
    ['has:video lora', 'No paper here comes with “video”.'],
    ['year:2030 lora', 'No paper here is of 2030: the first is of 2015, the last of 2022.'],
    ['year:soon lora', '“soon” is no year: write year:2023 or year:2021-2023.'],
  ])('is named with its value, and the words alone are offered: %s', async (query, reason) => {
    const { state, found } = await search(query);
    expect(reasonOf(state, found)).toBe(reason);
    const link = offersOf(state, found).at(-1)?.links[0];
    expect(link?.words).toBe(`2 papers without ${query.split(' ')[0] ?? ''}`);
    expect(link?.state.query).toBe('lora');
  });

  it('is shown which values there are, where they are few', async () => {
    expect(linksOf(await search('has:video'))).toEqual(['has:code']);
    expect(linksOf(await search('venue:xyz'))).toEqual(['venue:ICLR', 'venue:ECCV']);
  });

  it('alone of two is left out of what is offered', async () => {
    expect(linksOf(await search('theme:gardening year:2022 lora'))).toEqual([
      '2 papers without theme:gardening',
    ]);
  });
});

describe('conditions that leave nothing together', () => {
  it('are each offered to be left out, with what is found then', async () => {
    const seen = await search('theme:vision year:2015 lora');
    expect(reasonOf(seen.state, seen.found)).toBe('No paper has all of this together.');
    expect(linksOf(seen)).toEqual(['1 paper without year:2015']);
  });

  it('may be choices: the count is what the link leads to', async () => {
    const seen = await search('lora', { theme: ['vision'], venue: ['ICLR'] });
    expect(linksOf(seen)).toEqual(['1 paper in any theme', '1 paper at any venue']);
    const [first] = offersOf(seen.state, seen.found)[0]?.links ?? [];
    const followed = await search('lora', first?.state.chosen);
    expect(followed.papers).toEqual(['lora']);
  });

  it('are left out all where no single one will do', async () => {
    const seen = await search('lora', { theme: ['training-dynamics'], year: ['2015'] });
    expect(linksOf(seen)).toEqual(['2 papers in any theme, of any year']);
    const both = await search('lora has:video', { year: ['2015'] });
    expect(linksOf(both)).toEqual(['has:code', '2 papers without has:video, of any year']);
  });

  it('may be choices that the collection does not have', async () => {
    const { state, found } = await search('lora', { year: ['2030'] });
    expect(reasonOf(state, found)).toContain('No paper here is of 2030');
  });

  it('offer nothing where not even the words are found', async () => {
    const { state, found } = await search('qqqqwwww theme:vision');
    expect(reasonOf(state, found)).toMatch(/^No paper has any of these words/);
    expect(offersOf(state, found)).toEqual([]);
  });
});

describe('a query that says nothing a search could know', () => {
  it('is told which filters there are, or that there is nothing to search for', async () => {
    const strange = await search('colour:red');
    expect(reasonOf(strange.state, strange.found)).toContain('“colour:” is no filter');
    const signs = await search('%');
    expect(reasonOf(signs.state, signs.found)).toContain('no letter and no digit');
  });
});

describe('the number of papers found', () => {
  it.each([
    [{ count: 24, whole: 24, plan: { words: 1 } }, ''],
    [{ count: 24, whole: 12, plan: { words: 1 } }, ': 12 with the word itself, 12 related'],
    [{ count: 3, whole: 0, plan: { words: 1 } }, ', none with the word itself'],
    [{ count: 24, whole: 12, plan: { words: 2 } }, ', 12 with every word'],
    [{ count: 3, whole: 0, plan: { words: 2 } }, ', none with every word'],
    [{ count: 295, whole: 295, plan: undefined }, ''],
  ])('goes with how many have what was asked: %o', (counted, share) => {
    expect(shareFound(counted)).toBe(share);
  });
});
