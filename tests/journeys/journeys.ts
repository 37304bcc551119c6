import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { serveFolder } from '../site/serve.ts';
import type { BrowserKind, Reader, RunningBrowser, Served } from './reader.ts';
import { readerOf } from './readerOf.ts';
import { serveWatched } from './watchedSite.ts';
import { DIST } from '../site/underTest.ts';

/** Gives the reader of the test that runs: a tab of its own, which remembers nothing. */
export type CurrentReader = () => Reader;

/** What some readers do, as tests. */
export type Journey = (reader: CurrentReader) => void;

/** Runs journeys in a browser, or says in one line that it is not there. After each, no page may have complained. */
export function inBrowser(kind: BrowserKind, journeys: readonly Journey[]): void {
  if (kind.missing !== undefined) console.log(`skipped: ${kind.missing}`);
  describe.skipIf(kind.missing !== undefined)(`in ${kind.name}`, () => {
    let served: Served & { close: () => Promise<void> };
    let browser: RunningBrowser | undefined;
    let reader: Reader | undefined;
    const current: CurrentReader = () => {
      if (reader === undefined) throw new Error(`${kind.name} has no tab`);
      return reader;
    };

    beforeAll(async () => {
      served = await (kind.tellsConsole ? serveHeard(DIST) : serveWatched(DIST));
      browser = await kind.start();
    });
    beforeEach(async () => {
      served.complaints.length = 0;
      reader = await openReader(browser, served);
    });
    afterEach(async () => {
      // A tab that the test has lost can no longer be closed.
      await reader?.close().catch(() => undefined);
      reader = undefined;
      expect(served.complaints).toEqual([]);
    });
    afterAll(async () => {
      await browser?.close();
      await served.close();
    });
    for (const journey of journeys) journey(current);
  });
}

async function openReader(browser: RunningBrowser | undefined, served: Served): Promise<Reader> {
  if (browser === undefined) throw new Error('the browser is not running');
  const tab = await browser.newTab(served);
  const reader = readerOf(tab, served.origin);
  await reader.resize(1280, 900);
  return reader;
}

async function serveHeard(folder: string): Promise<Served & { close: () => Promise<void> }> {
  return { ...(await serveFolder(folder)), complaints: [] };
}
