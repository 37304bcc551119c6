import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { STORED } from '../../src/model/address.ts';
import { faults } from './faults.ts';
import { openSite } from './openSite.ts';
import { fillStorage, openWith, saved, SHELF_KEY } from './openShelf.ts';
import { address, DIST } from './underTest.ts';

const site = openSite(DIST);

const choose = (page: Page, group: string, value: RegExp): Promise<void> =>
  page.getByRole('group', { name: group }).getByRole('radio', { name: value }).check();
const turnKeysOff = (page: Page): Promise<void> => choose(page, 'Single-key shortcuts', /^Off/);
/** A key that did anything would have done it by the next frame, with all that it needs loaded. */
const nextFrame = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
const announced = (page: Page): Promise<(string | null)[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[aria-keyshortcuts]')].map((one) =>
      one.getAttribute('aria-keyshortcuts'),
    ),
  );

describe('single keys', () => {
  it('are all turned off by one setting, and nothing announces or shows them then', async () => {
    const page = await site.open('/themes/scaling-laws/');
    expect(await announced(page)).toEqual(['/ Control+K Meta+K', 't']);
    await page.keyboard.press('/');
    await page.locator('dialog.palette[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.goto(address('/settings/'));
    await turnKeysOff(page);
    await page.goto(address('/themes/scaling-laws/'));
    expect(await announced(page)).toEqual(['Control+K Meta+K']);
    expect(await page.locator('.search-form kbd').isVisible()).toBe(false);
    await page.keyboard.press('/');
    await page.keyboard.press('t');
    await nextFrame(page);
    expect(await page.locator('dialog[open], .triage-bar').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await page.keyboard.press('Control+k');
    await page.locator('dialog.palette[open]').waitFor();
  });

  it('do nothing in triage and on the map while they are off; Escape and the arrow keys still do', async () => {
    const page = await site.open('/settings/');
    await turnKeysOff(page);
    await page.goto(address('/themes/scaling-laws/'));
    await page.locator('[data-triage]').press('Enter');
    await page.waitForSelector('.triage-bar');
    expect(await page.locator('.triage-bar kbd').allInnerTexts()).toEqual(['Esc']);
    for (const key of 'jsxou?') await page.keyboard.press(key);
    await nextFrame(page);
    expect(await page.textContent('.triage-bar [role=status]')).toMatch(/^1 of \d+, 0 kept/);
    await page.keyboard.press('Escape');
    expect(await page.locator('.triage-bar').count()).toBe(0);
    await page.goto(address('/map/'));
    const part = (): Promise<string | null> => page.getAttribute('[data-map]', 'viewBox');
    await page.locator('[data-map] a[tabindex="0"]').focus();
    const before = await part();
    await page.keyboard.press('+');
    await nextFrame(page);
    expect(await part()).toBe(before);
    const stop = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.getAttribute('href') ?? null);
    const first = await stop();
    await page.keyboard.press('ArrowRight');
    expect(await stop()).not.toBe(first);
  });

  it('follow the setting at once in another tab, with triage under way, and come back', async () => {
    const page = await site.open('/themes/scaling-laws/');
    await page.locator('[data-triage]').press('Enter');
    await page.waitForSelector('.triage-bar');
    const settings = await page.context().newPage();
    await settings.goto(address('/settings/'));
    await turnKeysOff(settings);
    await page.waitForFunction(() => document.querySelectorAll('.triage-bar kbd').length === 1);
    await choose(settings, 'Single-key shortcuts', /^On/);
    await page.waitForFunction(() => document.querySelectorAll('.triage-bar kbd').length === 8);
    await page.keyboard.press('j');
    expect(await page.textContent('.triage-bar [role=status]')).toMatch(/^2 of/);
  });

  it('that the reader took from triage one by one are announced no more', async () => {
    const page = await site.open('/themes/scaling-laws/');
    await page.locator('[data-triage]').press('Enter');
    await page.locator('.triage-bar button', { hasText: 'Keys' }).press('Enter');
    await page.getByRole('button', { name: 'Turn all off' }).click();
    await page.click('.keys-dialog [value=save]');
    await page.locator('.keys-dialog').waitFor({ state: 'detached' });
    expect(await announced(page)).toEqual(['/ Control+K Meta+K', 'Escape']);
  });
});

describe('motion', () => {
  it('can be reduced for this site alone, before the next page comes', async () => {
    const page = await site.open('/settings/', { reducedMotion: 'no-preference' });
    await choose(page, 'Motion', /^Reduced/);
    const transitions: boolean[] = [];
    await page.exposeFunction('came', (isAnimated: boolean) => transitions.push(isAnimated));
    await page.addInitScript(() => {
      const { came } = globalThis as unknown as { came: (isAnimated: boolean) => void };
      addEventListener('pagereveal', ({ viewTransition }) => {
        if (viewTransition === null) came(false);
        else
          viewTransition.ready.then(
            () => {
              came(true);
            },
            () => {
              came(false);
            },
          );
      });
    });
    await page.click(`.site-header a[href="${address('/about/')}"]`);
    await expect.poll(() => transitions).toEqual([false]);
    await page.goto(address('/settings/'));
    await choose(page, 'Motion', /^Same/);
    await page.click(`.site-header a[href="${address('/about/')}"]`);
    await expect.poll(() => transitions.at(-1)).toBe(true);
  });
});

describe('the settings page', () => {
  it('shares the colour scheme with the button in the header, both ways', async () => {
    const page = await site.open('/settings/', { colorScheme: 'light' });
    await choose(page, 'Colour scheme', /^Dark/);
    const button = page.getByRole('button', { name: /^Colours:/ });
    expect(await button.innerText()).toMatch(/dark$/);
    await button.click();
    await button.click();
    expect(await page.getByRole('radio', { name: 'Light' }).isChecked()).toBe(false);
    expect(
      await page
        .getByRole('group', { name: 'Colour scheme' })
        .locator(':checked')
        .getAttribute('value'),
    ).toBe(await page.evaluate(() => document.documentElement.dataset['scheme'] ?? ''));
    await page.reload();
    expect(await page.getByRole('radio', { name: 'Reduced' }).isChecked()).toBe(false);
  });

  it('says so where the browser stores nothing, and the choice holds for the page', async () => {
    const page = await site.open('/settings/', { colorScheme: 'light' });
    await fillStorage(page);
    await choose(page, 'Colour scheme', /^Dark/);
    expect(await page.textContent('[data-settings-trouble]')).toMatch(
      /this page only: the space .* is full/,
    );
    expect(await page.evaluate(() => document.documentElement.dataset['scheme'])).toBe('dark');
  });

  it('tells what is stored and deletes what is asked, but never the shelf', async () => {
    const page = await openWith(site, [saved('pissa')], '/settings/');
    expect(await page.textContent('[data-stored=shelf]')).toBe('1 paper');
    expect(await page.textContent('[data-stored=searches]')).toBe('none');
    expect(await page.locator('[data-delete]:visible').count()).toBe(0);
    await page.evaluate((stored) => {
      localStorage.setItem(`${stored}:searches`, '["lora","grokking"]');
      localStorage.setItem(`${stored}.shelf.skipped`, '[["/themes/x/",["pissa","dora"]]]');
      localStorage.setItem(`${stored}.keys`, '{"next":"n"}');
    }, STORED);
    await page.reload();
    expect(await page.textContent('[data-stored=searches]')).toBe('2');
    expect(await page.textContent('[data-stored=skipped]')).toBe('2 papers');
    for (const name of ['searches', 'skipped', 'keys']) {
      await page.locator(`[data-delete=${name}]`).press('Enter');
      expect(await page.textContent(`[data-stored=${name}]`)).toBe('none');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Deleted.');
    }
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([SHELF_KEY]);
  });

  it('has no fault that axe finds with the dialog of keys open, and gives the focus back', async () => {
    const page = await site.open('/settings/');
    const button = page.getByRole('button', { name: 'Change the triage keys …' });
    await button.press('Enter');
    await page.locator('.keys-dialog[open]').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.keys-dialog').waitFor({ state: 'detached' });
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(site.complaints).toEqual([]);
  });

  it('says what it cannot do without scripts', async () => {
    const page = await site.open('/settings/', { javaScriptEnabled: false });
    expect(await page.locator('input[type=radio]:visible').count()).toBe(0);
    expect(await page.locator('noscript').innerText()).toContain('needs JavaScript');
    expect(await page.getByRole('heading', { name: 'Accessibility' }).isVisible()).toBe(true);
  });
});
