import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parseXml } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import { openSite } from './openSite.ts';
import { address, DIST, fileAt } from './underTest.ts';
import { until } from './until.ts';

const site = openSite(DIST);

describe('before the reader turns to search', () => {
  it('nothing of it is loaded; then at once what the first query needs', async () => {
    const page = await site.open('/papers/pissa/');
    await page.waitForLoadState('networkidle');
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    const earlier = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    expect(earlier.filter((path) => /pagefind|palette|places/.test(path))).toEqual([]);
    await page.focus('#header-search');
    const needed = ['/pagefind/pagefind.js', '/pagefind/lexicon/papers.json', '/places.json'].map(
      address,
    );
    await until(() => needed.every((path) => loaded.includes(path)));
  });

  it('a page carries one kilobyte for it at most', () => {
    const html = readFileSync(`${DIST}/papers/pissa/index.html`, 'utf8');
    const linked = [...html.matchAll(/<script type="module" src="([^"]+)"/g)];
    const starter = linked
      .map(([, file = '']) => readFileSync(fileAt(file), 'utf8'))
      .filter((script) => script.includes('/palette.'))
      .join('');
    expect(starter).not.toBe('');
    expect(gzipSync(starter).length).toBeLessThanOrEqual(1024);
  });

  it('a browser can be told to search here', async () => {
    const page = await site.open('/about/');
    const description = readFileSync(
      fileAt((await page.getAttribute('link[rel=search]', 'href')) ?? ''),
      'utf8',
    );
    const template = /template="([^"]+)\{searchTerms\}"/.exec(description);
    expect(parseXml(description).root?.name).toBe('OpenSearchDescription');
    const { pathname, search } = new URL(template?.[1] ?? '');
    await page.goto(`${pathname}${search}grokking`);
    await page.waitForSelector('[data-phase=found]');
  });
});
