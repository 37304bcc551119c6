import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openShelf, saved } from './openShelf.ts';
import { openSite } from './openSite.ts';
import { DIST } from './underTest.ts';

const site = openSite(DIST);

/** Where the focus is, should all of it lie outside the window or behind what stays in its place there; '' where it can be seen. */
function obscured(): string {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return '';
  const isSeen = [...focused.getClientRects()].some((box) =>
    [0.1, 0.5, 0.9].some((across) =>
      [0.1, 0.5, 0.9].some((down) => {
        const top = document.elementFromPoint(
          box.x + box.width * across,
          box.y + box.height * down,
        );
        if (top === null) return false;
        if (focused.contains(top) || top.contains(focused)) return true;
        for (let over: Element | null = top; over !== null; over = over.parentElement) {
          if (/fixed|sticky/.test(getComputedStyle(over).position)) return over.contains(focused);
        }
        // What lies in the page's flow moves with the focus.
        return true;
      }),
    ),
  );
  return isSeen
    ? ''
    : `${focused.outerHTML.slice(0, 90)} ${JSON.stringify(focused.getBoundingClientRect())}`;
}

/** Goes through a page by a key and gives the places at which nothing of the focus can be seen, and how many there were. */
async function walk(
  page: Page,
  key: string,
  steps: number,
): Promise<{ hidden: string[]; seen: number }> {
  const hidden: string[] = [];
  let seen = 0;
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press(key);
    const place = await page.evaluate(obscured);
    if (place === '') seen++;
    else hidden.push(place);
  }
  return { hidden, seen };
}

const sizes = [
  { width: 320, height: 640 },
  { width: 768, height: 700 },
  { width: 1280, height: 720 },
];

describe.each(sizes)('at $width × $height the focus is never wholly covered', (viewport) => {
  it('by the bar of triage', async () => {
    const page = await site.open('/themes/scaling-laws/', { viewport });
    await page.locator('[data-triage]').press('Enter');
    await page.waitForSelector('.triage-bar');
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.wordmark')?.focus();
    });
    const there = await walk(page, 'Tab', 110);
    expect(there.hidden).toEqual([]);
    expect(there.seen).toBe(110);
    const back = await walk(page, 'Shift+Tab', 60);
    expect(back.hidden).toEqual([]);
  });

  it('by the sheet that narrows a search', async () => {
    const page = await site.open('/search/?q=low-rank', { viewport });
    await page.waitForSelector('.results > li');
    const opener = page.locator('[data-open-facets]');
    if (await opener.isVisible()) await opener.press('Enter');
    expect((await walk(page, 'Tab', 60)).hidden).toEqual([]);
    expect((await walk(page, 'Shift+Tab', 60)).hidden).toEqual([]);
  });

  it('by the bars of the shelf', async () => {
    const slugs = ['pissa', 'lora-ga', 'sara', 'pela', 'mix-ln', 'loldu', 'ba-lora'];
    const page = await openShelf(
      site,
      slugs.map((slug) => saved(slug)),
      '',
      { viewport },
    );
    await page.locator('[data-tick]').first().check();
    await page.locator('[data-tick]').nth(1).check();
    await page.locator('[data-take-off]').nth(3).press('Enter');
    await page.locator('.undo-line:visible').waitFor();
    await page.locator('.compare-bar:visible').waitFor();
    expect((await walk(page, 'Tab', 35)).hidden).toEqual([]);
    expect((await walk(page, 'Shift+Tab', 50)).hidden).toEqual([]);
  });

  it('by the heads of compared papers, the letters of a list, or the card of the map', async () => {
    for (const path of [
      '/compare/#pissa,lora-ga,sara',
      '/authors/',
      '/concepts/',
      '/papers/',
      '/stats/',
      '/map/',
    ]) {
      const page = await site.open(path, { viewport });
      await page.waitForLoadState('networkidle');
      expect((await walk(page, 'Tab', 45)).hidden, path).toEqual([]);
      expect((await walk(page, 'Shift+Tab', 20)).hidden, path).toEqual([]);
      await page.context().close();
    }
  });
});
