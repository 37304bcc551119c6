import { describe, expect, it } from 'vitest';
import type { FoundFacts } from '../../../src/browser/papers/facts.ts';
import { arrangePapers, tickedSlugs } from '../../../src/browser/shelf/arrange.ts';
import {
  addPaper,
  EMPTY_SHELF,
  findSaved,
  setNote,
  setRead,
} from '../../../src/browser/shelf/kept/shelf.ts';
import {
  createShelfFacts,
  renameAll,
  renamedPapers,
} from '../../../src/browser/shelf/shelfFacts.ts';

const titles = { pissa: 'PiSSA', dora: 'DoRA', lora: 'LoRA' };
const shelf = Object.entries(titles).reduce(
  (all, [slug, title], at) => addPaper(all, { slug, title }, at),
  EMPTY_SHELF,
);
const facts = (slug: string, title: string, year?: number): FoundFacts => ({
  slug,
  title,
  people: [],
  themes: [],
  concepts: [],
  numbers: [],
  links: [],
  ...(year === undefined ? {} : { year }),
});
const slugsOf = (papers: readonly { slug: string }[]): string[] => papers.map(({ slug }) => slug);

describe('the facts of the papers on a shelf', () => {
  it('are asked for once, also while they are on their way', async () => {
    const asked: string[] = [];
    const found = createShelfFacts((slug) => {
      asked.push(slug);
      return Promise.resolve(facts(slug, slug, 2024));
    });
    const first = found.load(shelf.papers.slice(0, 2), () => undefined);
    const second = found.load(shelf.papers, () => undefined);
    expect(found.isLoading()).toBe(true);
    expect((await first).map(([{ slug }]) => slug)).toEqual(['pissa', 'dora']);
    expect((await second).map(([{ slug }]) => slug)).toEqual(['lora']);
    expect([asked, found.isLoading()]).toEqual([['pissa', 'dora', 'lora'], false]);
    expect(await found.load(shelf.papers, () => undefined)).toEqual([]);
    expect(found.yearOf('lora')).toBe(2024);
  });

  it('are missing where there is no such paper, and are known when they are called back with', async () => {
    const found = createShelfFacts(() => Promise.resolve('no such paper'));
    const called: unknown[] = [];
    await found.load(shelf.papers.slice(0, 1), ({ slug }, given) => {
      called.push([slug, given, found.of(slug), found.yearOf(slug)]);
    });
    expect(called).toEqual([['pissa', 'no such paper', 'no such paper', undefined]]);
  });

  it('tell which papers were renamed, all of which keep their notes', () => {
    const [pissa, dora, lora] = setNote(shelf, 'dora', 'the magnitude').papers;
    if (pissa === undefined || dora === undefined || lora === undefined) throw new Error('three');
    const renamed = renamedPapers([
      [pissa, facts('pissa', 'PiSSA')],
      [dora, facts('weight-decomposed', 'DoRA')],
      [lora, facts('lora', 'LoRA: Low-Rank Adaptation')],
      [pissa, 'not loaded'],
    ]);
    expect(renamed.map(([{ slug }]) => slug)).toEqual(['dora', 'lora']);
    const now = renameAll(setNote(shelf, 'dora', 'the magnitude'), renamed);
    expect(slugsOf(now.papers)).toEqual(['pissa', 'weight-decomposed', 'lora']);
    expect(findSaved(now, 'weight-decomposed')?.note).toBe('the magnitude');
    expect(findSaved(now, 'lora')?.title).toBe('LoRA: Low-Rank Adaptation');
  });
});

describe('what is shown of a shelf', () => {
  const year = (slug: string): number | undefined => (slug === 'pissa' ? 2024 : undefined);

  it('passes the filter and is in the order that was chosen', () => {
    const { papers } = setRead(shelf, 'dora', true);
    const shown = (filter: 'all' | 'unread', order: 'added' | 'year') =>
      slugsOf(arrangePapers(papers, { filter, order }, year));
    expect(shown('all', 'added')).toEqual(['lora', 'dora', 'pissa']);
    expect(shown('unread', 'year')).toEqual(['pissa', 'lora']);
  });

  it('gives the ticked papers as shown, and those that a filter hides last', () => {
    const [pissa, , lora] = shelf.papers;
    const shown = [lora, pissa].filter((paper) => paper !== undefined);
    expect(tickedSlugs(shown, shelf.papers, () => true)).toEqual(['lora', 'pissa', 'dora']);
    expect(tickedSlugs(shown, shelf.papers, (slug) => slug === 'dora')).toEqual(['dora']);
  });
});
