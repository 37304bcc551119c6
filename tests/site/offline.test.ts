import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSite } from './openSite.ts';

const site = openSite('dist');
const visit = { serviceWorkers: 'allow' } as const;

const found = (page: Page): Promise<unknown> => page.waitForSelector('[data-phase=found]');
const titles = (page: Page): Promise<string[]> => page.locator('.results .title').allTextContents();

/** Paths of what the browser keeps, by the name of each cache. */
async function kept(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const paths = async (name: string): Promise<string[]> =>
      (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await paths(name)] as const)),
    );
  });
}

/** Waits until all that is fetched in a quiet moment is there: the last is the bundle of pages. */
async function stocked(page: Page): Promise<void> {
  await vi.waitUntil(
    async () =>
      Object.values(await kept(page))
        .flat()
        .some((path) => path.startsWith('/offline/pages.')),
    { timeout: 60_000, interval: 200 },
  );
}

/** Reads on to the next page of the new version and turns away from it; the old one's cache should go then. */
async function turnAway(page: Page): Promise<void> {
  await vi.waitUntil(
    () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting != null),
    { timeout: 60_000, interval: 200 },
  );
  await page.reload();
  await found(page);
  // A browser without a screen never hides a page by itself.
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });
}

describe('after one visit, without a connection', () => {
  it('search finds, papers never visited open, and the palette too', async () => {
    const page = await site.open('/about/', visit);
    await stocked(page);
    await page.context().setOffline(true);
    await page.goto('/search/?q=lottry ticket');
    await found(page);
    expect((await titles(page))[0]).toMatch(/Lottery Ticket/);
    await page.locator('.results .title').first().click();
    await page.waitForURL('**/papers/**');
    expect(await page.textContent('h1')).toMatch(/Lottery Ticket/);
    await page.keyboard.press('/');
    await page.keyboard.type('grokking');
    await page.waitForSelector('dialog[open] [aria-label=Papers] [role=option]');
  });

  it('a page that is not kept says so, and leads on', async () => {
    const page = await site.open('/', visit);
    await stocked(page);
    await page.context().setOffline(true);
    await page.goto('/nowhere/');
    expect(await page.textContent('h1')).toBe('No connection');
    await page.click('main a[href="/search/"]');
    await page.waitForSelector('[data-search-page]');
  });

  it('whoever saves data has the pages they visited and no bundle of pages', async () => {
    const page = await site.open('/', visit);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    await page.evaluate(async () => {
      for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
    });
    await page.goto('/papers/pissa/');
    await vi.waitUntil(
      async () =>
        Object.values(await kept(page))
          .flat()
          .includes('/papers/pissa/'),
      { timeout: 30_000, interval: 200 },
    );
    expect(
      Object.values(await kept(page))
        .flat()
        .join(' '),
    ).not.toContain('/offline/pages.');
    await page.context().setOffline(true);
    await page.reload();
    expect(await page.textContent('h1')).toMatch(/^PiSSA/);
  });
});

describe('a worker of which one file is missing', () => {
  const isServed = (path: string): boolean => !path.startsWith('/offline/core.');
  const broken = openSite('dist', isServed);

  it('is not installed, keeps nothing, and does no harm', async () => {
    const page = await broken.open('/', visit);
    const isInstalled = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.register('/sw.js').catch(() => undefined);
      const worker = registration?.installing;
      if (worker === null || worker === undefined) return false;
      await new Promise((resolve) => {
        worker.addEventListener('statechange', resolve);
      });
      return worker.state !== 'redundant';
    });
    expect(isInstalled).toBe(false);
    expect(await kept(page)).toEqual({});
    await page.goto('/search/?q=grokking');
    await found(page);
  });
});

describe('a new version of the site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'florilegium-offline-'));
  const served = join(folder, 'served');
  const changing = openSite(served);

  const serve = (version: string): void => {
    rmSync(served, { force: true });
    symlinkSync(join(folder, version), served);
  };
  const build = (version: string, themes: readonly string[]): void => {
    const content = join(folder, `content-${version}`);
    mkdirSync(content);
    cpSync('content/themes', join(content, 'themes'), { recursive: true });
    for (const theme of themes) {
      cpSync(`content/papers/${theme}`, join(content, 'papers', theme), { recursive: true });
    }
    execFileSync(
      process.execPath,
      ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', join(folder, version)],
      {
        encoding: 'utf8',
        // What is built under the name of a test has no worker.
        env: {
          ...process.env,
          NODE_ENV: 'production',
          CONTENT: content,
          CACHE: join(folder, `cache-${version}`),
        },
      },
    );
  };

  beforeAll(() => {
    build('first', ['initialization']);
    build('second', ['initialization', 'regularization']);
    serve('first');
  });
  afterAll(() => {
    unlinkSync(served);
    rmSync(folder, { recursive: true, force: true });
  });

  it('is shown at once with its own index, and leaves nothing of the one before', async () => {
    const page = await changing.open('/search/?q=initialization', visit);
    await found(page);
    await stocked(page);
    const [first] = Object.keys(await kept(page));
    await page.goto('/search/?q=dropout');
    const before = await page.textContent('[data-status]');

    serve('second');
    await page.goto('/search/?q=dropout');
    await found(page);
    expect(await page.textContent('[data-status]')).not.toBe(before);
    expect((await titles(page)).join(' ')).toMatch(/Dropout/);

    await turnAway(page);
    await vi.waitUntil(async () => !Object.keys(await kept(page)).includes(first ?? ''), {
      timeout: 30_000,
      interval: 200,
    });
    expect(Object.keys(await kept(page))).toHaveLength(1);
    await page.reload();
    await stocked(page);
    await page.context().setOffline(true);
    await page.goto('/search/?q=dropout');
    await found(page);
    expect((await titles(page)).join(' ')).toMatch(/Dropout/);
  });

  it('does not take over while a second page of the old one is open', async () => {
    serve('first');
    const page = await changing.open('/', visit);
    await stocked(page);
    const other = await page.context().newPage();
    await other.goto('/about/');
    const [first] = Object.keys(await kept(page));

    serve('second');
    await page.goto('/search/?q=dropout');
    await found(page);
    await turnAway(page);
    await page.waitForTimeout(4000);
    const paths = (await kept(page))[first ?? ''] ?? [];
    // Pages and index of the old one are gone, its scripts are there for the page that is open.
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.every((path) => path.startsWith('/_astro/'))).toBe(true);
    await other.close();
    await turnAway(page);
    await vi.waitUntil(async () => !Object.keys(await kept(page)).includes(first ?? ''), {
      timeout: 30_000,
      interval: 200,
    });
  });
});
