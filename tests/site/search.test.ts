import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readPaperPages } from '../../src/content/readPages.ts';
import { EMPTY_SEARCH, searchAddress } from '../../src/model/searchState.ts';
import { openSite } from './openSite.ts';
import { address, DIST, pathOf } from './underTest.ts';

const papers = readPaperPages('content').pages;
const site = openSite(DIST);

const settled = (page: Page, phase: string): Promise<unknown> =>
  page.waitForSelector(`[data-search-page][data-phase=${phase}]`);
const titles = (page: Page): Promise<string[]> => page.locator('.results .title').allTextContents();
/** The search in the address, without the name of the index that answered it. */
const query = (page: Page): string => new URL(page.url()).search.replace(/&index=[0-9a-f]{8}$/, '');

/** Types a query and waits for its own answer: the page says which search it shows. */
async function ask(page: Page, words: string): Promise<string[]> {
  await page.fill('#search-field', words);
  await page.waitForSelector(
    `[data-shown="${searchAddress('', { ...EMPTY_SEARCH, query: words })}"]`,
  );
  return titles(page);
}

/** Types each query within the page, and gives the addresses of the first results for it. */
async function askEach(page: Page, queries: readonly string[]): Promise<string[][]> {
  const answers = await page.evaluate(async (all) => {
    const main = document.querySelector<HTMLElement>('[data-search-page]');
    const field = document.querySelector<HTMLInputElement>('#search-field');
    if (main === null || field === null) throw new Error('this is no search page');
    const shows = (query: string): boolean =>
      new URLSearchParams(main.dataset['shown'] ?? '').get('q') === query;
    const answers: string[][] = [];
    for (const query of all) {
      const shown = new Promise<void>((resolve) => {
        const watch = new MutationObserver(() => {
          if (!shows(query)) return;
          watch.disconnect();
          resolve();
        });
        watch.observe(main, { attributeFilter: ['data-shown'] });
      });
      field.value = query;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await shown;
      const links = main.querySelectorAll<HTMLAnchorElement>('.results .title');
      answers.push([...links].slice(0, 3).map(({ pathname }) => pathname));
    }
    return answers;
  }, queries);
  return answers.map((links) => links.map((link) => pathOf(link) ?? link));
}

/** Waits for the answer to a hostile query, which is no failure and has nothing in it that was asked. */
async function isAnswered(page: Page): Promise<void> {
  await page.waitForSelector('[data-search-page]:is([data-phase=found], [data-phase=nothing])');
  expect(await page.locator('main img').count()).toBe(0);
}

describe('the search page', () => {
  it('shows the results of a link that someone was sent', async () => {
    const page = await site.open('/search/?q=low-rank');
    await settled(page, 'found');
    expect(await page.inputValue('#search-field')).toBe('low-rank');
    expect(await page.textContent('[data-status]')).toMatch(
      /^\d+ papers for “low-rank”(?:: \d+ with the word itself, \d+ related)?$/,
    );
    const first = page.locator('ol.results > li').first();
    expect(pathOf((await first.locator('a.title').getAttribute('href')) ?? '')).toMatch(
      /^\/papers\/[a-z0-9-]+\/$/,
    );
    expect(await first.locator('mark').first().textContent()).toMatch(/low-rank/i);
    expect(await first.locator('.chip').textContent()).toBeTruthy();
  });

  it('finds each paper by its exact title, among the first three', async () => {
    // Two pages at once: while one waits for a file the other searches.
    const halves = [0, 1].map((rest) => papers.filter((_, at) => at % 2 === rest));
    const missed = await Promise.all(
      halves.map(async (half) => {
        const page = await site.open('/search/');
        const asked = half.map(({ checked }) => checked.title);
        const answers = await askEach(page, asked);
        return half.filter(({ id }, at) => answers[at]?.includes(`/papers/${id}/`) !== true);
      }),
    );
    expect(missed.flat().map(({ checked }) => checked.title)).toEqual([]);
  });

  it('narrows to a theme and back, and keeps it in the address', async () => {
    const page = await site.open('/search/?q=network');
    await settled(page, 'found');
    const all = await page.textContent('[data-status]');
    await page.click('[data-value=initialization]');
    await page.waitForFunction(() =>
      document.querySelector('[data-status]')?.textContent.includes(' in Initialization'),
    );
    expect(query(page)).toBe('?q=network&theme=initialization');
    const count = Number((await page.textContent('[data-value=initialization] .count')) ?? '');
    expect(await page.textContent('[data-status]')).toMatch(
      new RegExp(`^${count} papers for “network” in Initialization`),
    );
    await page.goBack();
    await page.waitForFunction(
      (words) => document.querySelector('[data-status]')?.textContent === words,
      all,
    );
    expect(query(page)).toBe('?q=network');
  });

  it('lists a whole theme when nothing is asked', async () => {
    const page = await site.open('/search/?theme=scaling-laws');
    await settled(page, 'found');
    expect(await page.textContent('[data-status]')).toBe(
      `${papers.filter(({ folder, checked }) => [folder, ...checked.also].includes('scaling-laws')).length} papers in Scaling laws`,
    );
  });

  it('searches while one types, and goes back to the search before with one step', async () => {
    const page = await site.open('/search/?q=grokking');
    await settled(page, 'found');
    const before = await titles(page);
    await page.fill('#search-field', '');
    // Each letter is a search of its own, and is answered before the next one comes.
    for (const end of 'dropout'.split('').keys()) {
      await page.keyboard.type('dropout'.charAt(end));
      await page.waitForSelector(`[data-shown="?q=${'dropout'.slice(0, end + 1)}"]`);
    }
    await page.goBack();
    await page.waitForFunction(() =>
      document.querySelector('[data-status]')?.textContent.includes('grokking'),
    );
    expect(await page.inputValue('#search-field')).toBe('grokking');
    expect(await titles(page)).toEqual(before);
  });

  it('comes back to its results from a paper', async () => {
    const page = await site.open('/search/?q=grokking');
    await settled(page, 'found');
    const before = await titles(page);
    await page.click('.results li:first-child .title');
    await page.waitForURL('**/papers/**');
    await page.goBack();
    await settled(page, 'found');
    expect(await titles(page)).toEqual(before);
  });

  it('shows more results on demand, and moves the focus to the first of them', async () => {
    const page = await site.open('/search/?q=network');
    await settled(page, 'found');
    expect(await titles(page)).toHaveLength(10);
    await page.click('[data-more]');
    await page.waitForSelector('.results li:nth-child(20)');
    expect(
      await page.evaluate(() => document.activeElement?.closest('li')?.matches(':nth-child(11)')),
    ).toBe(true);
  });

  it('says what to do when nothing is found', async () => {
    const page = await site.open('/search/?q=qqqqwwww&theme=vision');
    await settled(page, 'nothing');
    expect(await page.textContent('[data-status]')).toBe(
      'No paper found for “qqqqwwww” in Vision.',
    );
    expect(await page.textContent('[data-why-nothing]')).toMatch(
      /^No paper has any of these words/,
    );
    expect(await page.isVisible('text=Or look through')).toBe(true);
  });

  it('names the filter that finds nothing, and leads to what is found without it', async () => {
    const page = await site.open('/search/?q=lora&year=2015');
    await settled(page, 'nothing');
    await page.fill('#search-field', 'author:nobody lora');
    await page.waitForSelector('text=No author here is called “nobody”.');
    const offer = page.locator('[data-notice] a');
    const words = /^(\d+) papers without author:nobody, of any year$/;
    const count = words.exec((await offer.textContent()) ?? '')?.[1] ?? 'none';
    await offer.click();
    await settled(page, 'found');
    expect(await page.textContent('[data-status]')).toMatch(
      new RegExp(`^${count} papers for “lora”`),
    );
    expect(await page.inputValue('#search-field')).toBe('lora');
    expect(query(page)).toBe('?q=lora');
  });

  it('corrects a filter as it corrects a word, and offers the right one where it may not', async () => {
    const page = await site.open('/search/?q=theme:visoin+images');
    await settled(page, 'found');
    expect(await page.textContent('[data-notice]')).toContain(
      'Showing results for theme:vision images. Search for “theme:visoin images” instead',
    );
    await page.click('text=instead');
    await page.waitForSelector('text=No theme is called “visoin”.');
    await page.click('[data-notice] a:text-is("theme:vision")');
    await settled(page, 'found');
    expect(query(page)).toBe('?q=theme%3Avision+images&exact=1');
  });

  it('gives what has some of the words where no paper has all, and says so', async () => {
    const page = await site.open('/search/?q=hyperfitting unlearning');
    await settled(page, 'found');
    expect(await page.textContent('[data-status]')).toMatch(
      /^\d+ papers? for “hyperfitting unlearning”, none with every word$/,
    );
  });

  it('corrects typing errors, says so, and searches as typed on demand', async () => {
    const page = await site.open('/search/?q=lottry ticket');
    await settled(page, 'found');
    expect(await page.textContent('[data-notice]')).toContain(
      'Showing results for lottery ticket.',
    );
    expect((await titles(page))[0]).toMatch(/Lottery Ticket/);
    await page.click('[data-notice] a');
    await page.waitForFunction(() => location.search.includes('exact=1'));
    await page.waitForFunction(() =>
      document.querySelector('[data-notice]')?.textContent.startsWith('Only the words as typed.'),
    );
    await page.goBack();
    await page.waitForFunction(() =>
      document.querySelector('[data-notice]')?.textContent.startsWith('Showing results for'),
    );
  });

  it('searches the other names of what is asked for, and tells which', async () => {
    const page = await site.open('/search/?q=icl');
    await settled(page, 'found');
    expect(await page.textContent('[data-notice]')).toMatch(/^Also searched: in-context learning/i);
    expect(await page.textContent('.results')).toMatch(/Found by another name/);
  });

  it('knows the signs of a search', async () => {
    const page = await site.open('/search/');
    expect(await ask(page, '"winning tickets"')).toHaveLength(1);
    for (const words of ['dropout -underfitting', 'lora year:2024', 'author:chen']) {
      expect(await ask(page, words), words).not.toEqual([]);
    }
  });

  it('finds a paper by its title as the listing spelt it, before the repair', async () => {
    const page = await site.open('/search/');
    const found = await ask(
      page,
      'SP^2OT: Semantic-Regularized Progressive Partial Optimal Transport',
    );
    expect(found[0]).toMatch(/^SP²OT/);
  });

  it('says what can be searched before anything is asked', async () => {
    const page = await site.open('/search/');
    expect(await page.isVisible('.when-idle')).toBe(true);
    await page.click('.when-idle a >> nth=0');
    await settled(page, 'found');
  });

  it('takes anything that an address asks as text', async () => {
    const page = await site.open('/search/');
    for (const words of [
      '<img src=x onerror=alert(1)>',
      '"',
      '\\',
      '%',
      '\u202eabc',
      'a'.repeat(5000),
      '(a+)+$'.repeat(500),
    ]) {
      await page.goto(address(`/search/?q=${encodeURIComponent(words)}`));
      await isAnswered(page);
    }
  });

  it('takes anything that is pasted into the field as text', async () => {
    const page = await site.open('/search/');
    for (const words of [
      '((((',
      '\ud83c\udf31',
      'low '.repeat(2000),
      'low rank '.repeat(12_500),
      'x'.repeat(100_000),
      'grokking \ud83c',
      'author:"'.repeat(5000),
      '\u202e\u2066grokking\u2069\u200f',
    ]) {
      await page.evaluate((pasted) => {
        const main = document.querySelector<HTMLElement>('[data-search-page]');
        const field = document.querySelector<HTMLInputElement>('#search-field');
        if (main === null || field === null) return;
        main.dataset['shown'] = '';
        field.value = pasted;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, words);
      await page.waitForSelector('[data-shown^="?q="]');
      await isAnswered(page);
      expect(await page.evaluate(() => location.href.length)).toBeLessThan(12_000);
    }
  });

  it('is reached from the field of any page, without the palette', async () => {
    const page = await site.open('/papers/pissa/');
    await page.fill('#header-search', 'adapters');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=adapters');
    await settled(page, 'found');
  });
});

describe('without its index', () => {
  let isIndexThere = false;
  const bare = openSite(DIST, {
    isServed: (path) => isIndexThere || !path.startsWith('/pagefind/'),
  });

  it('the search page says so, and finds when tried again with the index there', async () => {
    const page = await bare.open('/search/?q=grokking');
    await settled(page, 'failed');
    expect(await page.textContent('[data-status]')).toBe('The search index could not be loaded.');
    expect(await page.isVisible('[data-retry]')).toBe(true);
    isIndexThere = true;
    await page.click('[data-retry]');
    await settled(page, 'found');
    expect(await titles(page)).not.toHaveLength(0);
  });
});
