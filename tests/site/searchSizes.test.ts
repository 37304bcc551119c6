import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite } from './openSite.ts';

/** Collections so small that one hardly thinks of them. */
const COLLECTIONS = { none: [], one: ['low-rank-adaptation/pissa.mdx'] };

const folder = mkdtempSync(join(tmpdir(), 'florilegium-sizes-'));
const sites = {
  none: openSite(join(folder, 'none/dist')),
  one: openSite(join(folder, 'one/dist')),
};

beforeAll(() => {
  for (const [name, pages] of Object.entries(COLLECTIONS)) {
    const content = join(folder, name, 'content');
    mkdirSync(join(content, 'papers/low-rank-adaptation'), { recursive: true });
    cpSync('content/themes', join(content, 'themes'), { recursive: true });
    for (const page of pages) cpSync(join('content/papers', page), join(content, 'papers', page));
    execFileSync(
      process.execPath,
      ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', join(folder, name, 'dist')],
      { env: { ...process.env, CONTENT: content, CACHE: join(folder, name, 'cache') } },
    );
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('searching a collection', () => {
  it.each(['grokking', '"low rank"', '-a', 'theme:vision', 'year:2024'])(
    'of no paper finds none and says so: %s',
    async (query) => {
      const page = await sites.none.open(`/search/?q=${encodeURIComponent(query)}`);
      await page.waitForSelector('[data-search-page][data-phase=nothing]');
      expect(await page.textContent('[data-status]')).toContain('No paper found');
    },
  );

  it.each(['pissa', 'pisssa', 'principal singular values', 'lora -dropout'])(
    'of one paper finds it: %s',
    async (query) => {
      const page = await sites.one.open(`/search/?q=${encodeURIComponent(query)}`);
      await page.waitForSelector('[data-search-page][data-phase=found]');
      expect(await page.locator('.results .title').allTextContents()).toHaveLength(1);
    },
  );

  it('of one paper finds none where nothing fits', async () => {
    const page = await sites.one.open('/search/?q=gardening');
    await page.waitForSelector('[data-search-page][data-phase=nothing]');
  });
});
