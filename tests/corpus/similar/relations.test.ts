import { describe, expect, it } from 'vitest';
import { relatePapers, type Relatable } from '../../../src/corpus/similar/relations.ts';

const paper = (slug: string, more: Partial<Relatable> = {}): Relatable => ({
  slug,
  title: slug,
  text: `An abstract of ${slug}.`,
  concepts: [],
  named: [],
  ...more,
});

const excerpt = 'variants such as LoRA-GA';
const papers = [
  paper('bone', {
    concepts: ['lora', 'rank'],
    named: [
      { slug: 'lora-ga', excerpt },
      { slug: 'gone', excerpt },
    ],
  }),
  paper('fira', { concepts: ['galore', 'lora'] }),
  paper('frugal', { concepts: ['galore'] }),
  paper('lora-ga', { concepts: ['lora', 'rank'] }),
];
const relations = relatePapers(papers, new Set(['galore']));

describe('papers', () => {
  it('know whom they name and who names them, with the words', () => {
    expect(relations.get('bone')?.names).toEqual([{ slug: 'lora-ga', excerpt }]);
    expect(relations.get('lora-ga')?.namedBy).toEqual([{ slug: 'bone', excerpt }]);
    expect(relations.get('fira')?.namedBy).toEqual([]);
  });

  it('know who names the same method, but not who speaks of the same subject', () => {
    expect(relations.get('fira')?.methods).toEqual([{ concept: 'galore', slugs: ['frugal'] }]);
    expect(relations.get('bone')?.methods).toEqual([]);
  });

  it('have similar papers with the reason, and with who names whom', () => {
    expect(relations.get('bone')?.similar[0]).toEqual({
      slug: 'lora-ga',
      concepts: ['rank', 'lora'],
      standing: 'named here',
    });
    expect(relations.get('lora-ga')?.similar[0]?.standing).toBe('names this');
  });
});
