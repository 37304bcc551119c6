import { describe, expect, it } from 'vitest';
import { createMentionFinder, type Named } from '../../../src/text/names/mentions.ts';

const thing = (slug: string, names: string[], more: Partial<Named> = {}): Named => ({
  kind: 'concept',
  slug,
  names,
  caseSensitive: [],
  notBefore: [],
  ...more,
});

const find = createMentionFinder([
  thing('lora', ['low-rank adaptation', 'LoRA'], { caseSensitive: ['LoRA'] }),
  thing('rank', ['low-rank approximation']),
  thing('network', ['neural network']),
  thing('deep', ['deep neural network']),
  thing('adam', ['Adam'], { caseSensitive: ['Adam'] }),
  thing('momentum', ['momentum'], { notBefore: ['space'] }),
  thing('regularization', ['regularization']),
  thing('distillation', ['distillation']),
  thing('sparsity', ['N:M sparsity']),
  thing('entropy', ['cross-entropy']),
]);

const found = (text: string): string[] =>
  find(text).map(({ slug, start, end }) => `${slug}: ${text.slice(start, end)}`);

describe('a mention', () => {
  it.each([
    ['We use low-rank adaptation.', ['lora: low-rank adaptation']],
    ['Low rank adaptations help', ['lora: Low rank adaptations']],
    ['low–rank approximation', ['rank: low–rank approximation']],
    [
      'a deep neural network, and neural networks',
      ['deep: deep neural network', 'network: neural networks'],
    ],
    ['LoRAs and LoRA', ['lora: LoRAs', 'lora: LoRA']],
    ['regularisation', ['regularization: regularisation']],
    ['N:M sparsity and n:m sparsity', ['sparsity: N:M sparsity', 'sparsity: n:m sparsity']],
    ['cross entropy losses', ['entropy: cross entropy']],
    ['an LoRA-based method', ['lora: LoRA']],
    ['Post-Low-Rank Approximation and pre-distillation', ['rank: Low-Rank Approximation']],
  ])('is found whatever its form: %s', (text, mentions) => {
    expect(found(text)).toEqual(mentions);
  });

  it.each([
    ['lora, lorA and LORA'],
    ['adam and ADAM'],
    ['LoRA-GA and QLoRA and LoRA-2'],
    ['self-distillation'],
    ['momentum space'],
    ['low rank. Adaptation'],
    ['low (rank) adaptation'],
    ['neural, network'],
    ['regularizations-1'.slice(0, 12)],
    [''],
  ])('is not seen in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('ends in a text of 20,000 characters', () => {
    expect(find('deep neural '.repeat(1700))).toEqual([]);
  });
});

describe('a mention of a paper', () => {
  const named = createMentionFinder([
    thing('lora', ['LoRA'], { caseSensitive: ['LoRA'] }),
    ...['LoRA-GA', 'LoRA+', 'Bone', 'Mishkin & Matas, 2015'].map((name) =>
      thing(name.toLowerCase(), [name], { kind: 'paper', caseSensitive: [name] }),
    ),
  ]);
  const slugsIn = (text: string): string[] => named(text).map(({ slug }) => slug);

  it.each([
    ['variants such as LoRA+, PISSA and LoRA-GA', ['lora+', 'lora-ga']],
    ['LoRA-GA outperforms LoRA by 5.69%', ['lora-ga', 'lora']],
    ['algorithms such as GaLore and Bone, while', ['bone']],
    ['a big impact on them (Mishkin & Matas, 2015).', ['mishkin & matas, 2015']],
  ])('has the very name, version and all: %s', (text, slugs) => {
    expect(slugsIn(text)).toEqual(slugs);
  });

  it.each([
    'lora-ga and Lora-GA',
    'Bone is a tissue. Bone heals.',
    'the Bone Marrow atlas and Great Bone',
    'a bone',
    'LoRA-GA2 and LoRA++ and QLoRA',
  ])('is not seen in %s', (text) => {
    expect(slugsIn(text)).toEqual([]);
  });
});
