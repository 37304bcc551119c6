import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSite } from './openSite.ts';
import { DIST } from './underTest.ts';

const site = openSite(DIST);

/** The system's own colours, as the page itself resolves them. */
async function systemColours(page: Page): Promise<Record<'text' | 'paper' | 'chosen', string>> {
  return page.evaluate(() => {
    const probe = document.createElement('p');
    document.body.append(probe);
    const of = (colour: string): string => {
      probe.style.setProperty('forced-color-adjust', 'none');
      probe.style.color = colour;
      return getComputedStyle(probe).color;
    };
    const colours = { text: of('CanvasText'), paper: of('Canvas'), chosen: of('Highlight') };
    probe.remove();
    return colours;
  });
}

describe.each(['light', 'dark'] as const)(
  'where a reader’s few colours count, %s',
  (colorScheme) => {
    it('the names on the map stand in that of text, and what is highlighted in another', async () => {
      const page = await site.open('/map/', { forcedColors: 'active', colorScheme });
      const { text, paper, chosen } = await systemColours(page);
      const names = await page
        .locator('.map-names text')
        .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).fill))]);
      expect(names).toEqual([text]);
      expect(text).not.toBe(paper);
      await page.fill('#map-words', 'grokking');
      await page.waitForSelector('[data-map][data-lit] a.lit');
      const colours = (selector: string): Promise<string[]> =>
        page
          .locator(selector)
          .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).color))]);
      expect(await colours('[data-map] a.lit')).toEqual([chosen]);
      expect(await colours('[data-map] .dots a:not(.lit)')).toEqual([text]);
      expect(chosen).not.toBe(text);
    });

    it('the bars of the figures can be told from the paper', async () => {
      const page = await site.open('/stats/', { forcedColors: 'active', colorScheme });
      const { paper } = await systemColours(page);
      const fills = await page
        .locator('.bars')
        .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).fill))]);
      expect(fills.length).toBeGreaterThan(0);
      expect(fills).not.toContain(paper);
    });

    it('a saved paper, a chosen order and the place in triage are told by more than a colour', async () => {
      const page = await site.open('/themes/scaling-laws/', {
        forcedColors: 'active',
        colorScheme,
      });
      const mask = (): Promise<string> =>
        page
          .locator('.papers .save')
          .first()
          .evaluate((button) => getComputedStyle(button, '::before').maskImage);
      const before = await mask();
      await page.locator('.papers .save').first().press('Enter');
      expect(await mask()).not.toBe(before);
      await page.locator('[data-triage]').press('Enter');
      const edge = await page
        .locator('.in-hand')
        .evaluate((line) => getComputedStyle(line, '::before').borderLeftWidth);
      expect(edge).toBe('3px');
    });
  },
);
