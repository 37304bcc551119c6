import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readPaperPages } from '../../src/content/readPages.ts';
import { openSite } from './openSite.ts';

/** Abstracts that try to run, to break out or to be read as markup; each must read on its page exactly as it stands here. */
const HOSTILE = {
  Braces:
    'We study {process.exit()} and {globalThis.owned = 1} in networks of any depth and width, at length, as one would.',
  Script:
    'We study <script>globalThis.owned = 1</script> and <img src=x onerror="globalThis.owned = 1"> in networks, at length.',
  Module:
    'import x from "node:fs" is how this abstract on networks begins, and it goes on for some more words to be long enough.',
  Export:
    'export const owned = 1 is how this abstract on networks begins, and it goes on for some more words to be long enough.',
  Fence:
    '```js alert(1)``` and ~~~ and costs of $5 and a backslash \\ and \\{ and === are signs of this abstract, among others.',
  Projector:
    'A <projektor> and a [link](javascript:globalThis.owned=1) and ![image](x) and <https://example.org> are in this abstract.',
  Entities:
    '&lt;b&gt; and &amp; and &#60;i&#62; and </p></article></main> and <!-- comment --> and <mark>mark</mark> are in this abstract.',
  Astro:
    '{{ set:html }} ${globalThis.owned = 1} <Fragment set:html="x" /> `code` a_b_c # heading > quote are in this abstract.',
};

const folder = mkdtempSync(join(tmpdir(), 'florilegium-hostile-'));
const content = join(folder, 'content');
const dist = join(folder, 'dist');
const site = openSite(dist);

beforeAll(() => {
  mkdirSync(join(content, 'listings'), { recursive: true });
  cpSync('content/themes', join(content, 'themes'), { recursive: true });
  const listing = Object.entries(HOSTILE).map(
    ([name, abstract]) => `${name} <i>in</i> {Titles}: a Paper\n${abstract}\n`,
  );
  writeFileSync(join(content, 'listings/hostile.txt'), listing.join('\n'));
  const run = (...command: string[]): string =>
    execFileSync(process.execPath, command, {
      encoding: 'utf8',
      env: { ...process.env, CONTENT: content, CACHE: join(folder, 'cache') },
    });
  run('scripts/collect.ts', '--content', content);
  run('node_modules/astro/bin/astro.mjs', 'build', '--outDir', dist);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a hostile abstract', () => {
  it.each(Object.entries(HOSTILE))(
    'reads exactly as typed and does nothing: %s',
    async (name, abstract) => {
      const paper = readPaperPages(content).pages.find(({ checked }) =>
        checked.title.startsWith(name),
      );
      const page = await site.open(`/papers/${paper?.id ?? ''}/`);
      expect(await page.textContent('.abstract p')).toBe(abstract);
      expect(await page.textContent('h1')).toBe(paper?.checked.title);
      expect(await page.title()).toContain(paper?.checked.title);
      expect(await page.locator('.abstract p :not(mark, a)').count()).toBe(0);
      expect(
        await page.locator('.abstract a:not([href^="https://example.org"], .mention)').count(),
      ).toBe(0);
      expect(await page.evaluate(() => 'owned' in globalThis)).toBe(false);
    },
  );

  it('is found by search and shown there as text', async () => {
    const page = await site.open('/search/?q=abstract');
    await page.waitForSelector('[data-phase=found]');
    const excerpts = await page.locator('.results .excerpt').allTextContents();
    expect(excerpts.join(' ')).toContain('</p></article></main>');
    expect(excerpts.join(' ')).toContain('<projektor>');
    expect(await page.locator('.results script, .results img, .results b').count()).toBe(0);
    expect(await page.evaluate(() => 'owned' in globalThis)).toBe(false);
  });

  afterEach(() => {
    expect(site.complaints).toEqual([]);
  });
});
