import process from 'node:process';
import { launch, type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { drivenTab } from './drivenTab.ts';
import { installed } from './installed.ts';
import type { BrowserKind, Served, Tab } from './reader.ts';

const path =
  process.env['FIREFOX'] ??
  installed(
    'firefox-esr',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:/Program Files/Mozilla Firefox/firefox.exe',
  );

/** No motion, and nothing asked of the network but the site: no updates, no lists, no probing whether there is a network. */
const PREFERENCES = {
  'ui.prefersReducedMotion': 1,
  'dom.serviceWorkers.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'services.settings.server': 'http://127.0.0.1:9/',
  'media.gmp-manager.updateEnabled': false,
  'extensions.update.enabled': false,
};

/** Firefox, by WebDriver BiDi: the one that `FIREFOX` names, else one that is installed. */
export const firefox: BrowserKind = {
  name: 'Firefox',
  missing:
    path === undefined
      ? 'Firefox is not installed; on Debian: apt-get install firefox-esr (or set FIREFOX to its path)'
      : undefined,
  tellsConsole: true,
  start: async () => {
    const browser = await launch({
      browser: 'firefox',
      protocol: 'webDriverBiDi',
      executablePath: path ?? '',
      headless: true,
      extraPrefsFirefox: PREFERENCES,
    });
    return { newTab: (served) => newTab(browser, served), close: () => browser.close() };
  },
};

async function newTab(browser: Browser, served: Served): Promise<Tab> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  listen(page, served);
  const { keyboard } = page;
  return {
    ...drivenTab(page, {
      type: (text) => keyboard.type(text),
      down: (key) => keyboard.down(key as KeyInput),
      up: (key) => keyboard.up(key as KeyInput),
    }),
    resize: (width, height) => page.setViewport({ width, height }),
    close: () => context.close(),
  };
}

function listen(page: Page, { origin, complaints }: Served): void {
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => {
    complaints.push(error instanceof Error ? error.message : String(error));
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(?:data|blob|about):/.test(url) && !url.startsWith(origin)) {
      complaints.push(`loads ${url}`);
    }
  });
}
