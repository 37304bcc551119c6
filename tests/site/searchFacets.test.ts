import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faults } from './faults.ts';
import { openSite } from './openSite.ts';

const site = openSite('dist');

const settled = (page: Page, phase: string): Promise<unknown> =>
  page.waitForSelector(`[data-search-page][data-phase=${phase}]`);
const shown = (page: Page, address: string): Promise<unknown> =>
  page.waitForSelector(`[data-shown="${address}"]`);
const count = async (page: Page, facet: string, value: string): Promise<number> =>
  Number(await page.textContent(`[data-facet=${facet}][data-value="${value}"] .count`));
const titles = (page: Page): Promise<string[]> => page.locator('.results .title').allTextContents();

/** Every title found, however many pages of results there are. */
async function allTitles(page: Page): Promise<string[]> {
  while (await page.isVisible('[data-more]')) {
    const before = (await titles(page)).length;
    await page.click('[data-more]');
    await page.waitForSelector(`.results li:nth-child(${before + 1})`);
  }
  return titles(page);
}

describe('a search narrowed by facets', () => {
  it('leaves as many papers as the count said, and adds those of a second value', async () => {
    const page = await site.open('/search/?q=network');
    await settled(page, 'found');
    const [first, second] = [await count(page, 'year', '2023'), await count(page, 'year', '2024')];
    await page.click('[data-facet=year][data-value="2023"]');
    await shown(page, '?q=network&year=2023');
    expect(await page.textContent('[data-status]')).toMatch(
      new RegExp(`^${first} papers for “network” of 2023`),
    );
    expect(await count(page, 'year', '2024')).toBe(second);
    await page.click('[data-facet=year][data-value="2024"]');
    await shown(page, '?q=network&year=2023&year=2024');
    expect(await page.textContent('[data-status]')).toMatch(
      new RegExp(`^${first + second} papers for “network” of 2023 or 2024`),
    );
  });

  it('counts the other facets among what is left, and undoes a choice by the same link', async () => {
    const page = await site.open('/search/?q=network&has=code');
    await settled(page, 'found');
    const counts = await page.locator('[data-facet=year] .count').allTextContents();
    const total = counts.reduce((sum, one) => sum + Number(one), 0);
    expect(await page.textContent('[data-status]')).toMatch(/^\d+ papers for “network” with code/);
    expect(total).toBeLessThanOrEqual(await count(page, 'has', 'code'));
    await page.click('[data-facet=has][data-value=code]');
    await shown(page, '?q=network');
  });

  it('shows rare venues on demand, and a chosen one at once', async () => {
    const page = await site.open('/search/?q=network');
    await settled(page, 'found');
    expect(await page.isVisible('[data-facet=venue][data-value=ICML]')).toBe(true);
    expect(await page.isVisible('[data-facet=venue][data-value=PNAS]')).toBe(false);
    await page.click('[data-facet-list=venue] button');
    expect(await page.isVisible('[data-facet=venue][data-value=PNAS]')).toBe(true);
    const chosen = await site.open('/search/?venue=PNAS');
    await settled(chosen, 'found');
    expect(await chosen.isVisible('[data-facet=venue][data-value=PNAS]')).toBe(true);
  });

  it('keeps years, venues and kinds behind a button on a phone', async () => {
    const page = await site.open('/search/?q=network', { viewport: { width: 390, height: 800 } });
    await settled(page, 'found');
    expect(await page.isVisible('[data-facet=year]')).toBe(false);
    await page.click('[data-more-facets]');
    expect(await page.isVisible('[data-facet=year]')).toBe(true);
  });
});

describe('the order of results', () => {
  it('changes nothing but the order, and stands in the address', async () => {
    const page = await site.open('/search/?q=grokking');
    await settled(page, 'found');
    const best = await allTitles(page);
    await page.selectOption('[data-order]', 'title');
    await shown(page, '?q=grokking&sort=title');
    const byTitle = await allTitles(page);
    expect(byTitle).not.toEqual(best);
    expect([...byTitle].sort()).toEqual([...best].sort());
    await page.selectOption('[data-order]', 'newest');
    await shown(page, '?q=grokking&sort=newest');
    const years = (await page.locator('.results .people').allTextContents()).map((line) =>
      Number(/\d{4}$/.exec(line)?.[0] ?? 0),
    );
    expect(years).toEqual([...years].sort((a, b) => b - a));
  });
});

describe('a search that is cited', () => {
  it('names its index in the address', async () => {
    const page = await site.open('/search/?q=grokking');
    await settled(page, 'found');
    expect(new URL(page.url()).search).toMatch(/^\?q=grokking&index=[0-9a-f]{8}$/);
  });

  it('says so when the collection has changed since, until another search is made', async () => {
    const page = await site.open('/search/?q=grokking&index=0badcafe');
    await settled(page, 'found');
    expect(await page.textContent('[data-notice]')).toContain('made with index 0badcafe');
    expect(page.url()).toContain('index=0badcafe');
    await page.fill('#search-field', 'dropout');
    await shown(page, '?q=dropout');
    expect(await page.textContent('[data-notice]')).not.toContain('0badcafe');
  });
});

describe('the papers found', () => {
  it.each([
    ['bibtex', /\.bib$/, /^@comment\{[\s\S]*Search of Florilegium for “grokking”[\s\S]*@/],
    ['ris', /\.ris$/, /^TY {2}- /],
    ['csl-json', /\.json$/, /^\[/],
    ['csv', /\.csv$/, /title/i],
    ['markdown', /\.md$/, /Search of Florilegium for “grokking”/],
  ])('can be taken along as %s, all of them, in their order', async (format, ending, start) => {
    const page = await site.open('/search/?q=grokking&year=2024');
    await settled(page, 'found');
    const found = await allTitles(page);
    await page.click('[data-export] summary');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click(`[data-format=${format}]`),
    ]);
    expect(download.suggestedFilename()).toMatch(ending);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    expect(text).toMatch(start);
    expect(await page.textContent('[data-export-word]')).toContain(`holds ${found.length} papers`);
    if (format !== 'csl-json') return;
    const exported = (JSON.parse(text) as { title: string }[]).map(({ title }) => title);
    expect(exported).toHaveLength(found.length);
  });
});

describe.each(['light', 'dark'] as const)('the search page, %s', (colorScheme) => {
  it.each([
    ['idle', '/search/'],
    ['found', '/search/?q=lottry+ticket'],
    ['found', '/search/?q=lora&year=2024&has=code&sort=newest'],
    ['nothing', '/search/?q=qqqqwwww&theme=vision'],
  ])('has no fault that axe finds when it is %s: %s', async (phase, path) => {
    const page = await site.open(path, { colorScheme });
    await settled(page, phase);
    if (phase === 'found') await page.click('[data-export] summary');
    expect(await faults(page)).toEqual([]);
  });
});
