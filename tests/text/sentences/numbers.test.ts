import { describe, expect, it } from 'vitest';
import { readPaperPages } from '../../../src/content/readPages.ts';
import { mdxToText } from '../../../src/markdown/mdxToText.ts';
import { findNumbers } from '../../../src/text/sentences/numbers.ts';

/** The numbers found, and the words they stand in with each number in brackets. */
const shown = (text: string): string[] =>
  findNumbers(text).map((words) =>
    [...words.numbers].reverse().reduce((marked, [from, to]) => {
      return `${marked.slice(0, from)}[${marked.slice(from, to)}]${marked.slice(to)}`;
    }, words.text),
  );

const abstracts = new Map(
  readPaperPages('content').pages.map(({ id, body }) => [id, mdxToText(body)]),
);

describe('numbers in real abstracts', () => {
  it.each([
    ['sltrain', '[73%] when pretraining the LLaMA [7B] model'],
    ['loldu', 'reduces trainable parameters by [2600 times] compared to'],
    ['lora-ga', 'up to [2-4 times] convergence speed improvement'],
    ['tokenformer', 'scales from [124M] to [1.4B parameters]'],
    ['rho-1', 'with only [3%] of the pretraining tokens'],
    ['liger', 'recovers [93%] of the Transformer-based LLM at [0.02%] pre-training tokens'],
    ['slimflow', 'an FID of 5.02 and [15.7M parameters]'],
  ])('of %s stand in their words', (slug, words) => {
    expect(shown(abstracts.get(slug) ?? '').join('\n')).toContain(words);
  });

  it('are none in an abstract that names none', () => {
    expect(shown(abstracts.get('pissa') ?? '-')).toEqual([]);
  });

  it('stand where the abstract has them, in each of the abstracts', () => {
    for (const [slug, text] of abstracts) {
      for (const { text: words, numbers } of findNumbers(text)) {
        expect(text, slug).toContain(words.replace(/^… | …$/g, ''));
        for (const [from, to] of numbers)
          expect(words.slice(from, to), slug).toMatch(/\d|orders? of/);
      }
    }
  });
});

describe('what is a number', () => {
  it.each([
    ['We reach 97.71% accuracy.', 'We reach [97.71%] accuracy'],
    ['It is 1.7x - 2.7x faster.', 'It is [1.7x - 2.7x] faster'],
    [
      'It needs two orders of magnitude less memory.',
      'It needs [two orders of magnitude] less memory',
    ],
    ['Trained on 300B tokens for 1,000 steps.', 'Trained on [300B tokens] for [1,000 steps]'],
    ['A model of 1.2 billion parameters.', 'A model of [1.2 billion parameters]'],
    ['Tested on 12 diverse datasets.', 'Tested on [12 diverse datasets]'],
  ])('is told with its words: %s', (text, words) => {
    expect(shown(text)).toEqual([words]);
  });

  it.each([
    'We use CIFAR-10, ImageNet-1K and Llama 2-7B.',
    'We follow Tan & Le (2019) and 2:4 sparsity.',
    'The top-1 score of v1.5 with T5 and 3D convolutions.',
    'First (1) and second (2), in Section 3.',
    'At $256 \\times 256$ pixels.',
  ])('is not part of a name, a date or a list: %s', (text) => {
    expect(shown(text)).toEqual([]);
  });

  it('takes long words and an empty text as they come', () => {
    expect(findNumbers('')).toEqual([]);
    expect(shown(`${'1'.repeat(20_000)} and 5%`)[0]).toMatch(/1 and \[5%\]$/);
    expect(shown('1,'.repeat(20_000))).toEqual([]);
  });
});
