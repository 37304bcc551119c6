import type { Page } from 'playwright-core';
import { BASE } from './underTest.ts';
import { until } from './until.ts';

/** What a page is opened with where the service worker is to come with it. */
export const visit = { serviceWorkers: 'allow' } as const;

/** Paths, below the site's root, of what the browser keeps, by the name of each cache. */
export async function kept(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async (base) => {
    const root = location.origin.length + base.length - 1;
    const names = await caches.keys();
    const paths = async (name: string): Promise<string[]> =>
      (await (await caches.open(name)).keys()).map(({ url }) => url.slice(root));
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await paths(name)] as const)),
    );
  }, BASE);
}

/** Waits until a path is kept, whole or by its start. */
export async function isKept(page: Page, start: string): Promise<void> {
  await until(async () =>
    Object.values(await kept(page))
      .flat()
      .some((path) => path.startsWith(start)),
  );
}

/** Asks for what a page asks for in a quiet moment, and waits for the last of it that a reader needs. */
export async function stocked(page: Page): Promise<void> {
  await page.evaluate(async () => {
    (await navigator.serviceWorker.ready).active?.postMessage('stock');
  });
  await isKept(page, '/offline/records.');
}

/** Ends all workers, as a browser does with those that have nothing to do. */
export async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Waits until the worker of the newer version is installed. */
export async function newerWaits(page: Page): Promise<void> {
  await until(() =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting != null),
  );
}

/** Reads on to the next page of the new version and hides it; the old one's cache should go then. */
export async function reloadAndHide(page: Page): Promise<void> {
  await newerWaits(page);
  await page.reload();
  // A browser without a screen never hides a page by itself; the page is told until it listens.
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    setInterval(
      () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
      200,
    );
  });
}

/** Waits until a cache is gone. */
export async function isForgotten(page: Page, name: string | undefined): Promise<void> {
  await until(async () => !Object.keys(await kept(page)).includes(name ?? ''));
}

/** Waits until the browser has no worker of the site, and keeps nothing of it. */
export async function isFree(page: Page): Promise<void> {
  await until(() =>
    page.evaluate(
      async () =>
        (await navigator.serviceWorker.getRegistrations()).length === 0 &&
        (await caches.keys()).length === 0,
    ),
  );
}
