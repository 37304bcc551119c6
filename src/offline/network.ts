import type { BuildStatus } from './buildStatus.ts';
import { isHashed } from './routes.ts';
import type { FetchEvent } from './scope.ts';
import type { Store } from './store.ts';

/** Answers of the network, those of this version kept. */
export interface Network {
  readonly fetch: (event: FetchEvent, path: string) => Promise<Response>;
  /** Keeps a response if the network still serves this version. */
  readonly keepIfSame: (path: string, response: Response) => Promise<void>;
  /** Whether the last page came from the network before its version was known. */
  readonly isPageUnsure: () => boolean;
}

/** Milliseconds that an answer of the network waits to learn whether it is of this version; if it does not, it is not kept. */
const HESITATION = 200;

/** Takes what asks for the build's status and the store, and gives the network. */
export function createNetwork(
  statusOf: (isAnew: boolean) => Promise<BuildStatus>,
  store: Store,
): Network {
  let isPageUnsure = false;

  // The version is asked for after what is to be kept has come: else a new one could have been published in between.
  const keepIfSame = async (path: string, response: Response): Promise<void> => {
    if ((await statusOf(true)) === 'same') await store.keep(path, response);
  };

  return {
    keepIfSame,
    isPageUnsure: () => isPageUnsure,
    // Only what belongs to this version is kept with it, once. Anything else is passed on as it comes: a copied response flows through this
    // worker, and would break off if a newer one took over meanwhile.
    fetch: async (event, path) => {
      const isPage = event.request.mode === 'navigate';
      const asked = statusOf(isPage);
      event.waitUntil(asked);
      const kept = store.find(path);
      const response = await fetch(upToDate(event.request, path));
      const status = await Promise.race([asked, pause(HESITATION)]);
      if (isPage) isPageUnsure = status !== 'same';
      if (status === 'same' && isKeepable(response) && (await kept) === undefined) {
        event.waitUntil(keepIfSame(path, response.clone()));
      }
      return response;
    },
  };
}

/** Takes a response and says whether it may be kept: whole, of this site, and not from another address. */
export function isKeepable({ ok, type, redirected }: Response): boolean {
  return ok && type === 'basic' && !redirected;
}

/** Takes milliseconds and gives a promise that resolves after them. */
export function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, undefined);
  });
}

/** A host may let the browser keep a page for hours; such a copy may be of an older version than the one that is served now. */
function upToDate(request: Request, path: string): Request {
  return isHashed(path) ? request : new Request(request, { cache: 'no-cache' });
}
