import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from './faults.ts';
import { openSite } from './openSite.ts';
import { pageTypes } from './pageTypes.ts';
import { restyle } from './restyle.ts';
import { DIST } from './underTest.ts';

const site = openSite(DIST);
const types = pageTypes(DIST);

/** Opens a page and waits until its letters are there. */
async function open(...asked: Parameters<typeof site.open>): Promise<Page> {
  const page = await site.open(...asked);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}

interface Place {
  readonly place: string;
  readonly ring: string;
  readonly isRinged: boolean;
}

/** Presses Tab as often as told and gives, for each place the focus came to, what it is and how its ring is drawn. */
async function walk(page: Page, steps: number): Promise<Place[]> {
  const places: Place[] = [];
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press('Tab');
    places.push(
      await page.evaluate(() => {
        const focused = document.activeElement ?? document.body;
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused);
        return {
          place: focused.outerHTML.slice(0, 100),
          ring: `${outlineStyle} ${outlineWidth} ${outlineColor}`,
          // An outline does not show on a shape: a drawing has a ring of its own.
          isRinged: focused.closest('svg')?.querySelector('.ring')?.checkVisibility() ?? false,
        };
      }),
    );
  }
  return places.filter(({ place }) => !place.startsWith('<body'));
}

describe.each(types)('%s', (path) => {
  /** One page for all tests that want no other browser; each sets the window and the media it speaks of. */
  let page: Page;
  beforeAll(async () => {
    page = await open(path, { colorScheme: 'light', reducedMotion: 'reduce' });
  });
  afterAll(async () => {
    await page.context().close();
  });

  it('lets nothing move where motion is not welcome', async () => {
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  it('has no fault that axe finds, by day and by night', async () => {
    expect(await faults(page)).toEqual([]);
    // The page is the same by night but for its colours.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faults(page, 'colours')).toEqual([]);
  });

  it('is no wider than the screen', async () => {
    // 640 is a window of 1280 pixels, read at 200 %.
    for (const width of [320, 360, 640, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const whole = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(whole, `at ${width}`).toBeLessThanOrEqual(width);
    }
  });

  it('shows by a ring where the keyboard is, in forced colours too', async () => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    for (const { place, ring, isRinged } of await walk(page, 15)) {
      if (!isRinged) expect(ring, place).toMatch(/^solid [2-9]px/);
    }
  });

  it('shows no control that is dead with JavaScript off, and still its text', async () => {
    const still = await open(path, { javaScriptEnabled: false });
    expect((await still.textContent('main h1'))?.trim()).toBeTruthy();
    const dead = still.locator('button:not([type=submit]):visible');
    expect(await dead.count()).toBe(0);
  });

  it('can be touched: nothing to press is smaller than 24 pixels, but for words in a text', async () => {
    const phone = await open(path, { viewport: { width: 360, height: 740 }, hasTouch: true });
    // What is laid out only when it comes near has no place before: its boxes would lie upon those of its neighbours.
    await restyle(phone, '* { content-visibility: visible !important }');
    expect(await phone.evaluate(tooSmall)).toEqual([]);
  });
});

/** Targets below 24 by 24 CSS pixels that have not that much room around them either (WCAG 2.5.8); inline ones and points of a map are free. */
function tooSmall(): string[] {
  const LEAST = 24;
  const targets = [...document.querySelectorAll('a[href], button, summary, input, select')].filter(
    (target) => target.checkVisibility() && !target.closest('p, dd, svg, .visually-hidden, .skip'),
  );
  const boxes = targets.map((target) => target.getBoundingClientRect());
  return targets.flatMap((target, index) => {
    const box = boxes[index];
    if (box === undefined || (box.width >= LEAST && box.height >= LEAST)) return [];
    // Words in a sentence are as high as its lines.
    const isInline = getComputedStyle(target).display === 'inline';
    const around = target.parentElement?.textContent.trim() ?? '';
    if (isInline && around.length > target.textContent.trim().length + 20) return [];
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const isCrowded = boxes.some((other, place) => {
      if (place === index || targets[place]?.contains(target)) return false;
      const across = Math.max(other.left - x, x - other.right, 0);
      const down = Math.max(other.top - y, y - other.bottom, 0);
      return Math.hypot(across, down) < LEAST / 2;
    });
    return isCrowded ? [`${target.outerHTML.slice(0, 90)} ${box.width}×${box.height}`] : [];
  });
}
