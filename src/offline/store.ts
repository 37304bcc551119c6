import { address, BASE } from '../model/address.ts';
import { unpackBundle } from './bundle.ts';
import { mediaType } from './mediaType.ts';
import type { Build, BundleAddress } from './scope.ts';

/** Two such sites on one host have one set of caches between them; each knows its own by the folder. */
const PREFIX = BASE === '/' ? 'florilegium-' : `florilegium${BASE}-`;
const ASSETS = address('/_astro/');

/** What one version of the site keeps in the browser: a cache of its own, which nothing of another version gets into. */
export interface Store {
  /** Fetches what the worker does not start without: all of it or nothing. */
  readonly install: () => Promise<void>;
  /** Fetches what is still missing; what is there is not fetched again. Nothing once all is dropped or left. */
  readonly stock: () => Promise<void>;
  /** Deletes what other versions kept. */
  readonly deleteOthers: () => Promise<void>;
  /** Forgets pages and index once the network has newer ones. Scripts stay: a page that is open may still need them. */
  readonly drop: () => Promise<void>;
  /** Deletes everything, for ever: the worker is no more wanted. */
  readonly leave: () => Promise<void>;
  /** What is kept, by its path below the site's root alone: all searches are one page, and a file asked for under a name of the index is one file. */
  readonly find: (path: string) => Promise<Response | undefined>;
  readonly keep: (path: string, response: Response) => Promise<void>;
}

/** Takes a build and gives its store. */
export function createStore(build: Build): Store {
  const name = PREFIX + build.version;
  let isDropped = false;
  const open = (): Promise<Cache> => caches.open(name);
  return {
    install: async () => {
      try {
        const cache = await open();
        const put = cache.put.bind(cache);
        await Promise.all([cache.addAll(build.assets.map(address)), keepBundle(put, build.core)]);
      } catch (error) {
        await caches.delete(name);
        throw error;
      }
    },
    stock: async () => {
      for (const bundle of [build.core, ...build.stock]) {
        // To open a cache that was deleted makes it anew.
        if (isDropped) return;
        const cache = await open();
        const put = async (...file: Parameters<Cache['put']>): Promise<void> => {
          if (isDropped) throw new Error('nothing of this version is kept any more');
          await cache.put(...file);
        };
        if ((await cache.match(address(bundle.path))) === undefined) await keepBundle(put, bundle);
      }
    },
    deleteOthers: async () => {
      const names = await caches.keys();
      const others = names.filter((other) => isVersion(other) && other !== name);
      await Promise.all(others.map((other) => caches.delete(other)));
    },
    drop: async () => {
      if (isDropped) return;
      isDropped = true;
      const cache = await open();
      const stale = (await cache.keys()).filter(
        ({ url }) => !new URL(url).pathname.startsWith(ASSETS),
      );
      await Promise.all(stale.map((request) => cache.delete(request)));
    },
    leave: async () => {
      isDropped = true;
      await caches.delete(name);
    },
    find: (path) => caches.match(address(path), { cacheName: name, ignoreVary: true }),
    keep: async (path, response) => {
      if (isDropped) return;
      // A full disk or a private window keeps nothing; the reader has the page all the same.
      await (await open()).put(address(path), response).catch(() => undefined);
    },
  };
}

/** The bundle's own address stands for having all of it, so it is kept last. */
async function keepBundle(put: Cache['put'], { path, integrity }: BundleAddress): Promise<void> {
  const response = await fetch(address(path), { integrity, priority: 'low' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const bytes = await unzipped(await response.arrayBuffer());
  for (const file of unpackBundle(bytes)) {
    const headers = { 'Content-Type': mediaType(file.path) };
    await put(address(file.path), new Response(file.bytes, { headers }));
  }
  await put(address(path), new Response());
}

/** Digits of a version, all that follows the prefix: that of `/a/` begins that of `/a/-b/`. */
const RE_VERSION = /^[0-9a-f]+$/;

function isVersion(name: string): boolean {
  return name.startsWith(PREFIX) && RE_VERSION.test(name.slice(PREFIX.length));
}

/** A server may unzip what it serves. */
async function unzipped(bytes: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  const [first, second] = new Uint8Array(bytes, 0, 2);
  if (first !== 0x1f || second !== 0x8b) return new Uint8Array(bytes);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
