import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { STORED } from '../../src/model/address.ts';
import { faults } from './faults.ts';
import { openSite } from './openSite.ts';
import { address, DIST } from './underTest.ts';

const site = openSite(DIST);
const FIELD = 'dialog[open] [role=combobox]';
const PAPERS = 'dialog[open] [aria-label=Papers] [role=option]';

const isOpen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('dialog.palette')?.hasAttribute('open') === true);
/** The option that the field names, as a screen reader finds it. */
const chosen = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
    const option = document.getElementById(id);
    return option?.ariaSelected === 'true' ? option.textContent.trim() : undefined;
  });
const recent = (page: Page): Promise<(string | null)[]> =>
  page.locator('dialog[open] [data-query]').allTextContents();

/** Opens the palette, types and waits for the answer to all that was typed: what its beginning finds comes and goes. */
async function openPalette(page: Page, words = ''): Promise<void> {
  await page.keyboard.press('/');
  await page.waitForSelector(FIELD);
  if (words === '') return;
  await page.keyboard.type(words);
  await page.waitForFunction(
    (typed) =>
      document.querySelector('dialog[open] [aria-label=All]')?.textContent.includes(`“${typed}”`),
    words,
  );
}

describe('the palette', () => {
  it('finds a paper with the keyboard alone, and opens it', async () => {
    const page = await site.open('/about/');
    await openPalette(page, 'lottry ticket');
    expect(await page.textContent('dialog .notice')).toContain(
      'Showing results for lottery ticket',
    );
    await page.keyboard.press('ArrowDown');
    const first = await chosen(page);
    expect(first).toMatch(/^The Lottery Ticket Hypothesis/);
    await page.keyboard.press('ArrowDown');
    expect(await chosen(page)).not.toBe(first);
    await page.keyboard.press('Home');
    expect(await chosen(page)).toBe(first);
    await page.keyboard.press('End');
    expect(await chosen(page)).toMatch(/^All \d+ results for “lottry ticket”$/);
    await page.keyboard.press('ArrowDown');
    expect(await chosen(page)).toBeUndefined();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/papers/**');
    expect(await page.textContent('h1')).toMatch(/Lottery Ticket/);
  });

  it('leads to all results where nothing is chosen, as the field without a script does', async () => {
    const page = await site.open('/papers/pissa/');
    await page.keyboard.press('Control+k');
    await page.waitForSelector(FIELD);
    await page.keyboard.type('grokking');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=grokking');
    await page.waitForSelector('[data-phase=found]');
  });

  it('opens in a new tab with Ctrl and Enter, and stays', async () => {
    const page = await site.open('/about/');
    await openPalette(page, 'grokking');
    await page.keyboard.press('ArrowDown');
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      page.keyboard.press('Control+Enter'),
    ]);
    await other.waitForURL('**/papers/**');
    expect(await isOpen(page)).toBe(true);
  });

  it('closes with Escape and gives the focus back to where it was', async () => {
    const page = await site.open('/papers/pissa/');
    const link = page.locator('main a').first();
    await link.focus();
    await openPalette(page, 'grokking');
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await openPalette(page);
    await page.keyboard.press('Control+k');
    expect(await isOpen(page)).toBe(false);
  });

  it('keeps the focus within while it is open', async () => {
    const page = await site.open('/about/');
    await openPalette(page, 'lottry ticket');
    const places = new Set<string>();
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press('Tab');
      places.add(
        await page.evaluate(() => {
          const at = document.activeElement;
          return at === null || at === document.body || at.closest('dialog')
            ? 'inside'
            : at.outerHTML;
        }),
      );
    }
    expect([...places]).toEqual(['inside']);
  });

  it('loses nothing of what is typed while it is on its way', async () => {
    const page = await site.open('/about/');
    const { promise: typed, resolve: release } = Promise.withResolvers<undefined>();
    await page.route('**/_astro/palette*.js', async (route) => {
      await typed;
      await route.continue();
    });
    const asked = page.waitForRequest('**/_astro/palette*.js');
    await page.keyboard.press('/');
    await asked;
    await page.keyboard.type('adapters/x');
    expect(await isOpen(page)).toBe(false);
    release(undefined);
    await page.waitForSelector(FIELD);
    expect(await page.inputValue(FIELD)).toBe('adapters/x');
    expect(await page.inputValue('#header-search')).toBe('');
  });

  it('is opened by a click on the field of the header, and not by passing it with Tab', async () => {
    const page = await site.open('/about/');
    await page.focus('#header-search');
    await page.keyboard.type('grokking');
    expect(await isOpen(page)).toBe(false);
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector(FIELD);
    expect(await page.inputValue(FIELD)).toBe('grokking');
    await page.keyboard.press('Escape');
    await page.click('#header-search');
    await page.waitForSelector(FIELD);
  });

  it('leaves / to whoever types in a field, and to the own field of the search page', async () => {
    const page = await site.open('/search/');
    await page.evaluate(() => {
      (document.activeElement as HTMLElement).blur();
    });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('a/b');
    expect(await page.inputValue('#search-field')).toBe('a/b');
    expect(await page.locator('dialog.palette').count()).toBe(0);
  });

  it('finds themes, concepts and people by their names', async () => {
    const page = await site.open('/about/');
    await openPalette(page, 'scaling laws');
    const places = await page
      .locator('[aria-label="Themes, concepts, people"] [role=option]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(places).toContain(address('/themes/scaling-laws/'));
  });

  it('has what the combobox pattern asks for', async () => {
    const page = await site.open('/about/');
    await openPalette(page, 'grokking');
    const field = page.locator(FIELD);
    const list = (await field.getAttribute('aria-controls')) ?? '';
    expect(await page.getAttribute(`#${list}`, 'role')).toBe('listbox');
    expect(await field.getAttribute('aria-autocomplete')).toBe('list');
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    const selected = page.locator('dialog [aria-selected=true]');
    expect(await selected.count()).toBe(0);
    await page.keyboard.press('ArrowUp');
    expect(await selected.count()).toBe(1);
    expect(await field.getAttribute('aria-activedescendant')).toBe(
      await selected.getAttribute('id'),
    );
    await page.fill(FIELD, 'qqqqwwww');
    await page.waitForSelector('[role=combobox][aria-expanded=false]');
    expect(await field.getAttribute('aria-activedescendant')).toBeNull();
  });

  it('names the filter that finds nothing, and leads to what is found without it', async () => {
    const page = await site.open('/about/');
    await openPalette(page);
    await page.keyboard.type('year:2030 lora');
    const offer = page.locator(`dialog .notice a[href="${address('/search/?q=lora')}"]`);
    await offer.waitFor();
    expect(await page.textContent('dialog .found')).toMatch(/^No paper here is of 2030/);
    const count = /^\d+/.exec((await offer.textContent()) ?? '')?.[0] ?? 'none';
    await offer.click();
    await page.waitForSelector('[data-phase=found]');
    expect(await page.textContent('[data-status]')).toMatch(
      new RegExp(`^${count} papers for “lora”`),
    );
  });

  it('tells how many were found once the reader pauses, and not before', async () => {
    const page = await site.open('/about/');
    await openPalette(page);
    // Read in the turn in which the papers appear: a slow machine must not make a pause of it.
    const spokenAtOnce = page.evaluate(
      () =>
        new Promise<string | undefined>((resolve) => {
          const list = document.querySelector('dialog [role=listbox]');
          const watch = new MutationObserver(() => {
            if (list?.querySelector('[aria-label=Papers]') === null) return;
            watch.disconnect();
            resolve(document.querySelector('dialog [role=status]')?.textContent);
          });
          if (list !== null) watch.observe(list, { childList: true });
        }),
    );
    await page.keyboard.type('grokking');
    expect(await spokenAtOnce).toBe('');
    await page.waitForFunction(() =>
      /^\d+ papers/.test(document.querySelector('dialog [role=status]')?.textContent ?? ''),
    );
    await page.fill(FIELD, 'qqqqwwww');
    await page.waitForFunction(() =>
      document.querySelector('dialog [role=status]')?.textContent.startsWith('No paper has'),
    );
  });

  it.each(['light', 'dark'] as const)('has no fault that axe finds: %s', async (colorScheme) => {
    const page = await site.open('/papers/pissa/', { colorScheme });
    await openPalette(page, 'lottry ticket');
    await page.keyboard.press('ArrowDown');
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.fill(FIELD, '');
    await page.waitForSelector('dialog[open] [data-query]');
    await page.keyboard.press('ArrowDown');
    expect(await faults(page)).toEqual([]);
  });

  it.each([320, 360, 1440])(
    'is no wider than the screen, and its field is seen: %i',
    async (width) => {
      const page = await site.open('/papers/pissa/', { viewport: { width, height: 640 } });
      await openPalette(page, 'lottry ticket');
      const box = await page.locator('dialog.palette').boundingBox();
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width).toBe(true);
      expect(
        await page.evaluate(() => {
          const list = document.querySelector('dialog .options');
          return (list?.scrollWidth ?? 1) <= (list?.clientWidth ?? 0);
        }),
      ).toBe(true);
      expect(
        await page.locator(FIELD).evaluate((field) => field.getBoundingClientRect().top),
      ).toBeLessThan(120);
    },
  );
});

describe('recent searches in the palette', () => {
  it('are offered before anything is typed, and searched again', async () => {
    const page = await site.open('/about/');
    await openPalette(page, 'grokking');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/papers/**');
    await openPalette(page);
    expect(await recent(page)).toEqual(['grokking']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector(PAPERS);
    expect(await page.inputValue(FIELD)).toBe('grokking');
  });

  it('are forgotten one by one, by key and by button, and all at once', async () => {
    const page = await site.open('/about/');
    await page.evaluate((key) => {
      localStorage.setItem(key, JSON.stringify(['one', 'two', 'three', 'four']));
    }, `${STORED}:searches`);
    await openPalette(page);
    expect(await recent(page)).toEqual(['one', 'two', 'three', 'four']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    expect(await recent(page)).toEqual(['two', 'three', 'four']);
    await page.click('[aria-label="Forget the search “three”"]');
    expect(await recent(page)).toEqual(['two', 'four']);
    expect(await page.locator(FIELD).evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
    await page.click('[aria-label="Forget all recent searches"]');
    expect(await recent(page)).toEqual([]);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});

describe('a hostile query in the palette', () => {
  it.each([
    ['100 kB of text', 'low rank '.repeat(11_000)],
    ['one word of 100 kB', 'a'.repeat(100_000)],
    ['a regular expression', '(a+)+$'.repeat(500)],
    ['markup', '<img src=x onerror="globalThis.owned=1"><script>globalThis.owned=1</script>'],
    ['marks that turn the text', '\u202e\u2066abc\u200f grokking'],
    ['half a character', '\ud800 grokking \udfff'],
    ['signs', '" -" ( [ \\ % & # ? : theme: -'],
  ])('neither hangs, throws nor runs: %s', async (_, words) => {
    const before = site.complaints.length;
    const page = await site.open('/about/');
    await openPalette(page);
    await page.evaluate((query) => {
      const field = document.querySelector<HTMLInputElement>('dialog [role=combobox]');
      if (field === null) return;
      field.value = query;
      field.dispatchEvent(new Event('input'));
    }, words);
    await page.locator('dialog .found', { hasText: /^(?:\d+ papers?|No paper has)/ }).waitFor();
    expect(await page.locator('dialog :is(img, script)').count()).toBe(0);
    expect(await page.evaluate(() => 'owned' in globalThis)).toBe(false);
    await page.keyboard.press('Control+Enter');
    await page.fill(FIELD, '');
    await page.waitForSelector('dialog[open] [data-query]');
    expect(await page.locator('dialog :is(img, script)').count()).toBe(0);
    expect(site.complaints.slice(before)).toEqual([]);
  });
});
