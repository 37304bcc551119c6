import { vi } from 'vitest';

/** Puts in place what a browser gives a worker, an empty store of caches and a network that answers so; what is stubbed is to be undone after the test. */
export function browserOf(answer: (path: string, method: string) => Promise<Response>): void {
  vi.stubGlobal('caches', cachesInMemory());
  vi.stubGlobal('fetch', (path: string, { method = 'GET' }: RequestInit = {}) =>
    answer(path, method),
  );
}

function cachesInMemory(): Pick<CacheStorage, 'open' | 'keys' | 'delete'> {
  const all = new Map<string, Cache>();
  return {
    open: async (name) => {
      const cache = all.get(name) ?? cacheInMemory();
      all.set(name, cache);
      return Promise.resolve(cache);
    },
    keys: async () => Promise.resolve([...all.keys()]),
    delete: async (name) => Promise.resolve(all.delete(name)),
  };
}

function cacheInMemory(): Cache {
  const files = new Map<RequestInfo | URL, Response>();
  const cache: Pick<Cache, 'match' | 'put' | 'addAll'> = {
    match: async (path) => Promise.resolve(files.get(path)?.clone()),
    put: async (path, response) => {
      files.set(path, response);
      return Promise.resolve();
    },
    addAll: async () => Promise.resolve(),
  };
  return cache as Cache;
}
