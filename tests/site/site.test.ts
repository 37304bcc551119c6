import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPaperPages, readThemePages } from '../../src/content/readPages.ts';
import { mdxToText } from '../../src/markdown/mdxToText.ts';
import { groupAnchor } from '../../src/model/theme.ts';
import { readBuiltPage } from '../../src/publish/offline/readBuiltPage.ts';
import { findAddresses } from '../../src/text/addresses.ts';
import { compareTitles } from '../../src/text/titles/titleOrder.ts';
import { openSite } from './openSite.ts';
import { address, DIST, pathOf, pathOfPage } from './underTest.ts';

const site = openSite(DIST);
const papers = readPaperPages('content').pages;
const themes = readThemePages('content').pages;

/** What is on a page, as a reader's program finds it: read by the browser's own parser, no script run. */
interface Found {
  path: string;
  text: string;
  links: string[];
  /** Those sorted by what they lead to, below the abstract. */
  sortedLinks: string[];
  ids: string[];
  loads: string[];
  titles: string[];
}

let pages: Map<string, Found>;

beforeAll(async () => {
  const paths = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .map((path) => `/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.html'));
  // Its policy would let no page be read from a text.
  const page = await site.open('/about/', { bypassCSP: true });
  const found = await page.evaluate(readPages, paths.map(address));
  pages = new Map(found.map(belowRoot).map((one) => [one.path, one]));
});

/** Addresses of the site as paths below its root; those on its host but outside of its folder lead nowhere. */
function belowRoot({ path, links, loads, ...found }: Found): Found {
  const below = (link: string): string =>
    link.startsWith('/') ? (pathOf(link) ?? `outside:${link}`) : link;
  return { ...found, path: below(path), links: links.map(below), loads: loads.map(below) };
}

async function readPages(paths: string[]): Promise<Found[]> {
  const all = (root: Document, selector: string, attribute: string): string[] =>
    [...root.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '');
  return Promise.all(
    paths.map(async (path) => {
      const html = await (await fetch(path)).text();
      const root = new DOMParser().parseFromString(html, 'text/html');
      return {
        path: path.replace(/index\.html$/, ''),
        text: root.querySelector('main')?.textContent ?? '',
        links: all(root, 'a[href]', 'href'),
        sortedLinks: all(root, '.links a', 'href'),
        ids: all(root, '[id]', 'id'),
        loads: [
          ...all(root, '[src]', 'src'),
          ...all(root, 'link[href]:not([rel=canonical])', 'href'),
          ...all(root, 'use[href]', 'href'),
        ],
        titles: [...root.querySelectorAll('#papers .title')].map((title) => title.textContent),
      };
    }),
  );
}

describe('the built site', () => {
  it('has a page for each paper and no other below /papers/', () => {
    const slugs = [...pages.keys()].filter((path) => /^\/papers\/.+/.test(path));
    expect(slugs.sort()).toEqual(papers.map(({ id }) => `/papers/${id}/`).sort());
  });

  it.each(themes.map(({ id }) => id))(
    'lists on the page of %s each paper of its folder, and each that has it as a further theme, once',
    (theme) => {
      const placed = papers.filter(
        ({ folder, checked }) => folder === theme || checked.also.includes(theme),
      );
      expect(
        (pages.get(`/themes/${theme}/`)?.titles ?? []).map((title) => title.trim()).sort(),
      ).toEqual(placed.map(({ checked }) => checked.title).sort());
    },
  );

  it('reaches every paper from the page of its theme and from the list of all', () => {
    for (const { id, folder } of papers) {
      expect(pages.get(`/themes/${folder}/`)?.links).toContain(`/papers/${id}/`);
      expect(pages.get('/papers/')?.links).toContain(`/papers/${id}/`);
    }
  });

  it('reaches every theme from the first page', () => {
    expect(pages.get('/')?.links).toEqual(
      expect.arrayContaining(themes.map(({ id }) => `/themes/${id}/`)),
    );
  });

  it('shows every abstract on its page, word for word as the page file has it', () => {
    for (const { id, body, checked } of papers) {
      const built = readBuiltPage(readFileSync(`${DIST}/papers/${id}/index.html`, 'utf8'));
      expect(built.abstract).toBe(mdxToText(body));
      expect(built.title).toBe(checked.title);
    }
  });

  it('shows no TeX, brace or doubled quote that a repair forgot', () => {
    const leftovers = papers.flatMap(({ id }) => {
      const html = readFileSync(`${DIST}/papers/${id}/index.html`, 'utf8');
      // A formula may hold any sign; its TeX is not shown.
      const { abstract } = readBuiltPage(html.replace(/<math[ >].*?<\/math>/gs, ''));
      return [...abstract.matchAll(/\\[a-z]+|[{}]|``|''/gi)].map(
        ({ index }) => `${id}: ${abstract.slice(Math.max(0, index - 30), index + 30)}`,
      );
    });
    expect(leftovers).toEqual([]);
  });

  it('links every address in an abstract, and those of the front matter apart', () => {
    for (const { id, body, checked } of papers) {
      const found = pages.get(`/papers/${id}/`);
      const urls = findAddresses(mdxToText(body)).map(({ url }) => url);
      expect(found?.links).toEqual(expect.arrayContaining(urls));
      expect(found?.sortedLinks).toEqual(checked.links.map(({ url }) => url));
    }
  });

  it('has no link that leads nowhere', () => {
    const dead = [...pages.values()].flatMap(({ path, links }) =>
      links
        .filter((link) => leadsNowhere(new URL(link, `http://site${path}`)))
        .map((link) => `${path}: ${link}`),
    );
    expect(dead).toEqual([]);
  });

  it('loads nothing from another host', () => {
    const foreign = [...pages.values()].flatMap(({ loads }) =>
      loads.filter((load) => !load.startsWith('/') && !load.startsWith('#')),
    );
    expect(foreign).toEqual([]);
  });

  it('indexed the papers for search, and nothing else', () => {
    const entry = JSON.parse(readFileSync(`${DIST}/pagefind/pagefind-entry.json`, 'utf8')) as {
      languages: Record<string, { page_count: number }>;
    };
    expect(Object.values(entry.languages).map(({ page_count }) => page_count)).toEqual([
      papers.length,
    ]);
  });
});

function leadsNowhere({ protocol, host, pathname, hash }: URL): boolean {
  if (protocol === 'outside:') return true;
  if (host !== 'site') return false;
  // Files beside the pages: citations.
  if (/\.\w+$/.test(pathname)) return !existsSync(`${DIST}${pathname}`);
  const found = pages.get(pathname);
  if (found === undefined) return true;
  if (hash === '' || found.ids.includes(hash.slice(1))) return false;
  // Behind its # the page for comparing has a list of papers.
  const slugs = pathname === '/compare/' ? hash.slice(1).split(',') : [''];
  return !slugs.every((slug) => slug !== '' && pages.has(`/papers/${slug}/`));
}

const PAGES = [
  '/',
  '/themes/regularization/',
  '/papers/',
  '/papers/pissa/',
  '/search/?q=low-rank',
  '/about/',
  '/shelf/',
  '/compare/#pissa,lora-ga',
  '/nowhere/',
];

describe('a page in the browser', () => {
  it.each(PAGES)('complains of nothing: %s', async (path) => {
    const before = site.complaints.length;
    const page = await site.open(path);
    await page.waitForLoadState('networkidle');
    // That a page is missing is the very point of the last one.
    const complaints = site.complaints
      .slice(before)
      .filter((words) => !(path === '/nowhere/' && words.includes('404')));
    expect(complaints).toEqual([]);
  });

  it('is no wider than a small screen, whatever formula stands in it', async () => {
    const page = await site.open('/about/', { viewport: { width: 320, height: 800 } });
    const wide: string[] = [];
    for (const { id } of papers) {
      if (!readFileSync(`${DIST}/papers/${id}/index.html`, 'utf8').includes('<math')) continue;
      await page.goto(address(`/papers/${id}/`));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) wide.push(`${id}: ${width}`);
    }
    expect(wide).toEqual([]);
  });

  it('can be read with JavaScript off', async () => {
    const page = await site.open('/papers/pissa/', { javaScriptEnabled: false });
    const [paper] = papers.filter(({ id }) => id === 'pissa');
    expect(await page.textContent('.abstract')).toContain(paper?.body.trim().slice(0, 20));
    const search = await site.open('/search/', { javaScriptEnabled: false });
    expect(await search.textContent('noscript')).toContain('Searching needs JavaScript');
  });

  it('lets the keyboard skip to the text, and shows where it is', async () => {
    const page = await site.open('/papers/pissa/');
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip');
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await skip.evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThanOrEqual(
      0,
    );
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(
        () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
      ),
    ).toBe('solid');
  });

  it('tells what a concept is while its link has the focus, and follows it without a script', async () => {
    const page = await site.open('/papers/pissa/');
    const link = page.locator('a.mention').first();
    await link.focus();
    await page.waitForSelector('.definition-card:not([hidden])');
    const described = await link.getAttribute('aria-describedby');
    expect((await page.textContent(`#${described ?? ''}`))?.length).toBeGreaterThan(60);
    await page.keyboard.press('Escape');
    expect(await page.isVisible('.definition-card')).toBe(false);
    const bare = await site.open('/papers/pissa/', { javaScriptEnabled: false });
    await bare.locator('a.mention').first().click();
    expect(pathOfPage(bare)).toMatch(/^\/concepts\//);
  });

  it('lists a theme in the groups that its introduction names', () => {
    for (const { id, checked } of themes) {
      const links = pages.get(`/themes/${id}/`)?.links ?? [];
      for (const { title } of checked.groups) {
        // Once in the introduction and once in the table of contents.
        expect(links.filter((link) => link === `#${groupAnchor(title)}`)).toHaveLength(2);
      }
    }
  });

  it('says of a paper kept under another theme where it is kept', async () => {
    const page = await site.open('/themes/low-rank-adaptation/');
    const line = page.locator(
      'section[aria-labelledby=initialization-of-adapters] li:has([href*="the-impact-of-init"])',
    );
    expect((await line.textContent())?.replace(/\s+/g, ' ')).toMatch(/kept under Initialization/);
    expect(await page.locator('.led').count()).toBe(1);
  });

  it('sorts each group by title and back to the newest first', async () => {
    const page = await site.open('/themes/low-rank-adaptation/');
    const groups = (): Promise<{ years: number[]; titles: string[] }[]> =>
      page.locator('.paper-group').evaluateAll((sections) =>
        sections.map((section) => ({
          years: [...section.querySelectorAll('li')].map((line) =>
            Number(line.dataset['year'] ?? 0),
          ),
          titles: [...section.querySelectorAll('.title')].map((title) => title.textContent.trim()),
        })),
      );
    const byYear = await groups();
    expect(byYear.length).toBeGreaterThan(3);
    for (const { years } of byYear) expect(years).toEqual([...years].sort((a, b) => b - a));
    await page.click('[data-by=title]');
    const byTitle = await groups();
    for (const [index, { titles }] of byTitle.entries()) {
      expect(titles).toEqual([...(byYear[index]?.titles ?? [])].sort(compareTitles));
    }
    expect(byTitle).not.toEqual(byYear);
    await page.click('[data-by=year]');
    expect(await groups()).toEqual(byYear);
  });

  it('leads from paper to paper within a theme', async () => {
    const page = await site.open('/papers/pissa/');
    const next = await page.getAttribute('[rel=next]', 'href');
    await page.click('[rel=next]');
    expect(pathOfPage(page)).toBe(pathOf(next ?? ''));
    await page.click('[rel=prev]');
    expect(pathOfPage(page)).toBe('/papers/pissa/');
  });
});
