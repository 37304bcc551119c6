import { afterEach, describe, expect, it, vi } from 'vitest';
import { inFolder } from './inFolder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe.each(['/', '/florilegium/', '/a/b/'])('in a site made for %s', (base) => {
  const loaded = () => inFolder(base, () => import('../../src/model/address.ts'));

  it('an address is the folder and the path below it, and comes apart again', async () => {
    const { address, BASE, pathOf } = await loaded();
    expect(BASE).toBe(base);
    for (const path of ['/', '/papers/pissa/', '/search/?q=a', '/map/#at=pissa']) {
      expect(address(path)).toBe(`${base.slice(0, -1)}${path}`);
      expect(pathOf(address(path))).toBe(path);
    }
  });

  it('the permalink of a paper gives its slug back, and that of no other site does', async () => {
    const { comparePath, paperOfPath, paperPath } = await inFolder(
      base,
      () => import('../../src/model/permalink.ts'),
    );
    expect(paperPath('mix-ln')).toBe(`${base}papers/mix-ln/`);
    expect(comparePath(['pissa', 'dora'])).toBe(`${base}compare/#pissa,dora`);
    expect(paperOfPath(paperPath('mix-ln'))).toBe('mix-ln');
    expect(paperOfPath(`/other${paperPath('mix-ln')}`)).toBeUndefined();
  });
});

it('nothing outside of the folder is a path of the site, not even what begins as the folder does', async () => {
  const { pathOf } = await inFolder('/florilegium/', () => import('../../src/model/address.ts'));
  for (const outside of ['/', '/papers/pissa/', '/florilegium', '/florilegium-2/papers/pissa/']) {
    expect(pathOf(outside), outside).toBeUndefined();
  }
});

it('a paper is known by its address in a folder where papers are compared and where a file is imported', async () => {
  const [{ slugOfAddress }, { foreignEntries }] = await inFolder('/florilegium/', () =>
    Promise.all([
      import('../../src/browser/compare/comparedSlugs.ts'),
      import('../../src/browser/shelf/transfer/foreignEntries.ts'),
    ]),
  );
  const link = 'https://someone.github.io/florilegium/papers/pissa/';
  expect(slugOfAddress(link)).toBe('pissa');
  expect(slugOfAddress('/florilegium/papers/mix-ln/#abstract')).toBe('mix-ln');
  expect(foreignEntries(`- [PiSSA: Principal](${link})`)).toEqual([
    { slug: 'pissa', title: 'PiSSA: Principal' },
  ]);
});
