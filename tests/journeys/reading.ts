import { expect, it } from 'vitest';
import type { CurrentReader } from './journeys.ts';
import type { Reader } from './reader.ts';

const background = (reader: Reader): Promise<string> =>
  reader.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** Reading a paper, the map, and the colours of all. */
export function reading(reader: CurrentReader): void {
  it('a definition shows by the pointer and by the keyboard, and Escape hides it', async () => {
    const page = reader();
    await page.open('/papers/pissa/');
    await page.hover('.abstract a.mention');
    await page.waitForElement('#definition-card');
    expect((await page.textOf('#definition-card')).length).toBeGreaterThan(30);
    await page.press('Escape');
    await page.waitFor(() => document.querySelector<HTMLElement>('#definition-card')?.hidden);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.abstract a.mention')?.focus();
    });
    await page.waitForElement('#definition-card');
  });

  it('colours are chosen by a button, and hold on the next page', async () => {
    const page = reader();
    await page.open('/');
    const before = await background(page);
    await page.click('[data-scheme-switch]');
    const after = await background(page);
    expect(after).not.toBe(before);
    await page.click('.site-header nav a');
    await page.waitFor(() => location.pathname.includes('/themes/'));
    expect(await background(page)).toBe(after);
  });

  it('a record is copied, or where the clipboard is closed selected, and the page says which', async () => {
    const page = reader();
    await page.open('/papers/pissa/');
    await page.click('details:has(pre) > summary');
    await page.click('details[open] button:not([hidden])');
    const said = await page.waitFor(
      () => document.querySelector('details[open] [role=status]')?.textContent,
    );
    const selected = await page.evaluate(() => String(getSelection()));
    if (said === 'Copied.') expect(selected).toBe('');
    else expect([said, selected]).toEqual([expect.stringContaining('Selected'), record(selected)]);
  });

  it('the map is gone through by arrows, is zoomed and opens a paper', async () => {
    const page = reader();
    await page.open('/map/');
    await page.waitFor(() => document.querySelector('[data-map] .dots a[tabindex="0"]') !== null);
    const whole = await page.evaluate(viewBox);
    await page.click('[data-zoom=in]');
    await page.waitFor(
      (before: string) => document.querySelector('[data-map] svg')?.outerHTML !== before,
      whole,
    );
    await page.evaluate(() => {
      document.querySelector<SVGAElement>('[data-map] .dots a[tabindex="0"]')?.focus();
    });
    const first = await page.evaluate(focusedAddress);
    await page.press('ArrowRight');
    const next = await page.evaluate(focusedAddress);
    expect(next).toMatch(/\/papers\//);
    expect(next).not.toBe(first);
    await page.press('Enter');
    await page.waitFor((path: string) => location.pathname === path, next);
  });

  it('the map lights up the papers that a word finds, says how many, and shows all again', async () => {
    const page = reader();
    await page.open('/map/');
    await page.click('#map-words');
    await page.type('low-rank');
    await page.waitFor(() => document.querySelector('[data-map][data-lit]') !== null);
    const lit = await page.evaluate(brightDots);
    expect(lit).toBeGreaterThan(5);
    await page.waitFor(
      (count: number) =>
        document.querySelector('[data-map-spoken]')?.textContent.startsWith(`${count} of `),
      lit,
    );
    await page.evaluate(() => {
      document.querySelector<HTMLInputElement>('#map-words')?.select();
    });
    await page.press('Backspace');
    await page.waitFor(() => document.querySelector('[data-map][data-lit]') === null);
    expect(await page.evaluate(brightDots)).toBeGreaterThan(lit);
  });
}

/** Runs in the page: how many dots are drawn in full strength. */
function brightDots(): number {
  const dots = [...document.querySelectorAll('[data-map] .dots a')];
  return dots.filter((dot) => getComputedStyle(dot).opacity === '1').length;
}

/** What a record of BibTeX looks like. */
const record = (text: string): string => (/^\s*@\w+\{pissa,/.test(text) ? text : 'a record');

/** Runs in the page: the address of the dot that has the focus. */
function focusedAddress(): string {
  return document.activeElement?.getAttribute('href') ?? '';
}

/** Runs in the page: the drawing as it is. */
function viewBox(): string {
  return document.querySelector('[data-map] svg')?.outerHTML ?? '';
}
