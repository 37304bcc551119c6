import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSite } from './openSite.ts';
import {
  isForgotten,
  isFree,
  isKept,
  kept,
  newerWaits,
  stocked,
  stopWorkers,
  reloadAndHide,
  visit,
} from './worker.ts';
import { address, BASE, DIST } from './underTest.ts';

const folder = mkdtempSync(join(tmpdir(), 'florilegium-offline-'));
const served = join(folder, 'served');
/** What the server does not have, and where it is out of order. */
let missing: readonly string[] = [];
let failing: readonly string[] = [];
// As real hosts do it, ten minutes for every file.
const site = openSite(served, {
  isServed: (path) => !missing.some((start) => path.startsWith(start)),
  isFailing: (path) => failing.includes(path),
  maxAge: 600,
});

const VERSIONS = {
  old: join(folder, 'old'),
  new: resolve(DIST),
  retired: join(folder, 'retired'),
};
function publish(version: keyof typeof VERSIONS): void {
  rmSync(served, { force: true });
  symlinkSync(VERSIONS[version], served);
}

beforeAll(() => {
  // A collection of one theme, as it was before the others came.
  const content = join(folder, 'content');
  cpSync('content/themes', join(content, 'themes'), { recursive: true });
  const theme = 'papers/sequence-models';
  cpSync(join('content', theme), join(content, theme), { recursive: true });
  execFileSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', VERSIONS.old],
    {
      encoding: 'utf8',
      // What is built under the name of a test has no worker.
      env: {
        ...process.env,
        NODE_ENV: 'production',
        CONTENT: content,
        CACHE: join(folder, 'cache'),
        BASE,
      },
    },
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  missing = [];
  failing = [];
  publish('old');
});

const search = async (page: Page): Promise<string> => {
  await page.goto(address('/search/?q=dropout'));
  await page.waitForSelector('[data-phase=found], [data-phase=nothing]');
  return (await page.locator('.results .title').allTextContents()).join(' ');
};
const home = async (page: Page): Promise<string> => {
  await page.goto(address('/'));
  return (await page.textContent('.subtitle')) ?? '';
};
const onlyCache = async (page: Page): Promise<string | undefined> =>
  Object.keys(await kept(page))[0];

describe('a new version of the site', () => {
  it('is shown at once with its own index, and no page of the one before is shown or kept with it', async () => {
    const page = await site.open('/', visit);
    await stocked(page);
    const first = await onlyCache(page);
    const before = await home(page);
    expect(await search(page)).not.toMatch(/Dropout/);

    publish('new');
    expect(await search(page)).toMatch(/Dropout/);
    await reloadAndHide(page);
    await isForgotten(page, first);
    expect(Object.keys(await kept(page))).toHaveLength(1);
    // The browser itself still has the old page, and may keep it for minutes.
    expect(await home(page)).not.toBe(before);
    await stocked(page);
    expect(await home(page)).not.toBe(before);
    await page.context().setOffline(true);
    expect(await home(page)).not.toBe(before);
    expect(await search(page)).toMatch(/Dropout/);
  });

  it('is searched with its own index even where the server does not tell its version', async () => {
    const page = await site.open('/', visit);
    await stocked(page);
    const before = await home(page);
    await stopWorkers(page);
    publish('new');
    failing = ['/version.json'];
    expect(await search(page)).toMatch(/Dropout/);
    failing = [];
    // What was kept is good for as long as nobody knows better: page and index of one version.
    await page.context().setOffline(true);
    expect(await home(page)).toBe(before);
    expect(await search(page)).not.toMatch(/Dropout/);
  });

  it('does not take over while a second page of the old one is open, which keeps its scripts', async () => {
    const page = await site.open('/', visit);
    await stocked(page);
    const other = await page.context().newPage();
    await other.goto(address('/about/'));
    const first = await onlyCache(page);

    publish('new');
    await search(page);
    await newerWaits(page);
    const heard = listening(await newest(page));
    await reloadAndHide(page);
    await heard;
    const paths = (await kept(page))[first ?? ''] ?? [];
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.every((path) => path.startsWith('/_astro/'))).toBe(true);
    await other.close();
    await reloadAndHide(page);
    await isForgotten(page, first);
  });
});

/** The worker that waits. */
async function newest(page: Page): Promise<Worker> {
  for (const worker of page.context().serviceWorkers()) {
    const isWaiting = await worker.evaluate(() => {
      const { serviceWorker } = globalThis as unknown as { serviceWorker: ServiceWorker };
      return serviceWorker.state === 'installed';
    });
    if (isWaiting) return worker;
  }
  throw new Error('no worker waits');
}

/** Resolves when a worker has heard a page, and has had the time to find out which others are open. */
function listening(worker: Worker): Promise<unknown> {
  return worker.evaluate(async () => {
    interface Scope {
      readonly clients: { readonly matchAll: (options: object) => Promise<unknown> };
    }
    const { clients } = globalThis as unknown as Scope;
    await new Promise((resolve) => {
      addEventListener('message', resolve, { once: true });
    });
    const options = { type: 'window', includeUncontrolled: true };
    await clients.matchAll(options);
    await clients.matchAll(options);
  });
}

describe('a worker of which one file is missing', () => {
  it('is not installed, keeps nothing, and does no harm', async () => {
    publish('new');
    missing = ['/offline/core.'];
    // The page's policy lets only its own script register a worker, and that one by its address alone.
    const page = await site.open('/', { ...visit, bypassCSP: true });
    const isInstalled = await page.evaluate(async (worker) => {
      const registration = await navigator.serviceWorker.register(worker).catch(() => undefined);
      const installing = registration?.installing;
      if (installing === null || installing === undefined) return false;
      await new Promise((resolve) => {
        installing.addEventListener('statechange', resolve);
      });
      return installing.state !== 'redundant';
    }, address('/sw.js'));
    missing = [];
    expect(isInstalled).toBe(false);
    expect(await kept(page)).toEqual({});
    expect(await search(page)).toMatch(/Dropout/);
  });
});

describe('a site that has a worker no more', () => {
  const visitOnce = async (): Promise<Page> => {
    const page = await site.open('/about/', visit);
    await isKept(page, '/about/');
    await stopWorkers(page);
    return page;
  };

  it('frees whoever comes back of the worker, and of what it kept', async () => {
    const page = await visitOnce();
    missing = ['/sw.js'];
    await page.reload();
    await isFree(page);
  });

  it('frees them also where another site stands there now', async () => {
    const page = await visitOnce();
    missing = ['/sw.js', '/version.json', '/about/'];
    await page.reload();
    await isFree(page);
  });

  it('frees them at once by the script that docs/offline.md gives', async () => {
    const page = await visitOnce();
    const [, script = ''] =
      /```js\n(self\..*?)```/s.exec(readFileSync('docs/offline.md', 'utf8')) ?? [];
    cpSync(VERSIONS.old, VERSIONS.retired, { recursive: true });
    writeFileSync(join(VERSIONS.retired, 'sw.js'), script);
    publish('retired');
    await page.reload();
    await isFree(page);
  });
});
