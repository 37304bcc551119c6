import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faults } from './faults.ts';
import { openSite } from './openSite.ts';
import { address, DIST } from './underTest.ts';

const site = openSite(DIST);

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

  it('keeps the facets of a phone in a sheet, with the results in sight above it', async () => {
    const page = await site.open('/search/?q=network', { viewport: { width: 360, height: 740 } });
    await settled(page, 'found');
    const opener = page.locator('[data-open-facets]');
    const isOpen = (): Promise<boolean> => page.isVisible('[data-facet=year]');
    const firstResult = (): Promise<number> =>
      page
        .locator('.results li')
        .first()
        .evaluate((line) => line.getBoundingClientRect().top);
    expect(await isOpen()).toBe(false);
    expect(await firstResult()).toBeLessThan(740);
    await opener.click();
    await page.click('[data-facet=year][data-value="2024"]');
    await shown(page, '?q=network&year=2024');
    expect(await opener.textContent()).toBe('Narrowed to 2024');
    const sheetTop = await page
      .locator('[data-facet-sheet]')
      .evaluate((sheet) => sheet.getBoundingClientRect().top);
    expect(await firstResult()).toBeLessThan(sheetTop - 50);
    const count = /^\d+/.exec((await page.textContent('[data-status]')) ?? '')?.[0] ?? '';
    await page.click(`text=Show ${count} papers`);
    expect(await isOpen()).toBe(false);
    await opener.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await isOpen()).toBe(false);
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
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
  it('can be taken along in any format, all of them, in their order', async () => {
    const page = await site.open('/search/?q=grokking&year=2024');
    await settled(page, 'found');
    const found = await allTitles(page);
    await page.click('[data-export] summary');
    for (const [format, ending, start] of [
      ['bibtex', /\.bib$/, /^@comment\{[\s\S]*Search of Florilegium for “grokking”[\s\S]*@/],
      ['ris', /\.ris$/, /^TY {2}- /],
      ['csv', /\.csv$/, /title/i],
      ['markdown', /\.md$/, /Search of Florilegium for “grokking”/],
      ['csl-json', /\.json$/, /^\[/],
    ] as const) {
      const { name, text } = await exported(page, format);
      expect(name).toMatch(ending);
      expect(text).toMatch(start);
      await page.waitForSelector(`[data-export-word]:text("${name} holds ${found.length} papers")`);
      if (format !== 'csl-json') continue;
      expect((JSON.parse(text) as { title: string }[]).map(({ title }) => title)).toHaveLength(
        found.length,
      );
    }
  });
});

/** The file that the button of a format gives. */
async function exported(page: Page, format: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click(`[data-format=${format}]`),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}

describe('the search page', () => {
  it.each([
    ['dark', 360],
    ['light', 1440],
  ] as const)(
    'has no fault that axe finds, whatever it says: %s, %i',
    async (colorScheme, width) => {
      const page = await site.open('/search/', { colorScheme, viewport: { width, height: 800 } });
      const found = { idle: await faults(page) } as Record<string, string[]>;
      for (const [phase, search] of [
        ['found', '?q=lottry+ticket&index=0badcafe'],
        ['found', '?q=lora&year=2024&has=code&sort=newest'],
        ['nothing', '?q=qqqqwwww&theme=vision'],
        ['nothing', '?q=theme:gardening+has:video'],
        ['nothing', '?q=lora&year=2015&venue=PNAS'],
      ] as const) {
        await page.goto(address(`/search/${search}`));
        await settled(page, phase);
        if (phase === 'found') await page.click('[data-export] summary');
        if (phase === 'found' && width < 1000) await page.click('[data-open-facets]');
        found[search] = await faults(page);
      }
      await page.route('**/pagefind/lexicon/papers.json', async (route) => route.abort());
      await page.goto(address('/search/?q=grokking'));
      await settled(page, 'failed');
      found['failed'] = await faults(page);
      await page.route('**/pagefind/lexicon/papers.json', () => undefined);
      await page.goto(address('/search/?q=grokking'));
      await settled(page, 'loading');
      found['loading'] = await faults(page);
      expect(Object.entries(found).filter(([, each]) => each.length > 0)).toEqual([]);
    },
  );
});
