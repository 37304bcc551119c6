import { expect, it } from 'vitest';
import { address, BASE, pathOf } from '../../src/model/address.ts';
import { paperOfPath, paperPath } from '../../src/model/permalink.ts';

it('puts a path under the folder that the site is published under, and takes it out again', () => {
  expect(BASE).toBe('/');
  expect(address('/papers/pissa/')).toBe('/papers/pissa/');
  expect(pathOf(address('/papers/pissa/'))).toBe('/papers/pissa/');
  expect(paperOfPath(paperPath('mix-ln'))).toBe('mix-ln');
});
