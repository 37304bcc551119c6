import { describe, expect, it } from 'vitest';
import { openSite } from './openSite.ts';
import { pageTypes } from './pageTypes.ts';
import { restyle } from './restyle.ts';
import { DIST } from './underTest.ts';

const site = openSite(DIST);

/** WCAG 1.4.12: nothing may be lost when a reader spaces text like this. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
/** WCAG 1.4.4: text alone at twice its size. */
const LARGE = 'html { font-size: 38px !important }';

/** Words of which a part is cut off: their box hides what goes beyond it, and something does. */
function cutOff(): string[] {
  const isCutting = (overflow: string): boolean => /hidden|clip/.test(overflow);
  return [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
    .filter((box) => box.checkVisibility() && box.closest('.visually-hidden, svg, math') === null)
    .filter((box) => {
      if (box.matches('input, textarea, select') || box.textContent.trim() === '') return false;
      const { overflowX, overflowY } = getComputedStyle(box);
      // What can be moved within its frame is not lost.
      const isCutAcross = isCutting(overflowX) && box.scrollWidth > box.clientWidth + 1;
      const isCutDown = isCutting(overflowY) && box.scrollHeight > box.clientHeight + 1;
      return box.clientWidth > 1 && (isCutAcross || isCutDown);
    })
    .map((box) => box.outerHTML.slice(0, 100));
}

describe.each(pageTypes(DIST))('%s', (path) => {
  it.each([
    ['at a width of 320 pixels', '', 320],
    ['spaced as WCAG has it', SPACED, 320],
    ['spaced as WCAG has it, on a wide screen', SPACED, 1280],
    ['at twice its size', LARGE, 1280],
  ])('cuts off no words and is no wider than the window %s', async (_, style, width) => {
    const page = await site.open(path, { viewport: { width, height: 800 } });
    if (path.includes('q=')) await page.waitForSelector('.results > li');
    if (style !== '') await restyle(page, style);
    const [whole, cut] = [
      await page.evaluate(() => document.documentElement.scrollWidth),
      await page.evaluate(cutOff),
    ];
    await page.context().close();
    expect(whole).toBeLessThanOrEqual(width);
    expect(cut).toEqual([]);
  });
});
