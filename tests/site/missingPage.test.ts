import { describe, expect, it } from 'vitest';
import { openSite } from './openSite.ts';
import { address, DIST } from './underTest.ts';

const site = openSite(DIST);
const NEAR = '[data-near-pages] a';

describe('the page of an address that leads nowhere', () => {
  it.each(['/papers/pisssa/', '/pissa', '/a/b/c/Pissa.html'])(
    'offers the nearest page at any depth: %s',
    async (path) => {
      const page = await site.open(path);
      await page.locator(NEAR).first().waitFor();
      expect(await page.locator('[data-near-pages] h2').innerText()).toMatch(/did you mean/i);
      await page.locator(NEAR).first().click();
      await page.waitForURL('**/papers/pissa/');
    },
  );

  it('asks for one small file, and loads all else that it names', async () => {
    const page = await site.open('/');
    const failed: string[] = [];
    const asked: string[] = [];
    page.on('response', async (response) => {
      const { pathname } = new URL(response.url());
      if (!response.ok() && pathname !== address('/themes/initialisation/')) failed.push(pathname);
      if (!pathname.startsWith(address('/addresses/'))) return;
      asked.push(pathname);
      expect((await response.body()).length).toBeLessThan(100_000);
    });
    await page.goto(address('/themes/initialisation/'));
    await page.locator(NEAR).first().waitFor();
    expect(await page.locator(NEAR).first().getAttribute('href')).toMatch(
      /\/themes\/initialization\/$/,
    );
    expect(asked).toEqual([address('/addresses/all.json')]);
    expect(failed).toEqual([]);
  });

  it('tells a theme from a concept of the same name', async () => {
    const page = await site.open('/low-rank-adaptatoin/');
    await page.locator(NEAR).first().waitFor();
    const names = await page.locator(NEAR).allInnerTexts();
    expect(names).toContain('Low-rank adaptation (theme)');
    expect(names).toContain('Low-rank adaptation (concept)');
    expect(new Set(names).size).toBe(names.length);
  });

  it('offers nothing where nothing is near, and still says where to look', async () => {
    const page = await site.open('/');
    const asked = page.waitForResponse('**/addresses/all.json');
    await page.goto(address('/wp-admin/setup.php'));
    await (await asked).finished();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await page.locator('[data-near-pages]').isVisible()).toBe(false);
    expect(await page.locator('main a').count()).toBeGreaterThanOrEqual(3);
  });

  it('says without scripts where to look', async () => {
    const page = await site.open('/papers/pisssa/', { javaScriptEnabled: false });
    expect(await page.locator('[data-near-pages]').isVisible()).toBe(false);
    expect(await page.locator('main').getByRole('link', { name: 'all papers' }).isVisible()).toBe(
      true,
    );
  });

  it('is no page to search engines, and claims no address', async () => {
    const page = await site.open('/nowhere/');
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    expect(await page.locator('link[rel=canonical]').count()).toBe(0);
    expect(await page.locator('.print-address').count()).toBe(0);
  });
});
