import { address } from '../model/address.ts';
import { trustedScript } from './trustedScript.ts';

/** What some browsers tell of the connection. */
interface Connection {
  readonly saveData?: boolean;
}

/** Milliseconds after a page has loaded in which nothing is fetched for later. */
const QUIET = 2000;

/**
 * Has the browser keep the site for reading offline, once the page is there and idle; a browser that cannot, or may not, goes without.
 * Whoever saves data keeps the pages they visit and the heart of the index only.
 */
export function keepOffline({
  serviceWorker,
  connection,
}: Navigator & { connection?: Connection }): void {
  const start = async (): Promise<void> => {
    const registration = await serviceWorker.register(trustedScript(address('/sw.js')), {
      updateViaCache: 'none',
    });
    const { active } = await serviceWorker.ready;
    setTimeout(() => active?.postMessage(connection?.saveData ? 'keep' : 'stock'), QUIET);
    // A version that waits already is the one that this page is of.
    const { waiting } = registration;
    if (waiting === null) return;
    addEventListener('visibilitychange', () => {
      setTimeout(() => {
        if (document.hidden) waiting.postMessage('take over');
      }, QUIET);
    });
  };
  addEventListener('load', () => void start().catch(() => undefined));
}
