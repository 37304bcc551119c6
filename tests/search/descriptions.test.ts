import { describe, expect, it } from 'vitest';
import { papersDescribed } from '../../src/search/descriptions.ts';
import { everydayWords } from '../../src/search/everydayWords.ts';
import { createLexicon } from '../../src/search/lexicon.ts';
import type { Hits } from '../../src/search/lookups.ts';
import { similarWords } from '../../src/search/similarWords.ts';
import type { Sources } from '../../src/search/units.ts';

const PHRASES = {
  1: [['guess the following word', 'how chatbots are trained']],
  2: [['switch off random neurons during training', 'random omission to avoid overfitting']],
  9: [['chatbot']],
};
const PAPERS: Record<string, string> = {
  next: 'guess the following word',
  dropout: 'switch off random neurons during training',
  title: 'chatbot',
};

/** Papers with a lay phrase each; of one the phrase is the title. */
function sources(): Sources {
  const ids = [...Object.keys(PAPERS), ...Array.from({ length: 20 }, (_, at) => `filler-${at}`)];
  const hits = (wanted: string): Hits =>
    new Map(
      Object.entries(PAPERS)
        .filter(([, phrase]) => phrase === wanted)
        .map(([id]) => [id, { places: [], fields: [id === 'title' ? 'title' : 'lay'] }]),
    );
  const lookups: Sources['lookups'] = {
    ids,
    word: () => Promise.resolve({ whole: new Map(), begun: new Map() }),
    phrase: (words) => Promise.resolve(hits(words)),
    paper: (url) => Promise.resolve({ url, content: '', meta: {}, filters: {} }),
    members: () => new Map(),
  };
  const read = {
    json: (file: string) => Promise.resolve(file === 'descriptions' ? PHRASES : {}),
    bytes: () => Promise.resolve(new ArrayBuffer(0)),
  };
  return { lookups, lexicon: createLexicon(read, ids), isLiteral: false };
}

const described = async (query: string): Promise<string[]> => [
  ...(await papersDescribed(query.split(' '), sources())).keys(),
];

describe('a description', () => {
  it('finds the papers of the concept whose lay phrase it nearly is', async () => {
    expect(await described('guessing the following words')).toEqual(['next']);
    expect(await described('switching off random neurons')).toEqual(['dropout']);
  });

  it('may use similar words', async () => {
    expect(await described('predict the following word')).toEqual(['next']);
  });

  it('says nothing by one common word of a phrase', async () => {
    expect(await described('random matrices')).toEqual([]);
  });

  it('finds no paper that has the phrase as its own words', async () => {
    expect(await described('chatbot')).toEqual([]);
  });

  it('fits better, the more of the phrase it has', async () => {
    const whole = await papersDescribed(['switch', 'off', 'random', 'neurons'], sources());
    const half = await papersDescribed(['switch', 'neurons'], sources());
    expect(whole.get('dropout')).toBeGreaterThan(half.get('dropout') ?? 0);
  });
});

describe('everyday words', () => {
  it('lead both ways within a group', () => {
    expect(everydayWords('gather')).toContain('collect');
    expect(everydayWords('collect')).toContain('gather');
  });

  it('lead from what people say to what abstracts say, and not back', () => {
    expect(everydayWords('job')).toContain('task');
    expect(everydayWords('task')).not.toContain('job');
  });

  it('are found under any form of the word', async () => {
    expect(await similarWords('guessing')).toContain('predict');
    expect(await similarWords('jobs')).toContain('task');
  });
});
