import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../src/search/engine/excerpt.ts';

describe('an excerpt', () => {
  const filler = (words: number): string => Array.from({ length: words }, () => 'filler').join(' ');

  it('marks the words that were found', () => {
    expect(excerptOf('One two three.', [1])).toEqual([
      { text: 'One ', isMatch: false },
      { text: 'two', isMatch: true },
      { text: ' three.', isMatch: false },
    ]);
  });

  it('marks words in a row as one', () => {
    expect(excerptOf('One two three.', [1, 2]).at(-1)).toEqual({
      text: 'two three.',
      isMatch: true,
    });
  });

  it('is cut where most of the found words stand, and shows that it is', () => {
    const text = `needle ${filler(60)} needle in a needle stack ${filler(60)}`;
    const shown = excerptOf(text, [0, 61, 64])
      .map((part) => part.text)
      .join('');
    expect(shown).toMatch(/^… filler .*needle in a needle stack.* …$/);
  });

  it('is the beginning where nothing was found in the text', () => {
    expect(excerptOf(`The ${filler(60)}`, [])[0]?.text).toMatch(/^The filler/);
  });

  it('holds HTML as text', () => {
    expect(excerptOf('<b>one</b> &amp;', [0])).toEqual([
      { text: '<b>one</b>', isMatch: true },
      { text: ' &amp;', isMatch: false },
    ]);
  });

  it('is empty for an empty text', () => {
    expect(excerptOf('', []).map((part) => part.text)).toEqual(['']);
  });
});
