import { address, pathOf } from '../model/address.ts';
import type { Build, FetchEvent, WorkerScope } from './scope.ts';
import { retireIfGone } from './retire.ts';
import { createStatusCheck, type BuildStatus } from './buildStatus.ts';
import type { Store } from './store.ts';

/** What answers the requests of pages. */
export interface Answers {
  /** Takes the request and its path below the site's root. */
  readonly answer: (event: FetchEvent, path: string) => Promise<Response>;
  /** Keeps a page that was there before the worker. */
  readonly keepPage: (url: string | undefined) => Promise<void>;
  /** Fetches what is still missing, if the network has this version. */
  readonly stock: () => Promise<void>;
}

/** Milliseconds to wait for the network where there is a copy to show. */
const PATIENCE = 3000;
/** Milliseconds that an answer of the network waits to learn whether it is of this version; if it does not, it is not kept. */
const HESITATION = 200;

/** Their names hold their digests, so that no copy of them is ever out of date. */
const RE_HASHED = /^\/(?:_astro|pagefind\/(?:index|filter|fragment))\//;

/** Takes a build, its store and the worker's surroundings, and gives what answers requests. */
export function createAnswers(build: Build, store: Store, scope: WorkerScope): Answers {
  const check = createStatusCheck(build.version, PATIENCE);
  /** Whether the last page came from the network without a word on its version. */
  let isPageUnsure = false;

  const standing = async (isAnew: boolean): Promise<BuildStatus> => {
    const answer = await check(isAnew);
    if (answer === 'superseded') {
      await store.drop();
      // Not waited for: a worker with work left holds up the one that follows.
      if (scope.registration.waiting === null) void renew(scope, store);
    }
    return answer;
  };

  /** The version is asked for after what is to be kept has come: else a new one could have been published in between. */
  const keepIfSame = async (path: string, response: Response): Promise<void> => {
    if ((await standing(true)) === 'same') await store.keep(path, response);
  };

  /**
   * Only what belongs to this version is kept with it, once. Anything else is passed on as it comes: a copied response flows through this
   * worker, and would break off if a newer one took over meanwhile.
   */
  const fromNetwork = async (event: FetchEvent, path: string): Promise<Response> => {
    const isPage = event.request.mode === 'navigate';
    const asked = standing(isPage);
    event.waitUntil(asked);
    const kept = store.find(path);
    const response = await fetch(upToDate(event.request, path));
    const answer = await Promise.race([asked, pause(HESITATION)]);
    if (isPage) isPageUnsure = answer !== 'same';
    if (answer === 'same' && isKeepable(response) && (await kept) === undefined) {
      event.waitUntil(keepIfSame(path, response.clone()));
    }
    return response;
  };

  const networkFirst = async (event: FetchEvent, path: string): Promise<Response> => {
    const network = fromNetwork(event, path);
    // What comes too late to be shown is kept all the same.
    event.waitUntil(network.catch(() => undefined));
    const first = await Promise.race([network.catch(() => undefined), pause(PATIENCE)]);
    if (first !== undefined) return first;
    const kept = (await store.find(path)) ?? (await store.find(`${path}/`));
    if (kept !== undefined) return kept;
    const missing = event.request.mode === 'navigate' ? await store.find('/offline/') : undefined;
    return network.catch(() => missing ?? Response.error());
  };

  /** A search that began with the list of another index goes on with that one, and never with a part of this. */
  const searchFile = async (event: FetchEvent, path: string): Promise<Response> => {
    const named = indexNamed(event.request.url);
    if (named !== undefined && named !== build.index) return fromNetwork(event, path);
    const answer = await standing(false);
    if (answer === 'superseded') return fromNetwork(event, path);
    const isUnsure = answer === 'unknown' && isPageUnsure;
    if (isUnsure && named === undefined && !RE_HASHED.test(path)) return networkFirst(event, path);
    return (await store.find(path)) ?? fromNetwork(event, path);
  };

  return {
    answer: async (event, path) => {
      if (path.startsWith('/_astro/')) return (await store.find(path)) ?? fromNetwork(event, path);
      return isSearchFile(path) ? searchFile(event, path) : networkFirst(event, path);
    },
    keepPage: async (url) => {
      if (url === undefined) return;
      const path = pathOf(new URL(url).pathname);
      if (path === undefined || (await store.find(path)) !== undefined) return;
      const response = await fetch(address(path), { cache: 'no-cache' });
      if (isKeepable(response)) await keepIfSame(path, response);
    },
    stock: async () => {
      if ((await standing(false)) === 'same') await store.stock();
    },
  };
}

/** Fetches the worker of the newer version; where there is none any more, this one goes too. */
async function renew(scope: WorkerScope, store: Store): Promise<void> {
  await scope.registration.update().catch(() => retireIfGone(scope, store));
}

/** A host may let the browser keep a page for hours; such a copy may be of an older version than the one that is served now. */
function upToDate(request: Request, path: string): Request {
  return RE_HASHED.test(path) ? request : new Request(request, { cache: 'no-cache' });
}

function isKeepable({ ok, type, redirected }: Response): boolean {
  return ok && type === 'basic' && !redirected;
}

/** Name of the index that a file is asked for under; none where it is asked for by its address alone. */
function indexNamed(url: string): string | undefined {
  const { searchParams } = new URL(url);
  return searchParams.get('index') ?? searchParams.get('ts') ?? undefined;
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
