import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parseShelf } from '../../src/browser/shelf/shelfText.ts';
import { faults } from './faults.ts';
import { kept, keptText, openShelf, saved, SHELF_KEY } from './openShelf.ts';
import { openSite } from './openSite.ts';

const site = openSite('dist');

const titles = (page: Page, list = '[data-shelf-list]'): Promise<string[]> =>
  page.locator(`${list} .title`).allTextContents();
describe('saving', () => {
  it('a paper from its page by keyboard shows at once, in the header and after a reload', async () => {
    const page = await site.open('/papers/pissa/');
    const button = page.locator('.shelf-actions .save');
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    expect(await page.getAttribute('.shelf-link', 'data-count')).toBe('1');
    await page.reload();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    expect(await page.getAttribute('.shelf-link', 'data-count')).toBe('1');
    await button.press('Space');
    expect(await kept(page)).toEqual([]);
    expect(await page.getAttribute('.shelf-link', 'data-count')).toBe('');
  });

  it('from a list moves nothing, and also works in what a search finds', async () => {
    const page = await site.open('/themes/scaling-laws/');
    const line = page.locator('#papers .papers > li').first();
    const bare = await site.open('/themes/scaling-laws/', { javaScriptEnabled: true });
    await bare.evaluate(() => {
      for (const button of document.querySelectorAll('.papers .save')) button.remove();
    });
    const height = (of: Page): Promise<number> =>
      of.evaluate(() => document.querySelector('#papers')?.getBoundingClientRect().height ?? 0);
    expect(await height(page)).toBe(await height(bare));
    await line.locator('.save').click();
    expect(await kept(page)).toHaveLength(1);
    await page.goto('/search/?q=grokking');
    await page.locator('.results .save').first().click();
    expect(await kept(page)).toHaveLength(2);
  });

  it('in one tab is seen in another', async () => {
    const page = await openShelf(site, [saved('pissa')]);
    const other = await page.context().newPage();
    await other.goto('/papers/lora-ga/');
    await other.click('.shelf-actions .save');
    await page.waitForFunction(
      () => document.querySelectorAll('[data-shelf-list] > li').length === 2,
    );
    expect(await page.getAttribute('.shelf-link', 'data-count')).toBe('2');
  });

  it('says so in words when the browser keeps nothing', async () => {
    const page = await site.open('/papers/pissa/');
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.click('.shelf-actions .save');
    await page.locator('.complaint', { hasText: 'is full' }).waitFor();
    expect(await page.getAttribute('.shelf-actions .save', 'aria-pressed')).toBe('false');
  });
});

describe('the shelf page', () => {
  it('keeps what was read and noted, and filters by it', async () => {
    const page = await openShelf(site, [saved('pissa'), saved('lora-ga', { added: 2 })]);
    expect((await titles(page)).map((title) => title.split(':')[0])).toEqual(['LoRA-GA', 'PiSSA']);
    await page.locator('[data-read]').first().press('Enter');
    await page.locator('textarea').first().fill('the gradient’s own directions');
    await page.locator('textarea').first().blur();
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('textarea').first().inputValue()).toBe(
      'the gradient’s own directions',
    );
    await page.locator('[data-filter=unread]').press('Enter');
    expect((await titles(page)).map((title) => title.split(':')[0])).toEqual(['PiSSA']);
    expect(await page.textContent('[data-filter=read] .count')).toBe('1');
  });

  it('takes a paper off and brings it back with its note, by keyboard', async () => {
    const page = await openShelf(site, [saved('pissa', { note: 'mine' })]);
    await page.locator('[data-take-off]').press('Enter');
    expect(await kept(page)).toEqual([]);
    expect(await page.isVisible('#empty-heading')).toBe(true);
    await page.locator('[data-undo-line] button').press('Enter');
    expect(await kept(page)).toEqual(['pissa']);
    expect(await keptText(page)).toContain('mine');
  });

  it('undoes taking off one of several where the reader is', async () => {
    const page = await openShelf(site, [saved('pissa', { note: 'mine' }), saved('lora-ga')]);
    const before = await kept(page);
    await page.locator('[data-take-off]').first().press('Enter');
    expect(await kept(page)).toHaveLength(1);
    await page.locator('[data-undo-line] button').press('Enter');
    expect((await kept(page)).sort()).toEqual(before.sort());
    expect(await keptText(page)).toContain('mine');
  });

  it('can be read when a paper is gone, and says that it is', async () => {
    const page = await openShelf(site, [saved('gone-for-ever', { title: 'A paper that went' })]);
    expect(await titles(page)).toEqual(['A paper that went']);
    expect(await page.textContent('[data-shelf-list] .sentence')).toContain('no longer');
    site.complaints.length = 0;
  });

  it('puts aside what it cannot read, offers it, and saves beside it', async () => {
    const page = await openShelf(site, '{"version":9,"papers":[{"slug":"from-the-future"}]}');
    expect(await page.textContent('[data-aside]')).toContain('another version of this site (9)');
    await page.goto('/papers/pissa/');
    await page.click('.shelf-actions .save');
    expect(await kept(page)).toEqual(['pissa']);
    await page.goto('/shelf/');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('[data-take]'),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toContain('from-the-future');
    await page.click('[data-forget]');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([SHELF_KEY]);
  });

  it.each(['nonsense', '{}', '"text"', '{"version":1,"papers":[null,{"slug":"pissa"}]}'])(
    'stands whatever was kept: %s',
    async (text) => {
      const before = site.complaints.length;
      const page = await openShelf(site, text);
      expect(await page.locator('[data-aside] .aside-notice').count()).toBe(1);
      expect(await titles(page)).toHaveLength(text.includes('pissa') ? 1 : 0);
      expect(site.complaints.slice(before)).toEqual([]);
    },
  );

  it('exports the papers, with notes in Markdown', async () => {
    const page = await openShelf(site, [saved('pissa', { note: 'read first' }), saved('lora-ga')]);
    const exported = async (format: string): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`[data-export=${format}]`).press('Enter'),
      ]);
      return readFile(await download.path(), 'utf8');
    };
    expect((await exported('bibtex')).match(/^@/gm)).toHaveLength(2);
    expect(JSON.parse(await exported('csl-json'))).toHaveLength(2);
    expect(await exported('markdown')).toContain('> read first');
    expect(parseShelf(await exported('backup')).shelf.papers).toHaveLength(2);
  });

  it('clears everything, but only when asked twice', async () => {
    const page = await openShelf(site, [saved('pissa')]);
    await page.locator('[data-clear]').press('Enter');
    await page.keyboard.press('Escape');
    expect(await kept(page)).toEqual(['pissa']);
    await page.locator('[data-clear]').press('Enter');
    await page.click('[value=clear]');
    await page.locator('#empty-heading').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });
});

describe('a shared list', () => {
  it('goes from one browser to another, and back from a backup', async () => {
    const page = await openShelf(site, [saved('pissa', { note: 'a & b' }), saved('lora-ga')]);
    await page.check('[data-share-notes]');
    const address = await page.inputValue('[data-share-address]');
    const other = await openShelf(
      site,
      [saved('pissa', { note: 'my own' })],
      new URL(address).hash,
    );
    expect(await titles(other, '[data-shared]')).toHaveLength(2);
    expect(await kept(other)).toEqual(['pissa']);
    await other.locator('[data-add-all]').press('Enter');
    expect((await kept(other)).sort()).toEqual(['lora-ga', 'pissa']);
    expect(await keptText(other)).toContain('my own');
    await other.locator('[data-bring-form] input').fill(address);
    await other.keyboard.press('Enter');
    await other.waitForFunction(() =>
      document.querySelector('[data-bring-words]')?.textContent.includes('already'),
    );
    expect(await other.textContent('[data-bring-words]')).toBe(
      '0 papers added; 2 already on your shelf; 1 other note left out, for you have your own.',
    );
  });

  it('takes single papers by their bookmarks, and says which are not here', async () => {
    const page = await openShelf(site, [], '#list=pissa,no-such-paper-anywhere');
    expect(await page.textContent('[data-shared-words]')).toBe('1 paper. 1 more is not here.');
    await page.locator('[data-shared] .save').press('Enter');
    expect(await kept(page)).toEqual(['pissa']);
    site.complaints.length = 0;
  });

  it('is brought from a file, and a file that is none is told apart', async () => {
    const page = await openShelf(site, []);
    const bring = async (text: string): Promise<string> => {
      await page.setInputFiles('[data-bring-file]', {
        name: 'x.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
      await page.waitForFunction(() =>
        (document.querySelector('[data-bring-words]')?.textContent ?? '').endsWith('.'),
      );
      return (await page.textContent('[data-bring-words]')) ?? '';
    };
    expect(await bring('@article{x}')).toContain('Nothing was changed.');
    const backup = JSON.stringify({ version: 1, papers: [saved('pissa'), 7] });
    await page.evaluate(() => {
      const words = document.querySelector('[data-bring-words]');
      if (words !== null) words.textContent = '';
    });
    expect(await bring(backup)).toBe('1 paper added. 1 entries could not be read.');
    expect(await kept(page)).toEqual(['pissa']);
  });
});

describe('the shelf page in every light', () => {
  const papers = [saved('pissa', { note: 'mine', isRead: true }), saved('lora-ga')];

  it.each(['light', 'dark'] as const)('has no fault that axe finds, %s', async (colorScheme) => {
    const page = await openShelf(site, papers, '#list=loldu&note=loldu:x', { colorScheme });
    expect(await faults(page)).toEqual([]);
    await page.click('[data-clear]');
    expect(await faults(page)).toEqual([]);
  });

  it.each([320, 360, 768])('is no wider than the screen at %i', async (width) => {
    const page = await openShelf(site, papers, '#list=loldu', { viewport: { width, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
  });

  it('says without JavaScript what it would do', async () => {
    const page = await site.open('/shelf/', { javaScriptEnabled: false });
    expect(await page.innerText('main')).toContain('With JavaScript on, this page holds');
    expect(await page.isVisible('.take-along')).toBe(false);
    const paper = await site.open('/papers/pissa/', { javaScriptEnabled: false });
    expect(await paper.isVisible('.shelf-actions')).toBe(false);
  });
});
