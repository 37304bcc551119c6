import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSite } from './openSite.ts';
import { address, DIST, pathOfPage } from './underTest.ts';

const site = openSite(DIST);

const DOTS = '[data-map] .dots a';

/** A part of the map, 300 units wide, that has the paper's dot near its middle, as an address writes it. */
function partAround(slug: string): { x: number; y: number } {
  const html = readFileSync(`${DIST}/map/index.html`, 'utf8');
  const link = html.indexOf(`<a href="${address(`/papers/${slug}/`)}"`);
  const [, x, y] = /x="(\d+)" y="(\d+)"/.exec(html.slice(link)) ?? [];
  const within = (at: number, most: number): number => Math.min(Math.max(0, at), most);
  return { x: within(Number(x) - 150, 700), y: within(Number(y) - 111, 518) };
}

describe('the map at an address', () => {
  it('shows what it showed when the reader comes back, loads it again or follows a link to it', async () => {
    const page = await site.open('/map/#theme=vision', { reducedMotion: 'reduce' });
    await page.waitForSelector('[data-lit]');
    await page.click('[data-zoom=in]');
    await page.locator(`${DOTS}[href="${address('/papers/pissa/')}"]`).focus();
    await page.waitForURL('**/map/#theme=vision&view=*&at=pissa');
    const shown = async () => ({
      view: (await page.getAttribute('[data-map]', 'viewBox'))
        ?.split(' ')
        .map(Number)
        .map(Math.round),
      pressed: await page.locator('[data-toggle], [aria-pressed=true]').allTextContents(),
      card: await page.textContent('.map-card a'),
      scroll: await page.evaluate(() => Math.round(scrollY)),
    });
    const before = await shown();
    expect(before.view?.[2]).toBe(625);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/papers/pissa/');
    await page.goBack();
    await page.waitForSelector('.map-card:visible');
    await expect.poll(shown).toEqual(before);
    expect(await page.getAttribute(`${DOTS}:focus`, 'href')).toBe(address('/papers/pissa/'));
    await page.reload();
    await page.waitForSelector('.map-card:visible');
    await expect.poll(shown).toEqual(before);
    const { hash } = new URL(page.url());
    const other = await site.open(`${pathOfPage(page) ?? ''}${hash}`);
    await other.waitForSelector('.map-card:visible');
    expect(await other.textContent('.map-card a')).toBe(before.card);
    expect(await other.locator(`${DOTS}:focus`).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.click('[data-zoom=whole]');
    await page.click('[data-map-clear]');
    await page.waitForURL('**/map/');
  });

  it('shows the part that an address names before all of the page is there, keeps it, and lets go of it at another', async () => {
    const page = await site.open('/about/');
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    // Letters that are long on the way hold back the page's load.
    await page.route('**/*.woff2', async (route) => {
      await held;
      await route.continue();
    });
    const { x, y } = partAround('pissa');
    const hash = `#view=${x},${y},300&at=pissa`;
    await page.goto(address(`/map/${hash}`), { waitUntil: 'domcontentloaded' });
    await page.waitForSelector(`${DOTS}[tabindex="0"]`);
    // A resize observer has reported once a second frame is drawn.
    const seen = await page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      return document.querySelector('[data-map]')?.getAttribute('viewBox');
    });
    expect(await page.evaluate(() => document.readyState)).toBe('interactive');
    expect(seen).toBe(`${x}.00 ${y}.00 300.00 222.00`);
    letGo();
    await page.waitForSelector('.map-card:visible');
    expect(await page.getAttribute('[data-map]', 'viewBox')).toBe(seen);
    expect(new URL(page.url()).hash).toBe(hash);
    await page.evaluate(() => (location.hash = '#theme=vision'));
    await page.waitForSelector('[data-lit]');
    expect(await page.getAttribute('[data-map]', 'viewBox')).toBe('0.00 0.00 1000.00 740.00');
    expect(await page.isVisible('.map-card')).toBe(false);
    expect(await page.locator('[data-map] .ring').count()).toBe(0);
  });

  it('shows the map, not the list, for papers that an address names', async () => {
    const page = await site.open('/map/#papers=pissa,mix-ln');
    await page.waitForSelector('[data-lit]');
    const lit = page.locator(`${DOTS}.lit`);
    const hrefs = await lit.evaluateAll((dots) => dots.map((dot) => dot.getAttribute('href')));
    expect(hrefs.sort()).toEqual(['/papers/mix-ln/', '/papers/pissa/'].map(address));
    await page.waitForLoadState('load');
    const box = await page.locator('[data-map]').boundingBox();
    const middle = (box?.y ?? 0) + (box?.height ?? 0) / 2;
    expect(middle).toBeGreaterThan(0);
    expect(middle).toBeLessThan(720);
  });

  it('has its words written down once the typing rests, not at every keystroke', async () => {
    const page = await site.open('/map/');
    await page.waitForSelector(`${DOTS}[tabindex="0"]`);
    const hashes = await page.locator('#map-words').evaluate((field: HTMLInputElement) =>
      [...'lottery'].map((letter) => {
        field.value += letter;
        field.dispatchEvent(new InputEvent('input'));
        return location.hash;
      }),
    );
    expect(new Set(hashes)).toEqual(new Set(['']));
    await page.waitForURL('**/map/#q=lottery');
  });
});
