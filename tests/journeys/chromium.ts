import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../site/browser.ts';
import { drivenTab } from './drivenTab.ts';
import type { BrowserKind, Served, Tab } from './reader.ts';

/** Chromium: the one that `CHROMIUM` names, else the one that came with `npm ci`. */
export const chromium: BrowserKind = {
  name: 'Chromium',
  missing: undefined,
  tellsConsole: true,
  start: async () => {
    const browser = await launchBrowser();
    return { newTab: (served) => newTab(browser, served), close: () => browser.close() };
  },
};

async function newTab(browser: Browser, served: Served): Promise<Tab> {
  // A service worker would fetch the whole site for each tab; other tests are about it.
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block' });
  const page = await context.newPage();
  listen(page, served);
  return {
    ...drivenTab(page, page.keyboard),
    resize: (width, height) => page.setViewportSize({ width, height }),
    close: () => context.close(),
  };
}

function listen(page: Page, { origin, complaints }: Served): void {
  page.on('console', (message) => {
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(?:data|blob):/.test(url) && !url.startsWith(origin)) complaints.push(`loads ${url}`);
  });
}
