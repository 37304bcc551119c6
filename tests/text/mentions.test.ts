import { describe, expect, it } from 'vitest';
import { createMentionFinder, type Named } from '../../src/text/mentions.ts';

const thing = (slug: string, names: string[], more: Partial<Named> = {}): Named => ({
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
