import { expect, it } from 'vitest';
import { STORED, storedName } from '../../src/model/address.ts';

it('a site at the root finds what its readers stored before there were sites in folders', () => {
  expect([`${STORED}.shelf`, `${STORED}.scheme`, `${STORED}:searches`]).toEqual([
    'florilegium.shelf',
    'florilegium.scheme',
    'florilegium:searches',
  ]);
});

it('what sites on one host store has names of which none begins another’s, whatever their folders are called', () => {
  const folders = ['/', '/a/', '/a/.shelf/', '/a/-b/', '/.shelf/', '/florilegium/', '/a.shelf/'];
  const names = folders.map(storedName);
  const keys = names.flatMap((name) => [
    `${name}.shelf`,
    `${name}.shelf.aside.`,
    `${name}:searches`,
  ]);
  for (const [index, name] of names.entries()) {
    const own = keys.slice(index * 3, index * 3 + 3);
    const taken = keys.filter(
      (key) => key.startsWith(`${name}.`) || key.startsWith(`${name}:searches`),
    );
    expect(taken).toEqual(own);
  }
});
