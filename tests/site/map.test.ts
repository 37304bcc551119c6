import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { readPaperPages } from '../../src/content/readPages.ts';
import { faults } from './faults.ts';
import { openSite } from './openSite.ts';
import { address, DIST, pathOfPage } from './underTest.ts';

const site = openSite(DIST);
const { pages } = readPaperPages('content');
const slugs = pages.map(({ id }) => id).sort();

const DOTS = '[data-map] .dots a';
const FOCUSED = '[data-map] a:focus';

async function slugsOf(page: Page, selector: string): Promise<string[]> {
  const links = await page
    .locator(selector)
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  return links.map((link) => link.split('/').at(-2) ?? '').sort();
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
    const titles = await page.locator(DOTS).evaluateAll((dots) =>
      dots.map((dot) => {
        const name = document.getElementById(dot.getAttribute('aria-labelledby') ?? '');
        return name?.getAttribute('href') === dot.getAttribute('href') ? name.textContent : '';
      }),
    );
    expect(titles.sort()).toEqual(pages.map(({ checked }) => checked.title).sort());
    const dot = page.getByRole('link', { name: 'PiSSA: Principal', exact: false });
    expect(await dot.count()).toBe(2);
  });

  it('opens a paper from its dot, and leads from a theme into the list', async () => {
    const page = await site.open('/map/', { javaScriptEnabled: false });
    await page.click('a[href="#theme=vision"]');
    expect(
      await page.locator('.shelf.theme-vision').evaluate((part) => part.matches(':target')),
    ).toBe(true);
    await page.locator(`${DOTS}[href="${address('/papers/pissa/')}"]`).click();
    expect(pathOfPage(page)).toBe('/papers/pissa/');
  });
});

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
    const dot = page.locator(`${DOTS}[href="${address('/papers/pissa/')}"]`);
    await dot.focus();
    await page.waitForSelector('.map-card p:not(:empty)');
    expect(await page.textContent('.map-card')).toContain('PiSSA: Principal Singular Values');
    expect(await page.textContent('.map-card .people')).toContain('2024');
    expect(await dot.getAttribute('aria-describedby')).toBe('map-sentence');
    await page.keyboard.press('Escape');
    expect(await page.isVisible('.map-card')).toBe(false);
    const { x, y } = await middleOf(
      page,
      `${DOTS}[href="${address('/papers/the-lottery-ticket-hypothesis/')}"]`,
    );
    await page.mouse.move(x + 9, y);
    expect(await page.textContent('.map-card a')).toContain('Lottery Ticket');
    await page.mouse.click(x + 9, y);
    await page.waitForURL('**/papers/the-lottery-ticket-hypothesis/');
  });

  it('opens the card of the nearest paper at a tap beside it; from there the map comes nearer, and the paper opens', async () => {
    const page = await site.open('/map/', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      reducedMotion: 'reduce',
    });
    await page.waitForSelector(`${DOTS}[tabindex="0"]`);
    const dot = `${DOTS}[href="${address('/papers/mix-ln/')}"]`;
    await page.locator(dot).scrollIntoViewIfNeeded();
    const { x, y } = await middleOf(page, dot);
    await page.touchscreen.tap(x, y + 2);
    await page.waitForSelector('.map-card-acts:visible');
    expect(pathOfPage(page)).toBe('/map/');
    const href = (await page.getAttribute('.map-card-acts a', 'href')) ?? '';
    for (const act of await page.locator('.map-card-acts > *').all()) {
      const box = await act.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    const before = (await page.locator(dot).boundingBox())?.width ?? 0;
    await page.locator('.map-card-acts button').tap();
    await page.waitForFunction(
      () =>
        document.querySelector('[data-map]')?.getAttribute('viewBox')?.startsWith('0.00') === false,
    );
    expect((await page.locator(dot).boundingBox())?.width).toBeGreaterThan(before);
    await page.locator('.map-card-acts a').tap();
    await page.waitForURL(href);
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

  it('lights up what a search finds, says how many beside the field, and leads to them as a list', async () => {
    const page = await site.open('/map/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.waitForSelector(`${DOTS}[tabindex="0"]`);
    await page.click('[data-zoom=in]');
    expect(asked).toEqual([]);
    await page.focus('#map-words');
    await page.waitForRequest('**/pagefind/**');
    await page.fill('#map-words', 'lora');
    await page.waitForSelector('[data-lit]');
    const lit = await slugsOf(page, `${DOTS}.lit`);
    expect(lit.length).toBeGreaterThan(10);
    expect(await page.textContent('[data-map-status]')).toBe(
      `${lit.length} of ${slugs.length} papers are lit.`,
    );
    const [field, status] = [
      await page.locator('#map-words').boundingBox(),
      await page.locator('[data-map-status]').boundingBox(),
    ];
    expect(status?.y).toBeLessThan((field?.y ?? 0) + (field?.height ?? 0));
    await page.click('[data-map-as-list]');
    await page.waitForSelector('[data-search-page][data-phase=found]');
    expect(new URL(page.url()).searchParams.get('q')).toBe('lora');
    expect(await page.textContent('[data-status]')).toContain(`${lit.length} papers`);
    await page.goBack();
    await page.waitForSelector('[data-lit]');
    expect(await slugsOf(page, `${DOTS}.lit`)).toEqual(lit);
    expect(await page.inputValue('#map-words')).toBe('lora');
    await page.fill('#map-words', 'gardening');
    await page.waitForFunction(
      () => document.querySelector('[data-map-status]')?.textContent === 'No paper here is such.',
    );
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
    expect(pathOfPage(page)).toBe('/map/');
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
  it('has no fault that axe finds by day or by night, with a card open', async () => {
    const page = await site.open('/map/', { hasTouch: true });
    await page.locator(DOTS).first().focus();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await faults(page)).toEqual([]);
    }
  });

  afterEach(() => {
    expect(site.complaints).toEqual([]);
  });
});

describe('where search is out of reach', () => {
  it('words of titles and names are lit up all the same, and the reader is told', async () => {
    const page = await site.open('/map/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.fill('#map-words', 'lottery tick');
    await page.waitForSelector('[data-lit]');
    expect(await slugsOf(page, `${DOTS}.lit`)).toEqual(
      pages
        .filter(({ checked }) => /\blottery tick/i.test(checked.title))
        .map(({ id }) => id)
        .sort(),
    );
    expect(await page.textContent('[data-map-status]')).toContain('search is out of reach');
    expect(await page.isVisible('[data-map-as-list]')).toBe(false);
  });
});
