import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the browser of this run listens. */
    browser: string;
  }
}

/** The site under test is the one that `npm run build` made; one browser, started here, serves all test files, each with contexts of its own. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/index.html')) {
    throw new Error('dist/ is not there: run `npm run build` first, as `npm test` does');
  }
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
