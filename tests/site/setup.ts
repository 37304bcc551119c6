import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { baseOf, SITE_UNDER_TEST } from './underTest.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the browser of this run listens. */
    browser: string;
  }
}

/** What a project sets: the site under test, and the folder that it must be made for. */
type Settings = Readonly<Record<string, string | undefined>>;

/** The site under test is one that `npm test` has built; one browser, started here, serves all test files, each with contexts of its own. */
export default async function setup({
  config,
  provide,
}: TestProject): Promise<() => Promise<void>> {
  const { [SITE_UNDER_TEST]: built = 'dist', BASE_URL = '/' } = config.env as Settings;
  requireSite(built, BASE_URL);
  // Playwright reads the path of the temporary folder when it is imported: not before the folder of this run is there.
  const { serveBrowser } = await import('./browser.ts');
  // Chromium leaves a file there now and then if it is ended while it makes one.
  const temporary = mkdtempSync(join(tmpdir(), 'browser-'));
  const server = await serveBrowser(temporary);
  provide('browser', server.wsEndpoint());
  return async () => {
    await server.close();
    rmSync(temporary, { recursive: true, force: true });
  };
}

/** Throws where a site is not there, or was made for another folder than its tests expect. */
function requireSite(built: string, base: string): void {
  const command = base === '/' ? 'npm run build:test' : 'npm run build:base';
  if (!existsSync(`${built}/index.html`)) {
    throw new Error(`${built}/ is not there: run \`${command}\` first, as \`npm test\` does`);
  }
  const made = baseOf(built);
  if (made !== base) {
    throw new Error(`${built}/ is made for ${made}, not for ${base}: run \`${command}\` again`);
  }
}
