import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faults } from './faults.ts';
import { openSite } from './openSite.ts';
import { kept, openShelf, saved } from './openShelf.ts';

const site = openSite('dist');

describe('going through papers', () => {
  const words = (page: Page): Promise<string | null> =>
    page.textContent('.triage-bar [role=status]');
  const inHand = (page: Page): Promise<number> =>
    page
      .locator('main .papers > li')
      .evaluateAll((lines) => lines.findIndex((line) => line.classList.contains('in-hand')));

  it('keeps, skips, goes back and undoes by keys alone, and goes on later where it was left', async () => {
    const page = await site.open('/themes/scaling-laws/');
    await page.keyboard.press('t');
    await page.waitForSelector('.triage-bar');
    expect(await inHand(page)).toBe(0);
    for (const key of ['s', 'x', 'j', 'k', 'x', 'u', 's']) await page.keyboard.press(key);
    expect(await words(page)).toMatch(/^4 of \d+, 2 kept, 1 skipped: /);
    expect(await kept(page)).toHaveLength(2);
    const focused = await page.evaluate(() => document.activeElement?.className);
    expect(focused).toBe('title');
    await page.keyboard.press('Escape');
    expect(await page.locator('.triage-bar').count()).toBe(0);
    await page.reload();
    await page.click('[data-triage]');
    await page.waitForSelector('.triage-bar');
    expect(await inHand(page)).toBe(3);
  });

  it('opens the paper in hand, and types no key into a field', async () => {
    const page = await site.open('/themes/scaling-laws/');
    await page.focus('[data-search-field]');
    await page.keyboard.type('test');
    expect(await page.locator('.triage-bar').count()).toBe(0);
    await page.click('[data-triage]');
    await page.waitForSelector('.triage-bar');
    const href = await page.locator('.in-hand .title').getAttribute('href');
    await Promise.all([page.waitForURL(`**${href ?? ''}`), page.keyboard.press('o')]);
  });

  it('works by touch, ends with a summary and a way to the shelf', async () => {
    const page = await site.open('/themes/scaling-laws/', {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
    });
    await page.tap('[data-triage]');
    await page.waitForSelector('.triage-bar');
    await page.tap('.triage-bar button:has-text("Keep")');
    const count = await page.locator('main .papers > li').count();
    for (let at = 1; at < count; at++) await page.tap('.triage-bar button:has-text("Skip")');
    expect(await words(page)).toBe(`All ${count} seen: 1 kept, ${count - 1} skipped.`);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('To your shelf');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
  });

  it('goes on into more results of a search', async () => {
    const page = await site.open('/search/?q=training');
    await page.waitForSelector('.results > li');
    const first = await page.locator('.results > li').count();
    await page.locator('[data-triage]').press('Enter');
    await page.waitForSelector('.triage-bar');
    for (let at = 0; at < first; at++) await page.keyboard.press('j');
    await page.waitForFunction(
      (count) => document.querySelectorAll('.results > li').length > count,
      first,
    );
    await page.waitForFunction(() => document.querySelector('.in-hand') !== null);
    expect(await inHand(page)).toBe(first);
  });

  it('goes by other keys, or by none, as the reader likes', async () => {
    const page = await site.open('/themes/scaling-laws/');
    await page.keyboard.press('t');
    await page.waitForSelector('.triage-bar');
    await page.keyboard.press('?');
    await page.getByLabel('Next paper').fill('k');
    await page.keyboard.press('Enter');
    expect(await page.textContent('.trouble')).toContain('stands for both');
    await page.getByLabel('Next paper').fill('n');
    await page.keyboard.press('Enter');
    await page.locator('.keys-dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('j');
    expect(await inHand(page)).toBe(0);
    await page.keyboard.press('n');
    expect(await inHand(page)).toBe(1);
    await page.keyboard.press('?');
    await page.click('[data-none]');
    await page.click('.keys-dialog [value=save]');
    await page.keyboard.press('Escape');
    await page.keyboard.press('t');
    await page.waitForTimeout(200);
    expect(await page.locator('.triage-bar').count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('has no fault that axe finds, %s', async (colorScheme) => {
    const page = await site.open('/themes/scaling-laws/', { colorScheme });
    await page.keyboard.press('t');
    await page.waitForSelector('.triage-bar');
    await page.keyboard.press('x');
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('?');
    expect(await faults(page)).toEqual([]);
  });

  it('takes off what is skipped on the shelf, and undoes that', async () => {
    const page = await openShelf(site, [
      saved('pissa', { added: 3 }),
      saved('lora-ga', { added: 2 }),
      saved('loldu'),
    ]);
    await page.keyboard.press('t');
    await page.waitForSelector('.triage-bar');
    await page.keyboard.press('s');
    await page.keyboard.press('x');
    await page.waitForFunction(
      () => document.querySelectorAll('[data-shelf-list] > li').length === 2,
    );
    expect(await inHand(page)).toBe(1);
    await page.keyboard.press('u');
    await page.waitForFunction(
      () => document.querySelectorAll('[data-shelf-list] > li').length === 3,
    );
    expect(await inHand(page)).toBe(1);
  });
});
