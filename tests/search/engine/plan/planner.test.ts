import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../../src/search/index/lexicon.ts';
import type { Hit, Lookups } from '../../../../src/search/index/lookups.ts';
import { planSearch, type Plan } from '../../../../src/search/engine/plan/planner.ts';
import { foldWords } from '../../../../src/text/fold.ts';

interface Paper {
  readonly title: string;
  readonly text: string;
}

const FILLER = Array.from({ length: 20 }, (_, at) => [
  `filler-${at}`,
  { title: `Filler ${at}`, text: `nothing of interest stands on page ${at}` },
]) satisfies [string, Paper][];

/** Lookups over a handful of papers, as the index answers: words whole or begun, phrases in a row. */
function lookupsIn(papers: ReadonlyMap<string, Paper>): Lookups {
  const words = ({ text }: Paper): string[] =>
    text.split(/\s+/).map((word) => foldWords(word).join(''));
  const hits = (fits: (word: string) => boolean): Map<string, Hit> =>
    new Map(
      [...papers].flatMap(([id, paper]): [string, Hit][] => {
        const places = words(paper).flatMap((word, at) => (fits(word) ? [at] : []));
        const fields = foldWords(paper.title).some(fits) ? ['title'] : [];
        return places.length + fields.length > 0 ? [[id, { places, fields }]] : [];
      }),
    );
  return {
    ids: [...papers.keys()],
    word: (word) =>
      Promise.resolve({
        whole: hits((one) => one === word),
        begun: hits((one) => one !== word && one.startsWith(word)),
      }),
    whole: (word) => Promise.resolve(hits((one) => one === word)),
    phrase: (phrase) => {
      const wanted = foldWords(phrase).join(' ');
      const having = [...papers].filter(([, paper]) =>
        [words(paper).join(' '), foldWords(paper.title).join(' ')].some((text) =>
          ` ${text} `.includes(` ${wanted} `),
        ),
      );
      return Promise.resolve(new Map(having.map(([id]) => [id, { places: [0], fields: [] }])));
    },
    paper: (id) => {
      const { title = '', text = '' } = papers.get(id) ?? {};
      return Promise.resolve({ url: id, content: text, meta: { title }, filters: {} });
    },
    members: () => new Map([['all', new Set(papers.keys())]]),
  };
}

async function search(
  query: string,
  corpus: Record<string, Paper>,
  names: Record<string, string[]> = {},
  isLiteral = false,
): Promise<Plan> {
  const papers = new Map([...Object.entries(corpus), ...FILLER]);
  const known = [...papers.values()].flatMap(({ title, text }) => foldWords(`${title} ${text}`));
  const json = (file: string): Promise<unknown> =>
    Promise.resolve(
      file.startsWith('words-')
        ? Object.fromEntries(
            known.filter((word) => word.startsWith(file.slice(6))).map((word) => [word, 1]),
          )
        : file.startsWith('names-')
          ? names
          : {},
    );
  const bytes = (): Promise<ArrayBuffer> => Promise.reject(new Error('none'));
  const lookups = lookupsIn(papers);
  const lexicon = createLexicon({ json, bytes }, lookups.ids);
  return planSearch(query, { lookups, lexicon, isLiteral });
}

const found = ({ ranked }: Plan): string[] => ranked.map(({ id }) => id);

const CORPUS = {
  lora: { title: 'Low-rank adaptation', text: 'Low-rank adaptation (LoRA) trains two matrices' },
  init: { title: 'On beginnings', text: 'a good initialization of matrices matters' },
  both: { title: 'Another', text: 'the initialization of LoRA matters' },
};

describe('a plan', () => {
  it('puts a paper with every word before those with one', async () => {
    expect(found(await search('lora initialization', CORPUS))[0]).toBe('both');
  });

  it('puts a word in the title before one in the text', async () => {
    const corpus = {
      text: { title: 'Other', text: 'about dropout' },
      title: { title: 'Dropout', text: 'about dropout' },
    };
    expect(found(await search('dropout', corpus))).toEqual(['title', 'text']);
  });

  it('puts neighbours that stand together before those that stand apart', async () => {
    const corpus = {
      apart: { title: 'A', text: 'free food and a long lunch' },
      together: { title: 'B', text: 'there is no free lunch here' },
    };
    expect(found(await search('free lunch', corpus))[0]).toBe('together');
  });

  it('corrects what no paper has, and says what it searched', async () => {
    const plan = await search('good initalization', CORPUS);
    expect(plan.corrected).toBe('good initialization');
    expect(found(plan)[0]).toBe('init');
  });

  it('corrects nothing where words are meant as typed', async () => {
    const plan = await search('initalization', CORPUS, {}, true);
    expect([plan.corrected, found(plan)]).toEqual([undefined, []]);
  });

  it('takes an unfinished last word for the beginning of one', async () => {
    const plan = await search('good initi', CORPUS);
    expect([plan.corrected, found(plan)[0]]).toEqual([undefined, 'init']);
  });

  it('finds a name written in two words', async () => {
    const corpus = { gs: { title: '3DGS at last', text: 'we speed up 3DGS' } };
    expect(found(await search('3d gs', corpus))[0]).toBe('gs');
  });

  it('searches other names of the same thing, and says so', async () => {
    const corpus = { long: { title: 'A', text: 'in-context learning emerges' } };
    const plan = await search('icl', corpus, { icl: ['in-context learning'] });
    expect(plan.alsoSearched).toEqual(['in-context learning']);
    expect(found(plan)).toEqual(['long']);
    expect(plan.ranked[0]?.reasons).toEqual([{ kind: 'name', words: 'in-context learning' }]);
  });

  it('keeps to an exact phrase, and to its words singly where no paper has it', async () => {
    expect(found(await search('"good initialization"', CORPUS))).toEqual(['init']);
    const plan = await search('"initialization good"', CORPUS);
    expect(plan.missingPhrase).toBe('initialization good');
    expect(found(plan)[0]).toBe('init');
  });

  it('leaves out papers with an excluded word', async () => {
    expect(found(await search('initialization -lora', CORPUS))).toEqual(['init']);
  });

  it('finds nothing only where there is nothing', async () => {
    expect(found(await search('qqqqwwww', CORPUS))).toEqual([]);
    expect(found(await search('qqqqwwww matrices', CORPUS))).not.toEqual([]);
    expect(found(await search('xyzzy', {}))).toEqual([]);
  });
});
