import { describe, expect, it } from 'vitest';
import { markWords } from '../../../src/search/engine/markWords.ts';

/** The line with brackets around what is marked. */
const marked = (line: string, ...words: string[]): string =>
  markWords(line, words)
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('');

describe('a title', () => {
  it.each([
    [
      'Scaling Law with Learning Rate Annealing',
      ['learning', 'rate'],
      'Scaling Law with [Learning Rate] Annealing',
    ],
    ['Low-Rank Adaptation', ['lowrank', 'low', 'rank', 'adapting'], '[Low-Rank Adaptation]'],
    ['Poincaré Embeddings', ['poincare', 'embedding'], '[Poincaré Embeddings]'],
    ['Modern Models', ['model'], 'Modern [Models]'],
    ['Rating the Rate', ['rate'], 'Rating the [Rate]'],
    ['SP²OT: Optimal Transport', ['sp2ot'], '[SP²OT]: Optimal Transport'],
    ['Nothing of It', ['grokking'], 'Nothing of It'],
    ['', ['grokking'], ''],
  ])('shows what was searched, in any form of the word: %s', (line, words, shown) => {
    expect(marked(line, ...words)).toBe(shown);
  });

  it('keeps all of its text, whatever is marked', () => {
    const line = 'A <b>title</b> — with “quotes”, $x^2$ and שלום';
    for (const words of [[], ['title'], ['quotes', 'x'], ['שלום']])
      expect(
        markWords(line, words)
          .map(({ text }) => text)
          .join(''),
      ).toBe(line);
  });
});
