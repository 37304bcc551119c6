import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { readPaperPages } from '../../src/collect/readPages.ts';
import { openSite } from './openSite.ts';

const site = openSite('dist');
const { pages } = readPaperPages('content');
const slugs = pages.map(({ id }) => id).sort();

const DOTS = '[data-map] .dots a';
const FOCUSED = '[data-map] a:focus';

async function slugsOf(page: Page, selector: string): Promise<string[]> {
  const links = await page
    .locator(selector)
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  return links.map((link) => link.split('/')[2] ?? '').sort();
}

/** Middle of the dot that a selector finds, in pixels. */
async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`nothing is seen of ${selector}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describe('the map without a script', () => {
  it('has a link for each paper, named by its title, and the same papers as a list', async () => {
    const page = await site.open('/map/', { javaScriptEnabled: false });
    expect(await slugsOf(page, DOTS)).toEqual(slugs);
    expect(await slugsOf(page, '.map-page .shelf li a')).toEqual(slugs);
    const titles = await page.locator(`${DOTS} > title`).allTextContents();
    expect(titles.sort()).toEqual(pages.map(({ checked }) => checked.title).sort());
  });

  it('opens a paper from its dot, and leads from a theme into the list', async () => {
    const page = await site.open('/map/', { javaScriptEnabled: false });
    await page.click('a[href="#theme=vision"]');
    expect(
      await page.locator('.shelf.theme-vision').evaluate((part) => part.matches(':target')),
    ).toBe(true);
    await page.locator(`${DOTS}[href="/papers/pissa/"]`).click();
    expect(new URL(page.url()).pathname).toBe('/papers/pissa/');
  });
});

describe('names on the map', () => {
  it.each([320, 375, 600, 768, 1024, 1440])(
    'meet neither each other nor the edge at %i',
    async (width) => {
      for (const javaScriptEnabled of [true, false]) {
        const page = await site.open('/map/', {
          javaScriptEnabled,
          viewport: { width, height: 900 },
        });
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        expect(await page.locator('[data-map]').evaluate(meetings)).toEqual([]);
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

describe('the map with a script', () => {
  it('is one stop of the Tab key, in which arrows go from dot to dot and Enter opens', async () => {
    const page = await site.open('/map/', { viewport: { width: 1440, height: 1200 } });
    await page.waitForSelector(`${DOTS}[tabindex="0"]`);
    expect(await page.locator(`${DOTS}:not([tabindex="-1"])`).count()).toBe(1);
    await page.focus('[data-zoom=whole]');
    await page.keyboard.press('Tab');
    for (const [key, axis, sign] of [
      ['ArrowRight', 'x', 1],
      ['ArrowDown', 'y', 1],
      ['ArrowLeft', 'x', -1],
      ['ArrowUp', 'y', -1],
    ] as const) {
      const before = await middleOf(page, FOCUSED);
      await page.keyboard.press(key);
      const after = await middleOf(page, FOCUSED);
      expect((after[axis] - before[axis]) * sign).toBeGreaterThan(0);
    }
    const href = await page.getAttribute(FOCUSED, 'href');
    await page.keyboard.press('Tab');
    expect(await page.locator(FOCUSED).count()).toBe(0);
    await page.keyboard.press('Shift+Tab');
    expect(await page.getAttribute(FOCUSED, 'href')).toBe(href);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${href ?? ''}`);
  });

  it('tells of a paper while its dot has the focus or a pointer is near', async () => {
    const page = await site.open('/map/', { viewport: { width: 1440, height: 1400 } });
    const dot = page.locator(`${DOTS}[href="/papers/pissa/"]`);
    await dot.focus();
    await page.waitForSelector('.map-card p:not(:empty)');
    expect(await page.textContent('.map-card')).toContain('PiSSA: Principal Singular Values');
    expect(await page.textContent('.map-card .people')).toContain('2024');
    expect(await dot.getAttribute('aria-describedby')).toBe('map-sentence');
    expect(await dot.getAttribute('aria-label')).toContain('PiSSA');
    await page.keyboard.press('Escape');
    expect(await page.isVisible('.map-card')).toBe(false);
    const { x, y } = await middleOf(page, `${DOTS}[href="/papers/the-lottery-ticket-hypothesis/"]`);
    await page.mouse.move(x + 9, y);
    expect(await page.textContent('.map-card a')).toContain('Lottery Ticket');
    await page.mouse.click(x + 9, y);
    await page.waitForURL('**/papers/the-lottery-ticket-hypothesis/');
  });

  it('shows a card at the first tap and follows at the second', async () => {
    const page = await site.open('/map/', {
      viewport: { width: 390, height: 1000 },
      hasTouch: true,
      isMobile: true,
    });
    await page.waitForSelector(`${DOTS}[tabindex="0"]`);
    const dot = `${DOTS}[href="/papers/pissa/"]`;
    await page.locator(dot).scrollIntoViewIfNeeded();
    const { x, y } = await middleOf(page, dot);
    await page.touchscreen.tap(x, y);
    await page.waitForSelector('.map-card:not([hidden])');
    expect(new URL(page.url()).pathname).toBe('/map/');
    const title = await page.getAttribute('.map-card a', 'href');
    await page.touchscreen.tap(x, y);
    await page.waitForURL(`**${title ?? ''}`);
  });

  it('lights up a theme, two of them, and none', async () => {
    const page = await site.open('/map/');
    const inTheme = (...ids: string[]): string[] =>
      pages
        .filter(({ folder }) => ids.includes(folder))
        .map(({ id }) => id)
        .sort();
    const toggle = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
    await toggle('Vision').click();
    expect(await slugsOf(page, `${DOTS}.lit`)).toEqual(inTheme('vision'));
    expect(await toggle('Vision').getAttribute('aria-pressed')).toBe('true');
    expect(await page.textContent('[data-map-status]')).toContain(`${inTheme('vision').length} of`);
    await toggle('Scaling laws').click();
    expect(await slugsOf(page, `${DOTS}.lit`)).toEqual(inTheme('vision', 'scaling-laws'));
    expect(new URL(page.url()).hash).toBe('#theme=vision,scaling-laws');
    await page.click('[data-map-clear]');
    expect(await page.locator('[data-lit]').count()).toBe(0);
    expect(new URL(page.url()).hash).toBe('');
  });

  it('lights up words of titles and names, as the address says and as typed', async () => {
    const page = await site.open('/map/#q=lottery');
    await page.waitForSelector('[data-lit]');
    const lit = await slugsOf(page, `${DOTS}.lit`);
    expect(lit).toEqual(
      pages
        .filter(({ checked }) => /\blottery/i.test(checked.title))
        .map(({ id }) => id)
        .sort(),
    );
    expect(await page.inputValue('#map-words')).toBe('lottery');
    await page.fill('#map-words', 'fanxu meng');
    expect(await slugsOf(page, `${DOTS}.lit`)).toContain('pissa');
    await page.fill('#map-words', 'zzzz');
    expect(await page.textContent('[data-map-status]')).toBe('No paper here is such.');
  });

  it('shows the map, not the list, for papers that an address names', async () => {
    const page = await site.open('/map/#papers=pissa,mix-ln');
    await page.waitForSelector('[data-lit]');
    expect(await slugsOf(page, `${DOTS}.lit`)).toEqual(['mix-ln', 'pissa']);
    await page.waitForLoadState('load');
    const { y } = await middleOf(page, '[data-map]');
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(720);
  });

  it('comes nearer with Ctrl and the wheel, and leaves the plain wheel to the page', async () => {
    const page = await site.open('/map/', { viewport: { width: 1200, height: 700 } });
    await page.waitForSelector(`${DOTS}[tabindex="0"]`);
    const seen = (): Promise<number> =>
      page
        .locator('[data-map]')
        .evaluate((map) => Number(map.getAttribute('viewBox')?.split(' ')[2]));
    const { x } = await middleOf(page, '[data-map]');
    await page.mouse.move(x, 600);
    await page.mouse.wheel(0, 100);
    await page.waitForFunction(() => scrollY > 0);
    expect(await seen()).toBe(1000);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.waitForFunction(
      () =>
        Number(document.querySelector('[data-map]')?.getAttribute('viewBox')?.split(' ')[2]) < 900,
    );
    await page.keyboard.up('Control');
    const before = await page.getAttribute('[data-map]', 'viewBox');
    await page.mouse.move(x, 600);
    await page.mouse.down();
    await page.mouse.move(x - 80, 560, { steps: 4 });
    await page.mouse.up();
    expect(await page.getAttribute('[data-map]', 'viewBox')).not.toBe(before);
    expect(new URL(page.url()).pathname).toBe('/map/');
  });
});

describe('the small maps', () => {
  it('say near which papers a paper lies, and lead to it on the map', async () => {
    const page = await site.open('/papers/pissa/');
    const link = page.locator('.small-map');
    expect(await link.locator('svg').getAttribute('aria-label')).toMatch(
      /^On the map of all papers: near .+, .+ and .+/,
    );
    await link.click();
    await page.waitForSelector('[data-lit]');
    expect(await slugsOf(page, `${DOTS}.lit`)).toEqual(['pissa']);
  });

  it('show where a theme lies, and lead there', async () => {
    const page = await site.open('/themes/vision/');
    await page.click('.small-map');
    await page.waitForSelector('[data-lit]');
    expect(new URL(page.url()).hash).toBe('#theme=vision');
  });
});

describe('the page of the map', () => {
  it.each(['light', 'dark'] as const)('has no fault that axe finds: %s', async (colorScheme) => {
    const page = await site.open('/map/', { colorScheme });
    await page.locator(DOTS).first().focus();
    await page.addScriptTag({ content: readFileSync('node_modules/axe-core/axe.min.js', 'utf8') });
    const faults = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120) ?? ''}`);
    });
    expect(faults).toEqual([]);
  });

  it.each([320, 768, 1440])('is no wider than the screen at %i', async (width) => {
    const page = await site.open('/map/', { viewport: { width, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
  });

  afterEach(() => {
    expect(site.complaints).toEqual([]);
  });
});
