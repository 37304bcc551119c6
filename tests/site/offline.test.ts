import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSite } from './openSite.ts';
import { isKept, kept, visit } from './worker.ts';
import { address, DIST } from './underTest.ts';

const site = openSite(DIST);

const found = (page: Page): Promise<unknown> => page.waitForSelector('[data-phase=found]');
const titles = (page: Page): Promise<string[]> => page.locator('.results .title').allTextContents();

describe('after one visit, without a connection', () => {
  let page: Page;
  beforeAll(async () => {
    page = await site.open('/about/', visit);
    // The last that is needed here of what the page asks for by itself in a quiet moment.
    await isKept(page, '/offline/records.');
    await page.context().setOffline(true);
  });

  it('search finds, papers never visited open, and the palette too', async () => {
    await page.goto(address('/search/?q=lottry ticket'));
    await found(page);
    expect((await titles(page))[0]).toMatch(/Lottery Ticket/);
    await page.locator('.results .title').first().click();
    await page.waitForURL('**/papers/**');
    expect(await page.textContent('h1')).toMatch(/Lottery Ticket/);
    await page.keyboard.press('/');
    await page.keyboard.type('grokking');
    await page.waitForSelector('dialog[open] [aria-label=Papers] [role=option]');
  });

  it('what was found can be exported', async () => {
    await page.goto(address('/search/?q=grokking'));
    await found(page);
    await page.click('[data-export] summary');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('[data-format=bibtex]'),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.bib$/);
    await page.waitForSelector('[data-export-word]:not(:empty)');
    expect(await page.textContent('[data-export-word]')).toMatch(/ holds \d+ papers?\.$/);
  });

  it('papers are gone through, shelved, compared, and found on the map and in the numbers', async () => {
    await page.goto(address('/themes/scaling-laws/'));
    await page.keyboard.press('t');
    await page.waitForSelector('.triage-bar');
    await page.keyboard.press('s');
    await page.goto(address('/shelf/'));
    await page.waitForSelector('main .title');
    await page.goto(address('/shelf/#list=pissa,lora-ga'));
    await page.getByText('PiSSA: Principal Singular Values').first().waitFor();
    await page.goto(address('/compare/#pissa,lora-ga'));
    await page.waitForSelector('.compare-table');
    expect(await page.locator('.compare-table thead .title').count()).toBe(2);
    await page.goto(address('/compare/'));
    await page.fill('#compare-field', 'PiSSA');
    await page.press('#compare-field', 'Enter');
    await page.waitForSelector('.compare-table');
    await page.goto(address('/map/'));
    await page.focus(`svg a[href="${address('/papers/pissa/')}"]`);
    await page.waitForSelector('.map-card p:not(:empty)');
    await page.goto(address('/stats/'));
    expect(await page.locator('main svg').count()).toBeGreaterThan(1);
  });

  it('a page that is not kept says so, and leads on', async () => {
    await page.goto(address('/nowhere/'));
    expect(await page.textContent('h1')).toBe('No connection');
    await page.click(`main a[href="${address('/search/')}"]`);
    await page.waitForSelector('[data-search-page]');
  });

  it('every search is one page, and none is kept twice', async () => {
    const paths = Object.values(await kept(page)).flat();
    expect(paths).toContain('/search/');
    expect(paths.filter((path) => path.includes('?'))).toEqual([]);
  });
});

it('whoever saves data has the pages they visited, each once, and is told what needs a connection', async () => {
  const page = await site.open('/', visit);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.evaluate(async () => {
    for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
  });
  await page.goto(address('/papers/pissa/?from=a#b'));
  await isKept(page, '/papers/pissa/');
  await page.goto(address('/search/?q=grokking'));
  await found(page);
  await page.goto(address('/search/?q=dropout'));
  await found(page);
  const paths = Object.values(await kept(page)).flat();
  expect(paths.join(' ')).not.toMatch(/\/offline\/(?:pages|records)\.|\?/);
  await page.context().setOffline(true);
  await page.click('[data-export] summary');
  await page.click('[data-format=bibtex]');
  await page.waitForSelector('[data-export-word]:not(:empty)');
  expect(await page.textContent('[data-export-word]')).toContain('connection');
  await page.goto(address('/papers/pissa/'));
  expect(await page.textContent('h1')).toMatch(/^PiSSA/);
});
