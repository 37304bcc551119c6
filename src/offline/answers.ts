import { address, pathOf } from '../model/address.ts';
import { createStatusCheck, type BuildStatus } from './buildStatus.ts';
import { createNetwork, isKeepable, pause, type Network } from './network.ts';
import { retireIfGone } from './retire.ts';
import { askedFor, searchSource, sourceOf, type Source } from './routes.ts';
import type { Build, FetchEvent, WorkerScope } from './scope.ts';
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

/** Takes a build, its store and the worker's surroundings, and gives what answers requests. */
export function createAnswers(build: Build, store: Store, scope: WorkerScope): Answers {
  const statusOf = createStatus(build, store, scope);
  const network = createNetwork(statusOf, store);
  return {
    answer: async (event, path) => {
      const asked = askedFor(path, event.request.url);
      const source = sourceOf(asked, build.index);
      if (source !== 'by status') return respond(source, event, path, network, store);
      const status = await statusOf(false);
      const known = searchSource(asked, status, network.isPageUnsure());
      return respond(known, event, path, network, store);
    },
    keepPage: async (url) => {
      if (url === undefined) return;
      const path = pathOf(new URL(url).pathname);
      if (path === undefined || (await store.find(path)) !== undefined) return;
      const response = await fetch(address(path), { cache: 'no-cache' });
      if (isKeepable(response)) await network.keepIfSame(path, response);
    },
    stock: async () => {
      if ((await statusOf(false)) === 'same') await store.stock();
    },
  };
}

/** Gives what asks for the build's status, and drops what is kept as soon as another version is served. */
function createStatus(
  build: Build,
  store: Store,
  scope: WorkerScope,
): (isAnew: boolean) => Promise<BuildStatus> {
  const check = createStatusCheck(build.version, PATIENCE);
  return async (isAnew) => {
    const status = await check(isAnew);
    if (status === 'superseded') {
      await store.drop();
      // Not waited for: a worker with work left holds up the one that follows.
      if (scope.registration.waiting === null) void renew(scope, store);
    }
    return status;
  };
}

async function respond(
  source: Source,
  event: FetchEvent,
  path: string,
  network: Network,
  store: Store,
): Promise<Response> {
  if (source === 'network') return network.fetch(event, path);
  if (source === 'network first') return networkFirst(event, path, network, store);
  return (await store.find(path)) ?? network.fetch(event, path);
}

async function networkFirst(
  event: FetchEvent,
  path: string,
  network: Network,
  store: Store,
): Promise<Response> {
  const response = network.fetch(event, path);
  // What comes too late to be shown is kept all the same.
  event.waitUntil(response.catch(() => undefined));
  const first = await Promise.race([response.catch(() => undefined), pause(PATIENCE)]);
  if (first !== undefined) return first;
  const kept = (await store.find(path)) ?? (await store.find(`${path}/`));
  if (kept !== undefined) return kept;
  const missing = event.request.mode === 'navigate' ? await store.find('/offline/') : undefined;
  return response.catch(() => missing ?? Response.error());
}

/** Fetches the worker of the newer version; where there is none any more, this one goes too. */
async function renew(scope: WorkerScope, store: Store): Promise<void> {
  await scope.registration.update().catch(() => retireIfGone(scope, store));
}
