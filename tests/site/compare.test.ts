import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { faults } from './faults.ts';
import { openSite } from './openSite.ts';

const site = openSite('dist');

const columns = (page: Page): Promise<string[]> =>
  page
    .locator('.compare-table thead .title')
    .evaluateAll((titles) => titles.map((title) => title.getAttribute('href') ?? ''));
const row = (page: Page, label: string): Promise<string[]> =>
  page
    .locator('.compare-table tbody tr')
    .filter({ has: page.locator(`th:text-is("${label}")`) })
    .locator('td')
    .allInnerTexts();

describe('comparing', () => {
  it('shows the papers of the address side by side, with what they share and what not', async () => {
    const page = await site.open('/compare/#pissa,lora-ga');
    await page.waitForSelector('.compare-table');
    expect(await columns(page)).toEqual(['/papers/pissa/', '/papers/lora-ga/']);
    expect((await row(page, 'In plain words'))[0]).toContain('most important components');
    const [shared = ''] = await row(page, 'Concepts of all');
    const own = await row(page, 'Concepts of one alone');
    expect(shared).toContain('Fine-tuning');
    expect(own[0]).toContain('Intrinsic dimension');
    expect(own.join('\n')).not.toContain('Fine-tuning\n');
    expect((await row(page, 'Numbers named'))[1]).toContain('5.69%');
    expect(await page.title()).toBe('PiSSA and LoRA-GA · Florilegium');
  });

  it('adds, moves and removes by keyboard, and the address follows', async () => {
    const page = await site.open('/compare/');
    expect(await page.isVisible('.when-none')).toBe(true);
    await page.focus('#compare-field');
    await page.keyboard.type('PiSSA');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.compare-table');
    await page.fill('#compare-field', `${site.origin}/papers/lora-ga/`);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#pissa,lora-ga');
    await page.waitForFunction(() => document.querySelectorAll('thead .title').length === 2);
    await page.locator('[data-left]:visible').press('Enter');
    await page.waitForFunction(() => location.hash === '#lora-ga,pissa');
    await page.locator('[data-remove]').first().press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('thead .title').length === 1);
    expect(await columns(page)).toEqual(['/papers/pissa/']);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('thead .title').length === 2);
  });

  it('stays as it is when the keyboard skips to the text', async () => {
    const page = await site.open('/compare/#pissa,lora-ga');
    await page.waitForSelector('.compare-table');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(new URL(page.url()).hash).toBe('#pissa,lora-ga');
  });

  it('offers titles while one is typed', async () => {
    const page = await site.open('/compare/');
    await page.fill('#compare-field', 'sltr');
    await page.waitForSelector('#compare-titles option', { state: 'attached' });
    expect(await page.getAttribute('#compare-titles option', 'value')).toContain('SLTrain');
    await page.fill('#compare-field', 'No paper is called so');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('[data-compare-words]')?.textContent.startsWith('No paper’s title'),
    );
  });

  it('says which papers it does not know, and shows four at most', async () => {
    const page = await site.open('/compare/#no-such-paper,pissa,lora-ga,loldu,sltrain');
    await page.waitForSelector('.compare-table');
    expect(await columns(page)).toHaveLength(3);
    expect(await page.textContent('[data-compare-words]')).toBe(
      'No paper here is called “no-such-paper”. The first 4 are shown; 1 more are in the address.',
    );
    site.complaints.length = 0;
  });

  it('is reached from a paper, and from two ticked on the shelf', async () => {
    const page = await site.open('/papers/pissa/');
    await page.click('.shelf-actions .save');
    await page.click('text=Compare with others');
    await page.waitForSelector('.compare-table');
    await page.goto('/papers/lora-ga/');
    await page.click('.shelf-actions .save');
    await page.goto('/shelf/');
    await page.locator('[data-tick]').nth(0).press('Space');
    expect(await page.isVisible('[data-compare-bar] a')).toBe(false);
    await page.locator('[data-tick]').nth(1).press('Space');
    await page.click('[data-compare-bar] a');
    await page.waitForSelector('.compare-table');
    expect(await columns(page)).toHaveLength(2);
  });

  it.each(['light', 'dark'] as const)('has no fault that axe finds, %s', async (colorScheme) => {
    for (const width of [360, 1440]) {
      const page = await site.open('/compare/#pissa,lora-ga,loldu,sltrain', {
        colorScheme,
        viewport: { width, height: 900 },
      });
      await page.waitForSelector('.compare-table');
      expect(await faults(page)).toEqual([]);
    }
  });

  it.each([320, 360, 768, 1024, 1440])('is no wider than the screen at %i', async (width) => {
    const page = await site.open('/compare/#pissa,lora-ga,loldu,sltrain', {
      viewport: { width, height: 800 },
    });
    await page.waitForSelector('.compare-table');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
  });

  it('stays a table to a screen reader when it is stacked', async () => {
    const page = await site.open('/compare/#pissa,lora-ga', {
      viewport: { width: 360, height: 800 },
    });
    await page.waitForSelector('.compare-table');
    expect(await page.getByRole('rowheader').count()).toBeGreaterThan(6);
    expect(await page.getByRole('columnheader').count()).toBe(2);
  });

  it('says without JavaScript what it would do', async () => {
    const page = await site.open('/compare/', { javaScriptEnabled: false });
    expect(await page.innerText('main')).toContain('With JavaScript on, this page puts');
    expect(await page.isVisible('.compare-add')).toBe(false);
  });
});
