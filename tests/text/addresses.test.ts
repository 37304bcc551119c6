import { describe, expect, it } from 'vitest';
import { classifyAddress, findAddresses, linksOf } from '../../src/text/addresses.ts';

const urls = (text: string): string[] => findAddresses(text).map(({ url }) => url);

describe('an address', () => {
  it.each([
    ['Code is at https://github.com/a/b_c.', 'https://github.com/a/b_c'],
    ['here (https://a.github.io/R-AMT/).', 'https://a.github.io/R-AMT/'],
    ['see https://a.org/b_(c), too', 'https://a.org/b_(c)'],
    ['at github.com/pypolar/polar or', 'https://github.com/pypolar/polar'],
    ['“https://a.org/x”', 'https://a.org/x'],
    ['[https://a.org/x]', 'https://a.org/x'],
    ['https://a.org/?q=1&r=2#s!', 'https://a.org/?q=1&r=2#s'],
    ['https://a.org/x…', 'https://a.org/x'],
  ])('ends where the sentence goes on: %s', (text, url) => {
    expect(urls(text)).toEqual([url]);
  });

  it.each(['https://', 'http://localhost', 'e.g. github', 'N:M', 'v1.2/3', '(a.b)/c'])(
    'is not seen in %s',
    (text) => {
      expect(urls(text)).toEqual([]);
    },
  );
});

describe('what an address leads to', () => {
  it.each([
    ['https://github.com/a/b', 'Code is available at', 'code'],
    ['https://github.com/a/b', 'Dataset and models have been released in:', 'data'],
    ['https://github.com/a/b', 'We release code and data at', 'code'],
    ['https://gitlab.com/a/b', '', 'code'],
    ['https://gitee.com/a/b', '', 'code'],
    ['https://anonymous.4open.science/r/x', '', 'code'],
    ['https://huggingface.co/a/b', '', 'model'],
    ['https://huggingface.co/datasets/a/b', '', 'data'],
    ['https://huggingface.co/spaces/a/b', 'Code and demo:', 'demo'],
    ['https://doi.org/10.5281/zenodo.123', 'available at', 'data'],
    ['https://zenodo.org/record/1', '', 'data'],
    ['https://a.github.io/b', 'Project page:', 'project'],
    ['https://a.github.io/b', 'Our code is available at', 'code'],
    ['https://a.github.io/b', '', 'project'],
    ['https://example.org/x', 'Videos are at', 'demo'],
    ['https://example.org/x', 'Website:', 'project'],
    ['https://example.org/x', '', 'project'],
  ])('%s after %j is %s', (url, before, kind) => {
    expect(classifyAddress(url, before)).toBe(kind);
  });

  it('is told by its own sentence, and each address counts once', () => {
    const text =
      'We give data. Models are at https://a.org/m. Code: https://github.com/a/b and https://github.com/a/b.';
    expect(linksOf(text)).toEqual([
      { kind: 'model', url: 'https://a.org/m' },
      { kind: 'code', url: 'https://github.com/a/b' },
    ]);
  });
});
