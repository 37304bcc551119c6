import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSite } from './openSite.ts';
import { pageTypes } from './pageTypes.ts';
import { DIST } from './underTest.ts';

const site = openSite(DIST);
const types = pageTypes(DIST);

describe.each(types)('%s', (path) => {
  it('has one heading of the first level and skips none below it', async () => {
    const page = await site.open(path);
    if (path.includes('q=')) await page.waitForSelector('.results > li');
    const levels = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
        .filter((heading) => heading.checkVisibility())
        .map(({ tagName, textContent }) => ({
          level: Number(tagName[1]),
          words: textContent.trim(),
        })),
    );
    await page.context().close();
    expect(levels.filter(({ level }) => level === 1)).toHaveLength(1);
    const main = levels.slice(levels.findIndex(({ level }) => level === 1));
    const skips = main.filter(({ level }, at) => level > (main[at - 1]?.level ?? 0) + 1);
    expect(skips).toEqual([]);
    expect(levels.filter(({ words }) => words === '')).toEqual([]);
  });
});

it('what a search found stands below a heading, each title being one', async () => {
  const page = await site.open('/search/?q=low-rank');
  await page.waitForSelector('.results > li');
  const results = page.getByRole('heading', { name: 'Results', level: 2, exact: true });
  expect(await results.count()).toBe(1);
  const titles = await page.getByRole('heading', { level: 3 }).allInnerTexts();
  const links = await page.locator('.results .title').allInnerTexts();
  expect(titles).toEqual(links);
  expect(links.length).toBe(10);
  await page.fill('#search-field', 'qqqqwwww');
  await page.waitForSelector('[data-phase=nothing]');
  expect(await results.count()).toBe(0);
});

it('no two pages have one title', () => {
  const titles = globSync(`${DIST}/**/index.html`)
    .map((file) => readFileSync(file, 'utf8'))
    // A page that only leads on to another has the title of none.
    .filter((html) => !html.includes('http-equiv="refresh"'))
    .map((html) => /<title>([^<]*)<\/title>/.exec(html)?.[1]);
  expect(titles.length).toBeGreaterThan(600);
  const twice = titles.filter((title, at) => titles.indexOf(title) !== at);
  expect(twice).toEqual([]);
});
