import { expect, it } from 'vitest';
import { isSlug, paperOfPath, paperPath } from '../../src/model/permalink.ts';

it('a paper is known again by its permalink, and by no other path', () => {
  expect(paperOfPath(paperPath('mix-ln'))).toBe('mix-ln');
  const others = ['/papers/', '/papers/mix-ln', '/papers/mix-ln/x/', '/themes/vision/', '', '#x'];
  for (const path of [...others, '/papers/Mix_LN/'])
    expect(paperOfPath(path), path).toBeUndefined();
});

it('a slug is lower-case letters and digits joined by single hyphens', () => {
  expect(['pissa', '4-bit-adam', 'x'].every(isSlug)).toBe(true);
  expect(['', 'Pissa', 'mix--ln', '-ln', 'mix-', 'mix ln', 'mïx', 'a/b'].some(isSlug)).toBe(false);
});
