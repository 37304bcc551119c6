import type { Request } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { openSite } from './openSite.ts';
import { DIST } from './underTest.ts';

const site = openSite(DIST);

it('shows the latest search, however slow the one before', async () => {
  const page = await site.open('/search/');
  const held = new Map<Request, () => void>();
  let isHolding = true;
  await page.route('**/pagefind/fragment/**', async (route) => {
    if (isHolding) await new Promise<void>((resolve) => held.set(route.request(), resolve));
    await route.continue();
  });
  await page.fill('#search-field', 'diffusion');
  await vi.waitUntil(() => held.size > 0, 20_000);
  isHolding = false;
  await page.fill('#search-field', 'grokking');
  await page.waitForSelector('[data-shown="?q=grokking"]');
  const arrived = [...held.keys()].map((request) => request.response());
  for (const release of held.values()) release();
  for (const response of await Promise.all(arrived)) await response?.finished();
  // What came late would be shown in the next turns of the event loop.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(await page.textContent('[data-status]')).toContain('grokking');
});

it('leaves a reader who searches on while the index loads where they are', async () => {
  const page = await site.open('/search/?q=diffusion', { viewport: { width: 360, height: 240 } });
  await page.waitForSelector('[data-shown="?q=diffusion"]');
  await page.evaluate(() => {
    scrollTo(0, 900);
  });
  const held: (() => void)[] = [];
  await page.route('**/pagefind/**', async (route) => {
    if (held.length === 0) await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  await page.reload();
  await page.fill('#search-field', 'grokking');
  await page.waitForURL('**/search/?q=grokking');
  const before = await page.evaluate(() => scrollY);
  for (const release of held) release();
  await page.waitForSelector('[data-shown="?q=grokking"]');
  expect(await page.evaluate(() => scrollY)).toBe(before);
});
