import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parseShelf } from '../../src/browser/shelf/kept/shelfText.ts';
import { faults } from './faults.ts';
import {
  fillStorage,
  kept,
  keptText,
  openShelf,
  saved,
  SHELF_KEY,
  shelfIsThere,
} from './openShelf.ts';
import { openSite } from './openSite.ts';
import { address, DIST } from './underTest.ts';
import { until } from './until.ts';

const site = openSite(DIST);

const titles = async (page: Page, list = '[data-shelf-list]'): Promise<string[]> =>
  (await page.locator(`${list} .title`).allTextContents()).map(
    (title) => title.split(':')[0] ?? '',
  );
const textOf = (page: Page, selector: string): Promise<string> =>
  page.locator(selector).first().innerText();
const countOf = (page: Page): Promise<string | null> =>
  page.getAttribute('.shelf-link', 'data-count');
const downloaded = async (page: Page, button: string): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(button).press('Enter'),
  ]);
  return text(await download.createReadStream());
};
/** Gives the shelf page a file and waits for what it says of it. */
const bring = async (page: Page, name: string, text: string): Promise<string> => {
  await page.evaluate(() => {
    document.querySelector('[data-bring-words]')?.replaceChildren();
  });
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
  await page.setInputFiles('[data-bring-file]', file);
  await page.waitForFunction(() =>
    document.querySelector('[data-bring-words]')?.textContent.endsWith('.'),
  );
  return textOf(page, '[data-bring-words]');
};

describe('saving', () => {
  it('a paper by keyboard is said by the button, counted, seen in another tab, and stays; or it is told why not', async () => {
    const shelf = await openShelf(site, []);
    const page = await shelf.context().newPage();
    await page.goto(address('/papers/pissa/'));
    const button = page.locator('.shelf-actions .save');
    expect(await button.innerText()).toBe('Keep on shelf');
    await button.press('Enter');
    expect(await button.innerText()).toBe('Kept · take off');
    expect(await countOf(page)).toBe('1');
    await shelf.waitForSelector('[data-shelf-list] > li');
    expect(await countOf(shelf)).toBe('1');
    await page.reload();
    expect(await button.innerText()).toBe('Kept · take off');
    expect(await countOf(page)).toBe('1');
    await button.press('Space');
    expect(await kept(page)).toEqual([]);
    expect(await button.innerText()).toBe('Keep on shelf');
    expect(await countOf(page)).toBe('');
    await fillStorage(page);
    await button.press('Enter');
    await page.locator('.told', { hasText: 'is full' }).waitFor();
    expect(await button.innerText()).toBe('Keep on shelf');
  });

  it('from a list moves nothing, and also works in what a search finds', async () => {
    const page = await site.open('/themes/scaling-laws/');
    const height = (): Promise<number> =>
      page.evaluate(() => document.querySelector('#papers')?.getBoundingClientRect().height ?? 0);
    const save = page.locator('#papers .papers .save').first();
    await save.click();
    expect(await save.getAttribute('aria-label')).toMatch(/^Kept · take off: \w/);
    expect(await kept(page)).toHaveLength(1);
    const before = await height();
    await page.evaluate(() => {
      for (const button of document.querySelectorAll('.papers .save')) button.remove();
    });
    expect(await height()).toBe(before);
    await page.goto(address('/search/?q=grokking'));
    await page.locator('.results .save').first().click();
    expect(await kept(page)).toHaveLength(2);
  });

  it('is told to be in vain where the browser keeps nothing, and a note is not lost for that', async () => {
    const page = await openShelf(site, [saved('pissa')]);
    const note = page.locator('textarea').first();
    await fillStorage(page);
    await note.fill('the SVD of W');
    await note.blur();
    expect(await textOf(page, '[data-note-words]')).toContain('not kept yet');
    await page.locator('[data-filter=read]').click();
    await page.locator('[data-filter=all]').click();
    expect(await note.inputValue()).toBe('the SVD of W');
    await note.fill('');
    await note.blur();
    expect(await textOf(page, '[data-note-words]')).toBe('');
    const leaves = (): Promise<boolean> =>
      page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })));
    expect(await leaves()).toBe(true);
    await note.fill('the SVD of W');
    expect(await leaves()).toBe(false);
    const asked = page.waitForEvent('dialog');
    void page.reload();
    await (await asked).accept();
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    });
    await page.goto(address('/shelf/'));
    expect(await textOf(page, '[data-keeps-nothing]')).toContain('the window is private');
    expect(await page.isVisible('#empty-heading')).toBe(true);
  });
});

describe('the shelf page', () => {
  it('keeps what was read and noted, follows a new name, and keeps the note of a paper that is gone', async () => {
    const papers = [
      saved('pissa', { added: 1 }),
      saved('lora-ga', { added: 2 }),
      saved('gone-for-ever', { title: 'A paper that went', note: 'still mine', added: 0 }),
    ];
    const page = await openShelf(site, papers);
    expect(await titles(page)).toEqual(['LoRA-GA', 'PiSSA', 'A paper that went']);
    expect(await page.locator('.sentence').nth(2).innerText()).toContain('no longer');
    expect(await page.locator('textarea').nth(2).inputValue()).toBe('still mine');
    // The title under which a paper was kept is not the one it has now.
    expect(await keptText(page)).toContain('PiSSA: Principal');
    await page.locator('[data-read]').first().press('Enter');
    await page.locator('textarea').first().fill('the gradient’s own directions');
    await page.reload();
    await shelfIsThere(page);
    const note = page.locator('textarea').first();
    expect(await note.inputValue()).toBe('the gradient’s own directions');
    await page.locator('[data-filter=unread]').press('Enter');
    expect(await titles(page)).toEqual(['PiSSA', 'A paper that went']);
    expect(await page.textContent('[data-filter=read] .count')).toBe('1');
    site.complaints.length = 0;
  });

  it('takes papers off and brings them back where the reader is, exports them, and clears when asked twice', async () => {
    const page = await openShelf(site, [saved('pissa', { note: 'read first' }), saved('lora-ga')]);
    const before = (await kept(page)).sort();
    for (const left of [1, 0]) {
      await page.locator('[data-take-off]').first().press('Enter');
      expect(await kept(page)).toHaveLength(left);
    }
    expect(await page.isVisible('#empty-heading')).toBe(true);
    const makeSpace = await fillStorage(page);
    await page.locator('[data-undo-line] button').press('Enter');
    await page.locator('.told', { hasText: 'is full' }).waitFor();
    await makeSpace();
    await page.locator('[data-undo-line] button').press('Enter');
    expect(await kept(page)).toHaveLength(1);
    await page.reload();
    await bring(page, 'list.txt', '#list=pissa,lora-ga');
    expect((await kept(page)).sort()).toEqual(before);
    expect(await keptText(page)).toContain('read first');
    const bibtex = await downloaded(page, '[data-export=bibtex]');
    expect(bibtex.match(/^@/gm)).toHaveLength(2);
    expect(JSON.parse(await downloaded(page, '[data-export=csl-json]'))).toHaveLength(2);
    const markdown = await downloaded(page, '[data-export=markdown]');
    expect(markdown).toContain('> read first');
    const backup = await downloaded(page, '[data-export=backup]');
    expect(parseShelf(backup).shelf.papers).toHaveLength(2);
    await page.locator('[data-clear]').press('Enter');
    await page.keyboard.press('Escape');
    expect(await kept(page)).toHaveLength(2);
    await page.locator('[data-clear]').press('Enter');
    await page.click('[value=clear]');
    await page.locator('#empty-heading').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expect(await bring(page, 'florilegium.md', markdown)).toBe('2 papers added.');
    expect(await keptText(page)).toContain('read first');
    expect(await bring(page, 'florilegium.bib', bibtex)).toBe(
      '0 papers added; 2 already on your shelf.',
    );
  });

  it('brings a bibliography by its titles, a backup but for what it cannot read, and tells a file that is nothing', async () => {
    const page = await openShelf(site, []);
    const zotero = `@article{meng_pissa_2024, title = {{PiSSA}: {Principal} {Singular} {Values} and {Singular} {Vectors} {Adaptation} of {Large} {Language} {Models}}}
@book{knuth, title = {The {TeXbook}}}`;
    expect(await bring(page, 'zotero.bib', zotero)).toBe(
      '1 paper added. Not in this collection: “The TeXbook”.',
    );
    await page.reload();
    await page.route('**/compare/titles/*', (route) => route.abort());
    const lost = await bring(page, 'zotero.bib', zotero);
    expect(lost).toContain('Nothing was changed. Could not be looked up: “PiSSA: Principal');
    expect(lost).toContain('“The TeXbook”; perhaps the connection dropped. Try again.');
    expect(lost).not.toContain('Not in this collection');
    await page.unroute('**/compare/titles/*');
    expect(await bring(page, 'holiday.jpg', '\u0000\u0001JFIF')).toContain('Nothing was changed.');
    const backup = JSON.stringify({ version: 1, papers: [saved('lora-ga'), 7] });
    expect(await bring(page, 'backup.json', backup)).toBe(
      '1 paper added. 1 entry could not be read.',
    );
    expect((await kept(page)).sort()).toEqual(['lora-ga', 'pissa']);
  });

  it('puts aside what it cannot read, offers it, and saves beside it', async () => {
    const before = site.complaints.length;
    const page = await openShelf(site, '{"version":1,"papers":[null,{"slug":"loldu"}]}');
    expect(await titles(page)).toEqual(['LoLDU']);
    expect(await page.locator('[data-aside] .aside-notice').count()).toBe(1);
    await page.evaluate((key) => {
      localStorage.clear();
      localStorage[key] = '{"version":9,"papers":[{"slug":"from-the-future"}]}';
    }, SHELF_KEY);
    await page.reload();
    expect(await textOf(page, '[data-aside]')).toContain('another version of this site (9)');
    await bring(page, 'list.txt', '#list=pissa');
    expect(await kept(page)).toEqual(['pissa']);
    await page.reload();
    expect(await downloaded(page, '[data-take]')).toContain('from-the-future');
    await page.click('[data-forget]');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([SHELF_KEY]);
    expect(site.complaints.slice(before)).toEqual([]);
  });
});

it('a shared list goes from one browser to another, whole or by single papers, and never over what is there', async () => {
  const page = await openShelf(site, [
    saved('pissa', { note: 'a & b' }),
    saved('lora-ga'),
    saved('loldu'),
  ]);
  await page.check('[data-share-notes]');
  const shared = (await page.inputValue('[data-share-address]')).replace('list=', 'list=gone,');
  const mine = [saved('pissa', { note: 'my own' })];
  const other = await openShelf(site, mine, new URL(shared).hash);
  expect(await titles(other, '[data-shared]')).toHaveLength(3);
  expect(await textOf(other, '[data-shared-words]')).toBe('3 papers. Not here: “gone”.');
  expect(await kept(other)).toEqual(['pissa']);
  await other.locator('[data-shared] .save[data-save=loldu]').press('Enter');
  expect((await kept(other)).sort()).toEqual(['loldu', 'pissa']);
  await other.locator('[data-add-all]').press('Enter');
  expect((await kept(other)).sort()).toEqual(['loldu', 'lora-ga', 'pissa']);
  expect(await keptText(other)).toContain('my own');
  // Of two lists the later stays, though the former, whose paper failed at first, comes last.
  await other.reload();
  await shelfIsThere(other);
  const held: (() => void)[] = [];
  let asked = 0;
  await other.route('**/sltrain/facts.json', async (route) => {
    asked += 1;
    if (asked === 1) return route.abort();
    if (asked === 2) await new Promise<void>((resolve) => held.push(resolve));
    return route.continue();
  });
  await other.evaluate(() => (location.hash = '#list=sltrain'));
  await until(() => held.length > 0);
  await other.evaluate(() => (location.hash = '#list=loldu'));
  await shelfIsThere(other);
  const late = other.waitForResponse('**/sltrain/facts.json');
  for (const release of held) release();
  await (await late).finished();
  await other.evaluate(
    async (path) => (await fetch(path)).text(),
    address('/papers/sltrain/facts.json'),
  );
  expect(await titles(other, '[data-shared]')).toEqual(['LoLDU']);
  await other.locator('[data-bring-form] input').fill(shared);
  await other.keyboard.press('Enter');
  await other.locator('[data-bring-words]', { hasText: 'already' }).waitFor();
  expect(await textOf(other, '[data-bring-words]')).toBe(
    '0 papers added; 3 already on your shelf; 1 other note left out, for you have your own. Not in this collection: “gone”.',
  );
  site.complaints.length = 0;
});

describe('the shelf page in every light', () => {
  it('has no fault that axe finds, and is no wider than the screen', async () => {
    const papers = [
      saved('pissa', { note: `mine ${'x'.repeat(200)}`, isRead: true }),
      saved('lora-ga'),
    ];
    const page = await openShelf(site, papers, '#list=loldu&note=loldu:x', {
      colorScheme: 'light',
    });
    for (const width of [320, 360, 768]) {
      await page.setViewportSize({ width, height: 800 });
      const { scrollWidth } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
      }));
      expect(scrollWidth).toBeLessThanOrEqual(width);
    }
    expect(await faults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faults(page)).toEqual([]);
    await page.click('[data-clear]');
    expect(await faults(page)).toEqual([]);
  });

  it('says without JavaScript what it would do', async () => {
    const page = await site.open('/shelf/', { javaScriptEnabled: false });
    expect(await page.innerText('main')).toContain('With JavaScript on, this page holds');
    expect(await page.isVisible('.take-along')).toBe(false);
    await page.goto(address('/papers/pissa/'));
    expect(await page.isVisible('.shelf-actions')).toBe(false);
  });
});
