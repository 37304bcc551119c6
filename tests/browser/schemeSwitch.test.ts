import { expect, it } from 'vitest';
import { nextScheme, type Scheme } from '../../src/browser/schemeSwitch.ts';
import { schemeScript } from '../../src/publish/head/schemeScript.ts';

it.each([
  [false, ['dark', 'light', undefined]],
  [true, ['light', 'dark', undefined]],
])('goes round all schemes, the one not seen yet first: system dark %s', (isSystemDark, round) => {
  const seen: Scheme[] = [];
  let scheme: Scheme;
  for (let press = 0; press < 3; press++) {
    scheme = nextScheme(scheme, isSystemDark);
    seen.push(scheme);
  }
  expect(seen).toEqual(round);
});

it('costs every page less than 300 bytes before it is painted', () => {
  expect(Buffer.byteLength(schemeScript)).toBeLessThan(300);
});
