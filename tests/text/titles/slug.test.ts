import { describe, expect, it } from 'vitest';
import { shortName, SLUG_LENGTH, titleToSlugs, toSlug } from '../../../src/text/titles/slug.ts';

describe('a slug', () => {
  it.each([
    ['Mix-LN', 'mix-ln'],
    ['Poincaré ResNet', 'poincare-resnet'],
    ['SP^2OT', 'sp2ot'],
    ["What's in a Prior?", 'whats-in-a-prior'],
    ['INT2.1', 'int2-1'],
    ['μP & Friends', 'mup-and-friends'],
    ['C++ — Łukasz & Ørsted', 'c-plus-plus-lukasz-and-orsted'],
    ['  --  ', ''],
    ['神经网络', ''],
  ])('of %j is %j', (text, slug) => {
    expect(toSlug(text)).toBe(slug);
  });

  it('is cut at a word’s end', () => {
    const slug = toSlug('word '.repeat(40));
    expect(slug).toBe(Array.from({ length: 16 }, () => 'word').join('-'));
    expect(slug.length).toBeLessThanOrEqual(SLUG_LENGTH);
  });

  it('is cut inside a word that is longer than any slug', () => {
    expect(toSlug('x'.repeat(200))).toBe('x'.repeat(SLUG_LENGTH));
  });
});

describe('the slugs of a title', () => {
  it('begin with the short name before the colon', () => {
    expect(titleToSlugs('PiSSA: Principal Singular Values')).toEqual([
      'pissa',
      'pissa-principal-singular-values',
    ]);
  });

  it('are the whole title alone where what stands before the colon is no mere name', () => {
    expect(shortName('To Repeat or Not To Repeat: Insights from Scaling')).toBeUndefined();
    expect(titleToSlugs('To Repeat or Not To Repeat: Insights')).toEqual([
      'to-repeat-or-not-to-repeat-insights',
    ]);
  });

  it('do not take the colon of N:M for the end of a name', () => {
    expect(titleToSlugs('Robust N:M Sparsity')).toEqual(['robust-n-m-sparsity']);
  });
});
