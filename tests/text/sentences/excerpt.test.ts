import { describe, expect, it } from 'vitest';
import { excerptAround } from '../../../src/text/sentences/excerpt.ts';

const text = `${'before '.repeat(40)}LoRA-GA ${'after '.repeat(40)}end.`;

describe('an excerpt around a place', () => {
  it('holds the place, begins and ends at words, and is marked where it is cut', () => {
    const excerpt = excerptAround(text, text.indexOf('LoRA-GA'), 80);
    expect(excerpt).toMatch(/^…before .*before LoRA-GA after .*after…$/);
    expect(excerpt.length).toBeLessThanOrEqual(82);
  });

  it('is not marked where nothing is cut', () => {
    expect(excerptAround('A short text.', 8)).toBe('A short text.');
    expect(excerptAround(text, 0, 80)).toMatch(/^before .*before…$/);
    expect(excerptAround(text, text.length - 1, 80)).toMatch(/^…after .* end\.$/);
  });
});
