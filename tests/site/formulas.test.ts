import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSite } from './openSite.ts';
import { address, DIST, pathOfFile } from './underTest.ts';

const site = openSite(DIST);

/** The pages with the most formulas, which between them have roots, accents, Greek and letters in script and blackboard bold. */
const richest = globSync(`${DIST}/papers/*/index.html`)
  .map((file) => file.replaceAll('\\', '/'))
  .map((file) => ({ file, formulas: readFileSync(file, 'utf8').split('<math').length - 1 }))
  .sort((a, b) => b.formulas - a.formulas || (a.file < b.file ? -1 : 1))
  .slice(0, 4)
  .map(({ file }) => pathOfFile(file));

describe('formulas', () => {
  it('are set in faces that come with the site, as not every device has one for mathematics', async () => {
    const page = await site.open('/about/');
    const devtools = await page.context().newCDPSession(page);
    const signs: string[] = [];
    for (const path of richest) {
      await page.goto(address(path));
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await devtools.send('DOM.enable');
      await devtools.send('CSS.enable');
      const { root } = await devtools.send('DOM.getDocument');
      const { nodeIds } = await devtools.send('DOM.querySelectorAll', {
        nodeId: root.nodeId,
        selector: '.abstract :is(mi, mo, mn, mtext)',
      });
      expect(nodeIds.length).toBeGreaterThan(10);
      for (const nodeId of nodeIds) {
        const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
        const foreign = fonts.filter(({ isCustomFont }) => !isCustomFont);
        if (foreign.length === 0) continue;
        const { outerHTML } = await devtools.send('DOM.getOuterHTML', { nodeId });
        signs.push(`${path} ${outerHTML}: ${foreign.map(({ familyName }) => familyName).join()}`);
      }
    }
    expect(signs).toEqual([]);
    expect(site.complaints).toEqual([]);
  });

  it('fetch no face where there is none', async () => {
    const page = await site.open('/about/');
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    const plain = globSync(`${DIST}/papers/*/index.html`).find(
      (file) => !readFileSync(file, 'utf8').includes('<math'),
    );
    await page.goto(address(pathOfFile(plain ?? '')));
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(loaded.filter((url) => url.includes('formula'))).toEqual([]);
  });
});
