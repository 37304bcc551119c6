import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faults } from './faults.ts';
import { openSite } from './openSite.ts';
import { kept, openShelf, openWith, saved } from './openShelf.ts';
import { DIST } from './underTest.ts';

const site = openSite(DIST);

describe('going through papers', () => {
  const words = (page: Page): Promise<string | null> =>
    page.textContent('.triage-bar [role=status]');
  const inHand = (page: Page): Promise<number> =>
    page
      .locator('main .papers > li')
      .evaluateAll((lines) => lines.findIndex((line) => line.classList.contains('in-hand')));

  const begin = async (page: Page): Promise<void> => {
    await page.keyboard.press('t');
    await page.waitForSelector('.triage-bar');
  };
  const pressAll = async (page: Page, keys: string): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

  it('keeps, skips, goes back and undoes by keys alone, types no key into a field, and goes on later where it was left', async () => {
    const page = await site.open('/themes/scaling-laws/');
    await page.focus('#header-search');
    await page.keyboard.type('test');
    expect(await page.locator('.triage-bar').count()).toBe(0);
    // The field has opened the palette, or not yet; both are left.
    await page.reload();
    await begin(page);
    expect(await inHand(page)).toBe(0);
    await page.locator('[data-announcer]', { hasText: /^Triage: 1 of \d+, 0 kept/ }).waitFor({
      state: 'attached',
    });
    await pressAll(page, 'sxjkxus');
    expect(await words(page)).toMatch(/^4 of \d+, 2 kept, 1 skipped$/);
    expect(await kept(page)).toHaveLength(2);
    const focused = await page.evaluate(() => document.activeElement?.className);
    expect(focused).toBe('title');
    // Caps Lock, and what the browser itself is asked for.
    await page.keyboard.press('J');
    expect(await inHand(page)).toBe(4);
    await page.keyboard.press('Control+j');
    expect(await inHand(page)).toBe(4);
    await page.keyboard.press('/');
    await page.locator('dialog.palette[open]').waitFor();
    await page.keyboard.type('sx');
    await page.keyboard.press('Escape');
    await page.locator('dialog.palette[open]').waitFor({ state: 'hidden' });
    expect(await kept(page)).toHaveLength(2);
    await pressAll(page, 'k');
    await page.keyboard.press('Escape');
    expect(await page.locator('.triage-bar').count()).toBe(0);
    await page.reload();
    await page.click('[data-triage]');
    await page.waitForSelector('.triage-bar');
    expect(await inHand(page)).toBe(3);
    const href = await page.locator('.in-hand .title').getAttribute('href');
    await Promise.all([page.waitForURL(`**${href ?? ''}`), page.keyboard.press('o')]);
  });

  it('takes off again what it kept itself, leaves what was kept before, and says so', async () => {
    const page = await openWith(site, [], '/themes/scaling-laws/');
    const slugs = await page
      .locator('main .papers .title')
      .evaluateAll((links) =>
        links.map((link) => (link.getAttribute('href') ?? '').split('/').at(-2)),
      );
    const [first = '', second = ''] = slugs;
    await page.locator(`[data-save="${second}"]`).first().click();
    await begin(page);
    await pressAll(page, 'skx');
    expect(await kept(page)).toEqual([second]);
    await pressAll(page, 'x');
    expect(await words(page)).toMatch(/“.+” was kept before; it is still on your shelf\.$/);
    expect(await kept(page)).toEqual([second]);
    await page.getByRole('button', { name: 'Take it off' }).press('Enter');
    expect(await kept(page)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('title');
    await pressAll(page, 'u');
    expect(await kept(page)).toEqual([second]);
    await pressAll(page, 'uu');
    expect(await kept(page)).toEqual([second]);
    expect(await page.locator('.in-hand .title').first().getAttribute('href')).toContain(first);
  });

  it('works by touch, ends with a summary and a way to the shelf', async () => {
    const page = await site.open('/themes/low-rank-adaptation/', {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
    });
    await page.tap('[data-triage]');
    await page.waitForSelector('.triage-bar');
    await page.tap('.triage-bar button:has-text("Keep")');
    expect(await words(page)).toMatch(/^2 of \d+, 1 kept: \w/);
    const count = await page.locator('main .papers > li').count();
    for (let at = 1; at < count - 1; at++) await page.keyboard.press('j');
    await page.tap('.triage-bar button:has-text("Skip")');
    expect(await words(page)).toBe(`All ${count} seen: 1 kept, 1 skipped.`);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('To your shelf');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
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

  it('has no fault that axe finds, and goes by other keys, or by none, as the reader likes', async () => {
    const page = await site.open('/themes/scaling-laws/', { colorScheme: 'light' });
    await begin(page);
    await page.keyboard.press('x');
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('?');
    expect(await faults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faults(page)).toEqual([]);
    await page.getByLabel('Next paper').fill('k');
    await page.keyboard.press('Enter');
    expect(await page.textContent('.trouble')).toContain('stands for both');
    await page.getByLabel('Next paper').fill('n');
    await page.keyboard.press('Enter');
    await page.locator('.keys-dialog').waitFor({ state: 'detached' });
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('j');
    expect(await inHand(page)).toBe(1);
    await page.keyboard.press('n');
    expect(await inHand(page)).toBe(2);
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Turn all off' }).click();
    await page.click('.keys-dialog [value=save]');
    await page.locator('.keys-dialog').waitFor({ state: 'detached' });
    await pressAll(page, 'nsx');
    expect(await inHand(page)).toBe(2);
    await page.keyboard.press('Escape');
    await page.keyboard.press('t');
    // What triage needs is loaded already: a key that begins it would have begun by the next frame.
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await page.locator('.triage-bar').count()).toBe(0);
  });

  it('takes off what is skipped on the shelf, and undoes that', async () => {
    const page = await openShelf(site, [
      saved('pissa', { added: 3 }),
      saved('lora-ga', { added: 2 }),
      saved('loldu'),
    ]);
    const lines = page.locator('[data-shelf-list] > li');
    await begin(page);
    await pressAll(page, 'sx');
    await lines.nth(2).waitFor({ state: 'detached' });
    expect(await inHand(page)).toBe(1);
    await pressAll(page, 'u');
    await lines.nth(2).waitFor();
    expect(await inHand(page)).toBe(1);
  });
});
