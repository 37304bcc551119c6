import { describe, expect, it } from 'vitest';
import { openSite } from './openSite.ts';
import { DIST } from './underTest.ts';

const site = openSite(DIST);

const WIDTHS = [320, 360, 375, 414, 600, 768, 820, 1024, 1280, 1440, 1920];

describe('names on the map', () => {
  it.each([true, false])(
    'meet neither each other nor the edge, and hardly a sign, on any screen; with a script: %s',
    async (javaScriptEnabled) => {
      const page = await site.open('/map/', { javaScriptEnabled });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        if (javaScriptEnabled) await page.evaluate(nextFrames);
        expect(await page.locator('[data-map]').evaluate(meetings), `${width}`).toEqual([]);
        const { names, touched } = await page.locator('[data-map]').evaluate(touchedSigns);
        expect(touched, `${width}`).toBeLessThanOrEqual(2);
        if (width >= 768) expect(names, `${width}`).toBeGreaterThanOrEqual(15);
        const widest = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(widest).toBeLessThanOrEqual(width);
      }
    },
  );

  it('become more, and still meet nowhere, as the reader comes nearer', async () => {
    const page = await site.open('/map/', {
      viewport: { width: 375, height: 800 },
      reducedMotion: 'reduce',
    });
    const shown = (): Promise<number> =>
      page
        .locator('[data-map] text')
        .evaluateAll(
          (names) => names.filter((name) => Number(getComputedStyle(name).opacity) === 1).length,
        );
    let before = await shown();
    for (let step = 0; step < 4; step++) {
      await page.click('[data-zoom=in]');
      expect(await page.locator('[data-map]').evaluate(meetings)).toEqual([]);
    }
    expect(await shown()).toBeGreaterThan(before);
    before = await shown();
    await page.click('[data-zoom=whole]');
    expect(await shown()).toBeLessThan(before);
  });
});

/** Runs in the browser: the script hears of another size after the next frame. */
async function nextFrames(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) {
    await new Promise((done) => requestAnimationFrame(done));
  }
}

/** Runs in the browser: the pairs of shown names whose letters meet, and those that the map's edge cuts while it is seen whole. */
function meetings(map: Element): string[] {
  const names = [...map.querySelectorAll('text')].filter(
    (name) =>
      Number(getComputedStyle(name).opacity) === 1 &&
      Number(getComputedStyle(name.parentElement ?? name).opacity) === 1,
  );
  const boxes = names.map((name) => ({
    text: name.textContent,
    box: name.getBoundingClientRect(),
  }));
  const edge = map.getBoundingClientRect();
  const isWhole = map.getAttribute('viewBox')?.split(' ').map(Number)[2] === 1000;
  const cut = boxes.filter(
    ({ box }) => isWhole && (box.left < edge.left || box.right > edge.right),
  );
  const pairs = boxes.flatMap((one, at) =>
    boxes
      .slice(at + 1)
      .filter(
        ({ box }) =>
          one.box.left < box.right &&
          box.left < one.box.right &&
          one.box.top < box.bottom &&
          box.top < one.box.bottom,
      )
      .map(({ text }) => `${one.text} × ${text}`),
  );
  return [...cut.map(({ text }) => `${text} | edge`), ...pairs];
}

/** Runs in the browser: how many names are shown, and how many signs lie on their letters. */
function touchedSigns(map: Element): { names: number; touched: number } {
  const names = [...map.querySelectorAll('text')].filter(
    (name) =>
      Number(getComputedStyle(name).opacity) === 1 &&
      Number(getComputedStyle(name.parentElement ?? name).opacity) === 1,
  );
  const signs = [...map.querySelectorAll('.dots use')].map((sign) => sign.getBoundingClientRect());
  const touched = names.flatMap((name) => {
    const box = name.getBoundingClientRect();
    // A line is higher than the letters on it.
    return signs.filter(
      (sign) =>
        sign.left < box.right - 1 &&
        box.left + 1 < sign.right &&
        sign.top < box.bottom - 3 &&
        box.top + 3 < sign.bottom,
    );
  });
  return { names: names.length, touched: touched.length };
}
