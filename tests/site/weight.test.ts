import { globSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { openSite } from './openSite.ts';
import { address, DIST, fileAt, pathOfFile } from './underTest.ts';

const site = openSite(DIST);
const KILOBYTE = 1000;

const papers = globSync(`${DIST}/papers/*/index.html`).map((file) => file.replaceAll('\\', '/'));
const longest = papers.reduce((a, b) => (statSync(a).size >= statSync(b).size ? a : b));

it('a paper page weighs at most 20 kB before it is touched: HTML, style and script, compressed', async () => {
  const loaded = new Map<string, Buffer>();
  const page = await site.open('/about/');
  page.on('response', (response) => {
    const type = response.request().resourceType();
    if (['document', 'stylesheet', 'script'].includes(type)) {
      loaded.set(new URL(response.url()).pathname, readFileSync(fileAt(response.url())));
    }
  });
  await page.goto(address(pathOfFile(longest)), { waitUntil: 'networkidle' });
  const weights = [...loaded].map(
    ([path, bytes]) => [path, gzipSync(bytes, { level: 9 }).length] as const,
  );
  const whole = weights.reduce((sum, [, weight]) => sum + weight, 0);
  expect(whole, JSON.stringify(weights)).toBeLessThanOrEqual(20 * KILOBYTE);
  expect(loaded.size).toBeGreaterThan(1);
});

it('the text face weighs at most 60 kB with the letters of all names, and so it does with what most formulas need', () => {
  const size = (name: string): number => statSync(`src/assets/fonts/${name}.woff2`).size;
  const text = size('newsreader') + size('newsreader-italic');
  expect(text + size('newsreader-names')).toBeLessThanOrEqual(60 * KILOBYTE);
  expect(text + size('formula')).toBeLessThanOrEqual(60 * KILOBYTE);
});
