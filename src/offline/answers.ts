import type { Build, FetchEvent, WorkerScope } from './scope.ts';
import { createStandingCheck, type Standing } from './standing.ts';
import type { Store } from './store.ts';

/** What answers the requests of pages. */
export interface Answers {
  readonly answer: (event: FetchEvent, path: string) => Promise<Response>;
  /** Keeps a page that was there before the worker. */
  readonly keepPage: (url: string | undefined) => Promise<void>;
}

/** Milliseconds to wait for the network where there is a copy to show. */
const PATIENCE = 3000;
/** Milliseconds that an answer of the network waits to learn whether it is of this version; if it does not, it is not kept. */
const HESITATION = 200;

/** Takes a build, its store and the worker's surroundings, and gives what answers requests. */
export function createAnswers(build: Build, store: Store, scope: WorkerScope): Answers {
  const check = createStandingCheck(build.version, PATIENCE);
  const standing = async (isAnew: boolean): Promise<Standing> => {
    const answer = await check(isAnew);
    if (answer === 'superseded') {
      await store.drop();
      // Not waited for: a worker with work left holds up the one that follows.
      if (scope.registration.waiting === null) scope.registration.update().catch(() => undefined);
    }
    return answer;
  };

  /**
   * Only what belongs to this version is kept with it. Anything else is passed on as it comes: a copied response flows through this
   * worker, and would break off if a newer one took over meanwhile.
   */
  const fromNetwork = async (event: FetchEvent, isPage: boolean): Promise<Response> => {
    const asked = standing(isPage);
    event.waitUntil(asked);
    const response = await fetch(event.request);
    const answer = await Promise.race([asked, pause(HESITATION)]);
    if (answer === 'same' && isKeepable(response)) {
      event.waitUntil(store.keep(event.request, response.clone()));
    }
    return response;
  };

  const networkFirst = async (event: FetchEvent, path: string): Promise<Response> => {
    const isPage = event.request.mode === 'navigate';
    const network = fromNetwork(event, isPage);
    // What comes too late to be shown is kept all the same.
    event.waitUntil(network.catch(() => undefined));
    const first = await Promise.race([network.catch(() => undefined), pause(PATIENCE)]);
    if (first !== undefined) return first;
    const kept = (await store.find(event.request)) ?? (await store.find(`${path}/`));
    if (kept !== undefined) return kept;
    const missing = isPage ? await store.find('/offline/') : undefined;
    return network.catch(() => missing ?? Response.error());
  };

  return {
    answer: async (event, path) => {
      if (path.startsWith('/_astro/')) {
        return (await store.find(event.request)) ?? fromNetwork(event, false);
      }
      if (!isSearchFile(path)) return networkFirst(event, path);
      const isOurs =
        isOfIndex(build.index, event.request.url) && (await standing(false)) !== 'superseded';
      const kept = isOurs ? await store.find(event.request) : undefined;
      return kept ?? fromNetwork(event, false);
    },
    keepPage: async (url) => {
      if (url === undefined || (await store.find(url)) !== undefined) return;
      const response = await fetch(url);
      if (isKeepable(response) && (await standing(false)) === 'same') {
        await store.keep(url, response);
      }
    },
  };
}

function isKeepable({ ok, type, redirected }: Response): boolean {
  return ok && type === 'basic' && !redirected;
}

/** A search that began with the list of another index goes on with that one, and never with a part of this. */
function isOfIndex(index: string, url: string): boolean {
  const { searchParams } = new URL(url);
  return ['index', 'ts'].every((name) => (searchParams.get(name) ?? index) === index);
}

/** Index and word lists: kept and served together, as one version. */
function isSearchFile(path: string): boolean {
  return path.startsWith('/pagefind/') || path === '/places.json';
}

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, undefined);
  });
}
