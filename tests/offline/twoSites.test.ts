import { afterEach, expect, it, vi } from 'vitest';
import type { Build } from '../../src/offline/scope.ts';
import { inFolder } from '../model/inFolder.ts';
import { browserOf } from './browserOf.ts';

const bundle = { path: '/offline/core.bundle', integrity: '' };
const build = (version: string): Build => ({
  version,
  index: '0badcafe',
  assets: [],
  core: bundle,
  stock: [],
});

/** Sites on one host, of which the folder of one begins as that of another does, or as its caches are named. */
const FOLDERS = ['/', '/a/', '/a/-b/', '/a/-0a/', '/a-b/'];

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

it.each(FOLDERS)(
  'a new version of the site in %s deletes its old one and that of no other',
  async (base) => {
    browserOf(() => Promise.resolve(Response.error()));
    const keepIn = async (folder: string, version: string) => {
      const { createStore } = await inFolder(folder, () => import('../../src/offline/store.ts'));
      const store = createStore(build(version));
      await store.keep('/papers/', new Response('page'));
      return store;
    };
    for (const folder of FOLDERS) await keepIn(folder, '0a1b');
    const all = await caches.keys();
    expect(new Set(all).size).toBe(FOLDERS.length);
    await (await keepIn(base, '2c3d')).deleteOthers();
    const left = await caches.keys();
    expect(left).toHaveLength(FOLDERS.length);
    expect(all.filter((name) => !left.includes(name))).toEqual([all[FOLDERS.indexOf(base)]]);
  },
);
