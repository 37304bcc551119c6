import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import { serveFolder, type Serving } from './serve.ts';
import { address } from './underTest.ts';

/** The built site in a browser, for the tests of one file. */
export interface OpenSite {
  readonly origin: string;
  /** Opens a path below the site's root in a page of its own; anything the page complains of, or loads from elsewhere, is added to `complaints`. */
  open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  readonly complaints: string[];
}

/**
 * Chromium's own word where it has painted a page before the transition to it could begin, and shows it at once: now and then on a busy
 * machine. Any other word on transitions is a fault of ours.
 */
const PAINTED_EARLY = 'Transition was aborted because of invalid state. Page already revealed';

/** Serves a folder and connects to the browser of this run before the tests of a file, and ends both after them. */
export function openSite(folder: string, serving?: Serving): OpenSite {
  const site = { origin: '', open, complaints: [] as string[] };
  /** Each page has a context; those that stayed open would slow the tests that follow. */
  const opened: BrowserContext[] = [];
  let browser: Browser | undefined;
  let close = (): Promise<void> => Promise.resolve();

  beforeAll(async () => {
    const served = await serveFolder(folder, serving);
    site.origin = served.origin;
    close = served.close;
    browser = await chromium.connect(inject('browser'));
  });
  // What was opened for all tests of a file stays.
  beforeEach(() => {
    opened.length = 0;
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await close();
  });

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    if (browser === undefined) throw new Error('the browser is not running yet');
    // A service worker would keep the whole site for each page that a test opens; the tests of it ask for it.
    const context = await browser.newContext({
      baseURL: site.origin,
      serviceWorkers: 'block',
      // Transitions between pages hold up each step of a test on a busy machine; the test of them asks for motion.
      reducedMotion: 'reduce',
      ...options,
    });
    opened.push(context);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.text() === 'Service Worker registration blocked by Playwright') return;
      if (['error', 'warning'].includes(message.type())) site.complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => {
      if (message !== PAINTED_EARLY) site.complaints.push(message);
    });
    page.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(site.origin)) {
        site.complaints.push(`loads ${request.url()}`);
      }
    });
    await page.goto(address(path));
    return page;
  }
  return site;
}
