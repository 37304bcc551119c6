import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStore } from '../../src/offline/store.ts';
import { makeOfflineFiles } from '../../src/publish/offline/offlineFiles.ts';
import { browserOf } from './browserOf.ts';

const { build, files } = makeOfflineFiles(
  ['/index.html', '/papers/pissa/index.html', '/pagefind/index/en_1.pf_index'].map((path) => {
    const bytes = new TextEncoder().encode(path);
    return { path, read: () => bytes, size: bytes.length };
  }),
);
const BUNDLES = files.map(({ path }) => path);

/** What a site serves, with its worker or without, and what was asked of it, in order. */
function siteWith(worker: 200 | 404): string[] {
  const asked: string[] = [];
  browserOf(async (path, method) => {
    asked.push(path);
    if (method === 'HEAD') return Promise.resolve(new Response(null, { status: worker }));
    if (path === '/version.json') return Promise.resolve(Response.json({ version: build.version }));
    const bundle = files.find((file) => file.path === path);
    return Promise.resolve(bundle ? new Response(bundle.bytes) : Response.error());
  });
  return asked;
}

/** Starts the worker and has a page ask it to fetch what is to be kept; resolves when it is done. */
async function askToStock(): Promise<void> {
  const scope = Object.assign(new EventTarget(), {
    location: new URL('https://florilegium.example/sw.js'),
    registration: { unregister: async () => Promise.resolve(true) },
  });
  vi.stubGlobal('self', scope);
  vi.stubGlobal('BUILD', build);
  vi.resetModules();
  await import('../../src/offline/worker.ts');
  const work: Promise<unknown>[] = [];
  const waitUntil = (one: Promise<unknown>): unknown => work.push(one);
  scope.dispatchEvent(Object.assign(new MessageEvent('message', { data: 'stock' }), { waitUntil }));
  await Promise.all(work);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a worker that is asked to fetch what is to be kept', () => {
  it('fetches every bundle once it knows that the site still has a worker', async () => {
    const asked = siteWith(200);
    await askToStock();
    expect(asked).toEqual(['/sw.js', '/version.json', ...BUNDLES]);
    expect(await caches.keys()).toHaveLength(1);
  });

  it('fetches nothing and leaves not even an empty cache where the site has none any more', async () => {
    const asked = siteWith(404);
    await askToStock();
    expect(asked).toEqual(['/sw.js', '/version.json']);
    expect(await caches.keys()).toEqual([]);
  });
});

describe('a store that is left', () => {
  it('stays so, whether it was about to be filled or is asked to be filled again', async () => {
    siteWith(404);
    const store = createStore(build);
    await store.install();
    const stocking = store.stock();
    await store.leave();
    await stocking.catch(() => undefined);
    await store.stock();
    expect(await caches.keys()).toEqual([]);
  });
});
