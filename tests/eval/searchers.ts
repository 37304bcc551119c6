import MiniSearch from 'minisearch';
import type { Page } from 'playwright-core';
import type { PaperPage } from '../../src/content/readPages.ts';
import { mdxToText } from '../../src/markdown/mdxToText.ts';
import { foldWords } from '../../src/text/fold.ts';

/** Takes a query and gives the slugs of the first papers found, best first. */
export type Searcher = (query: string) => Promise<string[]>;

const RE_SLUG = /\/papers\/([^/]+)\//;

/** Takes a page of the browser and gives the searcher that reads the site's own search page, as a reader sees it. */
export function searchPageIn(page: Page): Searcher {
  return async (query) => {
    await page.goto(`/search/?${new URLSearchParams({ q: query }).toString()}`);
    await page.waitForSelector(
      '[data-search-page]:not([data-phase=idle]):not([data-phase=loading])',
    );
    const links = await page
      .locator('.results .title')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
    return links.map(slugIn);
  };
}

/** Takes a page of the browser and gives the searcher that asks Pagefind itself, over the same index. */
export function pagefindIn(page: Page): Searcher {
  return async (query) => {
    if (!page.url().includes('/about/')) await page.goto('/about/');
    const urls = await page.evaluate(async (words) => {
      const address = '/pagefind/pagefind.js';
      const pagefind = (await import(address)) as {
        search: (q: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
      };
      const { results } = await pagefind.search(words);
      const first = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return first.map(({ url }) => url);
    }, query);
    return urls.map(slugIn);
  };
}

/** Takes the pages and gives MiniSearch over titles and abstracts, set up as well as its options allow. */
export function miniSearchOf(pages: readonly PaperPage[]): Searcher {
  const index = new MiniSearch<{ id: string; title: string; text: string }>({
    fields: ['title', 'text'],
    tokenize: foldWords,
    searchOptions: {
      boost: { title: 3 },
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      prefix: (term) => term.length > 3,
      weights: { fuzzy: 0.3, prefix: 0.5 },
    },
  });
  index.addAll(
    pages.map(({ id, checked, body }) => ({ id, title: checked.title, text: mdxToText(body) })),
  );
  return (query) => Promise.resolve(index.search(query).map(({ id }) => String(id)));
}

function slugIn(url: string): string {
  return RE_SLUG.exec(url)?.[1] ?? url;
}
