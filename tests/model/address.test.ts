import { expect, it } from 'vitest';
import { address, BASE, pathOf } from '../../src/model/address.ts';

it('puts a path under the folder that the site is published under, and takes it out again', () => {
  expect(BASE).toBe('/');
  expect(address('/papers/pissa/')).toBe('/papers/pissa/');
  expect(pathOf(address('/papers/pissa/'))).toBe('/papers/pissa/');
});
