import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserServer, type LaunchOptions } from 'playwright-core';
import { unpackChromium } from '../machine/chromium.ts';

/** Browsers that a person may have, tried where the one from npm does not run (macOS, Windows, other processors). */
const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** What Chromium is told, and why; nothing here switches off a protection that a reader has. */
const ARGUMENTS = [
  // All traffic but that to this machine fails, and so does a page that loads anything from elsewhere.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  // No traffic of its own either.
  '--no-pings',
  '--disable-domain-reliability',
  // A machine without a screen has no graphics processor: to draw without one costs less than to emulate it.
  '--disable-gpu',
  // Letters are as wide on one machine as on the next, whatever its screen.
  '--font-render-hinting=none',
];

/** Arguments that Playwright adds and that switch off what protects a reader: floods of messages to the browser, windows that nobody asked for. */
const NOT_ADDED = ['--disable-ipc-flooding-protection', '--disable-popup-blocking'];

/**
 * Starts a headless Chromium: the one that `CHROMIUM` names, else the one that came with `npm ci`, else an installed one. All
 * traffic but that to this machine is off, so a page that loads anything from elsewhere fails. Further arguments may be given to it.
 */
export async function launchBrowser(further: readonly string[] = []): Promise<Browser> {
  const { env, ...options } = await launchOptions(further);
  // Chromium leaves a file in the temporary folder now and then: each has a folder there, which goes with it.
  const temporary = mkdtempSync(join(tmpdir(), 'browser-'));
  const browser = await chromium.launch({ ...options, env: { ...env, TMPDIR: temporary } });
  browser.on('disconnected', () => {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  });
  return browser;
}

/** Starts the same browser for several processes, each of which connects to its address. It writes its temporary files into a folder. */
export async function serveBrowser(temporary: string): Promise<BrowserServer> {
  const { env, ...options } = await launchOptions();
  return chromium.launchServer({
    ...options,
    env: { ...env, TMPDIR: temporary },
    host: '127.0.0.1',
  });
}

async function launchOptions(further: readonly string[] = []): Promise<LaunchOptions> {
  const { env, ...browser } = await chooseBrowser();
  return {
    ...browser,
    // The sandbox needs rights that a container and the root user do not have; what runs in it here is this project's own.
    chromiumSandbox: false,
    ignoreDefaultArgs: NOT_ADDED,
    args: [...ARGUMENTS, ...further],
    env: { ...process.env, ...env },
  };
}

/** The browser that runs here, and what must be set in its environment. */
async function chooseBrowser(): Promise<{ executablePath: string; env?: Record<string, string> }> {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return { executablePath: named };
    throw new Error(`CHROMIUM names ${named}, which is not there; give the path of a Chromium`);
  }
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium();
  const executablePath = INSTALLED.find((path) => existsSync(path));
  if (executablePath !== undefined) return { executablePath };
  throw new Error(
    `the Chromium from npm runs on linux-x64, this is ${process.platform}-${process.arch}, and there is none at\n` +
      INSTALLED.map((path) => `  ${path}\n`).join('') +
      'Install Chrome or Chromium, or set CHROMIUM to the path of one.',
  );
}
