import { expect, it } from 'vitest';
import { shortTitle } from '../../../src/text/titles/shortTitle.ts';

it('calls a paper by what stands before the colon, and cuts a long title at a word', () => {
  expect(shortTitle('PiSSA: Principal Singular Values')).toBe('PiSSA');
  expect(shortTitle('Beyond neural scaling laws')).toBe('Beyond neural scaling laws');
  expect(shortTitle('The Effect of the Initial Configuration of Weights')).toBe(
    'The Effect of the Initial Configuration …',
  );
});
