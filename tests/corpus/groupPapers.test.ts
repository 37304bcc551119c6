import { describe, expect, it } from 'vitest';
import { groupPapers } from '../../src/corpus/groupPapers.ts';
import { shelvePapers } from '../../src/corpus/shelves.ts';
import type { Reference } from '../../src/model/reference/reference.ts';

const paper = (slug: string, theme: string, year?: number, also: string[] = []) => ({
  slug,
  title: slug,
  theme,
  also,
  reference:
    year === undefined
      ? undefined
      : ({
          id: slug,
          type: 'article',
          title: slug,
          issued: { 'date-parts': [[year]] },
        } satisfies Reference),
});

const [shelf] = shelvePapers(
  [
    paper('lora-ga', 'low-rank', 2024),
    paper('pissa', 'low-rank', 2024),
    paper('hydra', 'low-rank', 2023),
    paper('maestro', 'low-rank'),
    paper('lottery', 'initialization', 2018, ['low-rank']),
    paper('lora-start', 'initialization', 2025, ['low-rank']),
  ],
  ['low-rank'],
);
if (shelf === undefined) throw new Error('no shelf');

const slugs = (papers: readonly { slug: string }[]): string[] => papers.map(({ slug }) => slug);

describe("a theme's papers", () => {
  const starts = {
    title: 'Initialization of adapters',
    about: 'Where they begin.',
    papers: ['pissa', 'hydra', 'lora-start', 'lora-ga', 'gone'],
  };
  const { groups, ungrouped, guests } = groupPapers(shelf, [
    starts,
    { title: 'Compression', about: 'Smaller.', papers: ['gone'] },
  ]);

  it('stand in their groups, the newest first, papers of other themes among them', () => {
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({
      title: 'Initialization of adapters',
      anchor: 'initialization-of-adapters',
      about: 'Where they begin.',
    });
    expect(slugs(groups[0]?.papers ?? [])).toEqual(['lora-start', 'lora-ga', 'pissa', 'hydra']);
  });

  it('are listed behind the groups where no editor has put them into one', () => {
    expect(slugs(ungrouped)).toEqual(['maestro']);
    expect(slugs(guests)).toEqual(['lottery']);
  });

  it('are one list where a theme has no groups, those of unknown year last', () => {
    const flat = groupPapers(shelf, []);
    expect(flat.groups).toEqual([]);
    expect(slugs(flat.ungrouped)).toEqual(['lora-ga', 'pissa', 'hydra', 'maestro']);
    expect(slugs(flat.guests)).toEqual(['lora-start', 'lottery']);
  });
});
