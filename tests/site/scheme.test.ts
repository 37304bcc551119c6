import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSite } from './openSite.ts';
import { address, DIST } from './underTest.ts';

const site = openSite(DIST);
const NIGHT = 'rgb(20, 24, 31)';
const DAY = 'rgb(251, 250, 246)';

const paper = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const name = (page: Page): Promise<string> =>
  page.getByRole('button', { name: /^Colours:/ }).innerText();
const browserColour = (page: Page): Promise<(string | undefined)[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')]
      .filter(({ media }) => matchMedia(media).matches)
      .map(({ content }) => content),
  );

describe('the colour scheme', () => {
  it('is the system’s until a reader chooses, by a button that says which is on', async () => {
    const page = await site.open('/papers/pissa/', { colorScheme: 'dark' });
    expect(await paper(page)).toBe(NIGHT);
    expect(await name(page)).toMatch(/the system/);
    await page.getByRole('button', { name: /^Colours:/ }).click();
    expect(await paper(page)).toBe(DAY);
    expect(await name(page)).toMatch(/light$/);
    expect(await browserColour(page)).toEqual(['#fbfaf6']);
    await page.getByRole('button', { name: /^Colours:/ }).press('Enter');
    expect(await name(page)).toMatch(/dark$/);
    await page.getByRole('button', { name: /^Colours:/ }).press('Space');
    expect(await name(page)).toMatch(/the system/);
    expect(await browserColour(page)).toEqual(['#14181f']);
  });

  it('is there before anything is painted on the next page, and in other tabs at once', async () => {
    const page = await site.open('/', { colorScheme: 'light' });
    const other = await page.context().newPage();
    await other.goto(address('/about/'));
    await page.getByRole('button', { name: /^Colours:/ }).click();
    await other.waitForFunction(() => document.documentElement.dataset['scheme'] === 'dark');
    // With all files of scripts held back, only the script in the head can have done it.
    await page.route(/\.js$/, (route) => route.abort());
    await page.goto(address('/papers/pissa/'), { waitUntil: 'domcontentloaded' });
    expect(await paper(page)).toBe(NIGHT);
    expect(await browserColour(page)).toEqual(['#14181f']);
  });

  it('is that of the reader in every frame, from the first that is painted', async () => {
    const page = await site.open('/', { colorScheme: 'light' });
    await page.getByRole('button', { name: /^Colours:/ }).click();
    // What a frame's callbacks see is what the frame shows.
    await page.addInitScript(() => {
      const seen: string[] = [];
      const see = (): void => {
        seen.push(getComputedStyle(document.documentElement).backgroundColor);
        requestAnimationFrame(see);
      };
      requestAnimationFrame(see);
      Object.assign(globalThis, { seen });
    });
    await page.goto(address('/papers/pissa/'), { waitUntil: 'networkidle' });
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    expect(seen.length).toBeGreaterThan(1);
    expect([...new Set(seen)]).toEqual([NIGHT]);
  });

  it('is light on paper, whatever was chosen', async () => {
    const page = await site.open('/papers/pissa/', { colorScheme: 'light' });
    await page.getByRole('button', { name: /^Colours:/ }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await paper(page)).toBe('rgb(255, 255, 255)');
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme),
    ).toMatch(/light/);
    expect(await page.locator('.scheme-switch').isVisible()).toBe(false);
  });

  it('can still be switched where the browser keeps nothing', async () => {
    const page = await site.open('/about/', { colorScheme: 'light' });
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(address('/papers/pissa/'));
    const button = page.getByRole('button', { name: /^Colours:/ });
    await button.click();
    expect(await paper(page)).toBe(NIGHT);
    await button.click();
    await button.click();
    expect(await name(page)).toMatch(/the system/);
  });

  it('has no button where no script runs', async () => {
    const page = await site.open('/', { javaScriptEnabled: false });
    expect(await page.locator('.scheme-switch').isVisible()).toBe(false);
  });
});
