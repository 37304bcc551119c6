import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPaperPages, readThemePages } from '../../src/content/readPages.ts';
import { openSite } from './openSite.ts';
import { DIST } from './underTest.ts';

const site = openSite(DIST);
const papers = readPaperPages('content').pages;
const records = JSON.parse(readFileSync('content/references.json', 'utf8')) as {
  id: string;
  issued?: { 'date-parts': [[number]] };
}[];

describe('the collection in numbers', () => {
  it('counts in its table every paper once, by theme and year, with sums that agree', async () => {
    const page = await site.open('/stats/');
    const rows = await page
      .locator('section:has(#years-heading) table tr')
      .evaluateAll((lines) => lines.map((line) => [...line.children].map((c) => c.textContent)));
    const count = (text: string | undefined): number => Number((text ?? '').replace(/\D/g, ''));
    const [head = [], ...body] = rows;
    const sums = body.pop() ?? [];
    expect(body).toHaveLength(readThemePages('content').pages.length);
    expect(count(sums.at(-1))).toBe(papers.length);
    const of2023 = records.filter(({ issued }) => issued?.['date-parts'][0][0] === 2023);
    expect(count(sums[head.indexOf('2023')])).toBe(of2023.length);
    for (const column of head.keys()) {
      if (column === 0) continue;
      const inColumn = body.reduce((sum, row) => sum + count(row[column]), 0);
      expect(inColumn, head[column]).toBe(count(sums[column]));
    }
    for (const row of body) {
      const inRow = row.slice(1, -1).reduce((sum, cell) => sum + count(cell), 0);
      expect(inRow, row[0]).toBe(count(row.at(-1)));
    }
  });

  it('tells each figure in words to those who do not see it', async () => {
    const page = await site.open('/stats/');
    const figures = page.getByRole('img');
    expect(await figures.count()).toBe(readThemePages('content').pages.length + 2);
    for (const figure of await figures.all()) {
      expect(await figure.getAttribute('aria-label')).toMatch(/: \d+/);
    }
  });

  it('leads from the most named concept to its page, which lists as many papers', async () => {
    const page = await site.open('/stats/');
    const [first] = await page.locator('.named li').all();
    const count = Number(await first?.locator('.count').textContent());
    await first?.locator('a').click();
    await page.waitForURL('**/concepts/**');
    expect(await page.locator('.papers > li').count()).toBe(count);
  });

  it('draws bars and plants that are seen in forced colours', async () => {
    const page = await site.open('/stats/', { forcedColors: 'active' });
    const [bars, plant, words, ground] = await page.evaluate(() => {
      const styleOf = (selector: string): CSSStyleDeclaration =>
        getComputedStyle(document.querySelector(selector) ?? document.body);
      const words = styleOf('.theme-years a').color;
      return [
        styleOf('.bars').fill,
        styleOf('.plant').color,
        words,
        styleOf('html').backgroundColor,
      ];
    });
    expect(bars).not.toBe(ground);
    expect(plant).toBe(words);
  });
});
