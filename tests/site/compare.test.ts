import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { faults } from './faults.ts';
import { openWith, saved } from './openShelf.ts';
import { openSite } from './openSite.ts';
import { restyle } from './restyle.ts';
import { address, DIST, pathOf } from './underTest.ts';
import { until } from './until.ts';

const site = openSite(DIST);

const columns = async (page: Page): Promise<(string | undefined)[]> => {
  const links = await page
    .locator('.compare-table thead .title')
    .evaluateAll((titles) => titles.map((title) => title.getAttribute('href') ?? ''));
  return links.map(pathOf);
};
const row = (page: Page, label: string): Promise<string[]> =>
  page
    .locator('.compare-table tbody tr')
    .filter({ has: page.locator(`th:text-is("${label}")`) })
    .locator('td')
    .allInnerTexts();

const table = (page: Page): Promise<unknown> => page.waitForSelector('.compare-table');
const columnsAre = (page: Page, count: number): Promise<unknown> =>
  page.waitForFunction(
    (expected) => document.querySelectorAll('thead .title').length === expected,
    count,
  );
const offers = (page: Page): Promise<string[]> =>
  page.locator('#compare-titles [role=option]').allTextContents();

describe('comparing', () => {
  it('shows the papers of the address side by side, with what they share and what not, and keeps them when the keyboard skips to the text', async () => {
    const page = await site.open('/compare/#pissa,lora-ga');
    await table(page);
    expect(await columns(page)).toEqual(['/papers/pissa/', '/papers/lora-ga/']);
    expect((await row(page, 'In plain words'))[0]).toContain('most important components');
    const [shared = ''] = await row(page, 'Concepts of all');
    const own = await row(page, 'Concepts of one alone');
    expect(shared).toContain('Fine-tuning');
    expect(own[0]).toContain('Intrinsic dimension');
    expect(own.join('\n')).not.toContain('Fine-tuning\n');
    expect((await row(page, 'Numbers named'))[1]).toContain('5.69%');
    expect(await page.title()).toBe('PiSSA and LoRA-GA · Florilegium');
    await page.emulateMedia({ media: 'print' });
    expect((await row(page, 'Numbers named'))[1]).toContain('5.69%');
    expect(await page.innerText('.print-address')).toMatch(/\/compare\/#pissa,lora-ga$/);
    await page.emulateMedia({ media: 'screen' });
    await page.focus('.skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(new URL(page.url()).hash).toBe('#pissa,lora-ga');
  });

  it('adds, moves and removes by keyboard, and the address follows', async () => {
    const page = await openWith(site, [saved('loldu', { title: 'LoLDU' })], '/compare/');
    expect(await page.isVisible('.when-none')).toBe(true);
    const field = page.getByRole('combobox');
    await field.focus();
    await page.waitForSelector('#compare-titles [role=option]');
    expect(await offers(page)).toEqual(['LoLDU']);
    // Words of the title in any order, the best title first; arrows choose, the focus stays.
    await field.fill('singular principal');
    await page.waitForFunction(() =>
      document.querySelector('#compare-titles > *')?.textContent.startsWith('PiSSA'),
    );
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('[aria-selected=true]').innerText()).toContain('PiSSA');
    expect(await field.getAttribute('aria-activedescendant')).toBe('compare-title-0');
    await page.keyboard.press('Escape');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    expect(await field.inputValue()).toBe('singular principal');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await columnsAre(page, 1);
    expect(new URL(page.url()).hash).toBe('#pissa');
    await page.keyboard.press('ArrowDown');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    await field.fill(`${site.origin}/papers/lora-ga/`);
    await field.press('Enter');
    await columnsAre(page, 2);
    expect(new URL(page.url()).hash).toBe('#pissa,lora-ga');
    await page.locator('[data-left]:visible').press('Enter');
    await page.waitForFunction(() => location.hash === '#lora-ga,pissa');
    await page.locator('[data-remove]').first().press('Enter');
    await columnsAre(page, 1);
    expect(await columns(page)).toEqual(['/papers/pissa/']);
    await page.goBack();
    await columnsAre(page, 2);
    // By a short name alone; then by words that several have, by one that none has, and by one that stands there.
    await field.fill('SLTrain');
    await field.press('Enter');
    await columnsAre(page, 3);
    const words = page.locator('[data-compare-words]');
    await field.fill('low rank');
    await field.press('Enter');
    await words.filter({ hasText: 'papers have these words' }).waitFor();
    await field.fill('No paper is called so');
    await field.press('Enter');
    await words.filter({ hasText: 'No paper is called “No paper is called so”' }).waitFor();
    await page.route('**/compare/titles/z.json', (route) => route.abort());
    await field.fill('zebra');
    await field.press('Enter');
    await words.filter({ hasText: '“zebra” could not be looked up' }).waitFor();
    await field.fill('pissa');
    await field.press('Enter');
    await words.filter({ hasText: 'stands here already' }).waitFor();
    // What is offered late, once a paper was chosen, opens no list.
    const released = new Map<string, () => void>();
    await page.route(/\/(?:d|loldu\/facts)\.json$/, async (route) => {
      const { pathname } = new URL(route.request().url());
      const path = pathOf(pathname) ?? pathname;
      if (!released.has(path)) {
        await new Promise<void>((resolve) => released.set(path, resolve));
      }
      await route.continue();
    });
    await field.fill('loldu');
    const option = page.locator('#compare-titles [role=option]', { hasText: 'LoLDU' });
    await option.waitFor();
    await field.fill('loldu decomposition');
    await option.click();
    await until(() => released.size === 2);
    const titles = '/compare/titles/d.json';
    released.get(titles)?.();
    await page.evaluate(async (path) => (await fetch(path)).text(), address(titles));
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    released.get('/papers/loldu/facts.json')?.();
    await columnsAre(page, 4);
    expect(await page.isVisible('[data-add]')).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('h1');
    for (const left of [3, 2, 1, 0]) {
      await page.locator('[data-remove]').first().press('Enter');
      await columnsAre(page, left);
    }
    expect(await page.title()).toBe('Compare papers · Florilegium');
  });

  it('says which papers it does not know, and shows four at most', async () => {
    const page = await site.open('/compare/#no-such-paper,pissa,lora-ga,loldu,sltrain');
    await table(page);
    expect(await columns(page)).toHaveLength(3);
    expect(await page.textContent('[data-compare-words]')).toBe(
      'No paper here is called “no-such-paper”. The first 4 are shown; 1 more is in the address.',
    );
    site.complaints.length = 0;
  });

  it('is reached from a paper, and from two ticked on the shelf', async () => {
    const page = await openWith(site, [saved('pissa'), saved('lora-ga')], '/papers/pissa/');
    await page.click('text=Compare with others');
    await table(page);
    expect(await columns(page)).toEqual(['/papers/pissa/']);
    await page.goto(address('/shelf/'));
    await page.locator('[data-tick]').nth(0).press('Space');
    expect(await page.isVisible('[data-compare-bar] a')).toBe(false);
    await page.locator('[data-tick]').nth(1).press('Space');
    await page.click('[data-compare-bar] a');
    await columnsAre(page, 2);
  });

  it('puts four papers side by side on any screen, without a fault that axe finds and without moving the page sideways', async () => {
    const page = await site.open('/compare/#pissa,lora-ga,loldu,sltrain', {
      colorScheme: 'light',
      viewport: { width: 1440, height: 900 },
    });
    await table(page);
    expect(await faults(page)).toEqual([]);
    for (const width of [1440, 1024, 768, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      // Two papers at least are in sight, the first two beside each other.
      const boxes = await page
        .locator('tbody tr')
        .filter({ has: page.locator('th:text-is("In plain words")') })
        .locator('td')
        .evaluateAll((cells) =>
          cells.map((cell) => cell.getBoundingClientRect().toJSON() as DOMRect),
        );
      expect(boxes[1]?.top).toBe(boxes[0]?.top);
      expect(boxes[1]?.right).toBeLessThanOrEqual(width);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faults(page)).toEqual([]);
    // Two lines of letters twice as large: one paper and the beginning of the next.
    await restyle(page, 'html { font-size: 36px !important }');
    const zoomed = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(zoomed).toBeLessThanOrEqual(320);
  });

  it('moves head and body of a narrow table together, and stays a table to a screen reader', async () => {
    const page = await site.open('/compare/#pissa,lora-ga,loldu', {
      viewport: { width: 360, height: 800 },
    });
    await table(page);
    expect(await page.getByRole('rowheader').count()).toBeGreaterThan(6);
    expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([
      'PiSSA',
      'LoRA-GA',
      'LoLDU',
    ]);
    await page.locator('tbody').evaluate((strip) => {
      strip.scrollLeft = 999;
    });
    await page.waitForFunction(() => {
      const [head, body] = document.querySelectorAll('thead, tbody');
      return (head?.scrollLeft ?? 0) > 0 && head?.scrollLeft === body?.scrollLeft;
    });
    const left = await page.getByRole('rowheader').nth(2).boundingBox();
    expect(left?.x).toBeLessThan(40);
    await page.locator('footer').scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, -1500);
    await page.waitForFunction(
      () => document.querySelector('thead')?.getBoundingClientRect().top === 0,
    );
  });

  it('says without JavaScript what it would do', async () => {
    const page = await site.open('/compare/', { javaScriptEnabled: false });
    expect(await page.innerText('main')).toContain('With JavaScript on, this page puts');
    expect(await page.isVisible('.compare-add')).toBe(false);
  });
});
