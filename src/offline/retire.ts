import type { WorkerScope } from './scope.ts';
import type { Store } from './store.ts';

/** What a server answers for a file that it once had. */
const GONE = [404, 410];

/**
 * Takes the worker's surroundings and its store, and frees the reader of both where the site has no worker any more. No browser does that by
 * itself: by the specification a worker whose script is missing stays (w3c/ServiceWorker#204).
 */
export async function retireIfGone(scope: WorkerScope, store: Store): Promise<void> {
  const script = scope.location.pathname;
  const status = await fetch(script, { method: 'HEAD', cache: 'no-store' }).then(
    (response) => response.status,
    () => 0,
  );
  if (!GONE.includes(status)) return;
  // Pages that are open stay with this worker until they are left; no other page begins with it.
  await scope.registration.unregister();
  await store.leave();
}
