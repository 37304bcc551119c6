import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readSentPolicy } from '../../src/publish/policy/strictPolicy.ts';
import { shelfIsThere } from './openShelf.ts';
import { openSite, type OpenSite } from './openSite.ts';
import { pageTypes } from './pageTypes.ts';
import { isKept, visit } from './worker.ts';
import { address, DIST } from './underTest.ts';

const policy = readSentPolicy(DIST);
const plain = openSite(DIST);
const sent = openSite(DIST, { headers: { 'Content-Security-Policy': policy } });
const types = pageTypes(DIST);

/** A page, and whatever is said or refused in it, or loaded from elsewhere. */
interface Watched {
  readonly page: Page;
  readonly said: string[];
}

/** Opens a page that tells everything: what any script or the browser says, what a policy refuses, what comes from another host. */
async function watch(site: OpenSite, options: BrowserContextOptions = {}): Promise<Watched> {
  const page = await site.open('/icon.svg', options);
  const said: string[] = [];
  const context = page.context();
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      console.error('refused', effectiveDirective, blockedURI, sample);
    });
  });
  context.on('console', (message) => {
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    said.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => said.push(error.error().message));
  context.on('request', (request) => {
    const isOwn = request.url().startsWith(site.origin) || /^(?:data|blob):/.test(request.url());
    if (!isOwn) said.push(`loads ${request.url()}`);
  });
  return { page, said };
}

/** Everything that a reader does with scripts on, one after the other on one page. */
const USES: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['searching, narrowing, exporting', search],
  ['the palette', openPalette],
  ['a definition, a copied record, the scheme', readPaper],
  ['triage by keys, and its dialog', triage],
  ['the shelf, a note, an export', keepOnShelf],
  ['comparing', compare],
  ['the map', useMap],
];

describe('under the policy of its page', () => {
  it('refuses what a stranger might put into a page, and says so here', async () => {
    const { page, said } = await watch(plain);
    await page.goto(address('/about/'));
    await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
      document.body.append(
        Object.assign(document.createElement('img'), { src: 'https://example.org/x.png' }),
      );
      document.body.append(
        Object.assign(document.createElement('style'), { textContent: 'body { color: red }' }),
      );
      try {
        document.body.append(Object.assign(document.createElement('p'), { innerHTML: '<b>x</b>' }));
      } catch {
        document.body.dataset['refused'] = 'yes';
      }
    });
    await page.waitForFunction(() => document.body.dataset['refused'] === 'yes');
    const refused = (directive: string): boolean =>
      said.some((one) => one.startsWith(`error: refused ${directive}`));
    for (const directive of [
      'style-src-attr',
      'style-src-elem',
      'img-src',
      'require-trusted-types-for',
    ]) {
      expect(refused(directive), `${directive} in ${said.join('\n')}`).toBe(true);
    }
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).not.toBe(
      'rgb(255, 0, 0)',
    );
  });
});

describe('under the policy that is sent with each file as well', () => {
  it('can be sent as one line that any host takes', () => {
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|unsafe-hashes|https?:|\n/);
    // Cloudflare, for one, takes lines of 2,000 characters.
    expect(`Content-Security-Policy: ${policy}`.length).toBeLessThan(2000);
  });

  it.each(types)('%s opens without a word', async (path) => {
    const { page, said } = await watch(sent);
    await page.goto(address(path), { waitUntil: 'networkidle' });
    expect(said.filter((one) => !isNotFound(one))).toEqual([]);
  });

  it.each(USES)(
    '%s: nothing is refused, nothing said, nothing loaded from elsewhere',
    async (_, use) => {
      const { page, said } = await watch(sent, {
        acceptDownloads: true,
        permissions: ['clipboard-write'],
      });
      await use(page);
      expect(said).toEqual([]);
    },
  );

  it('Pagefind’s worker is trusted in a collection that is large enough for one', async () => {
    const { page, said } = await watch(sent);
    await page.route('**/lexicon/papers.json', async (route) => {
      const list = (await (await route.fetch()).json()) as { ids: string[] };
      const further = Array.from({ length: 2000 }, (_, at) => `further-${at}`);
      await route.fulfill({ json: { ...list, ids: [...list.ids, ...further] } });
    });
    const worker = page.waitForEvent('worker');
    await page.goto(address('/search/?q=grokking'));
    expect((await worker).url()).toBe(`${sent.origin}${address('/pagefind/pagefind-worker.js')}`);
    await page.waitForSelector('[data-phase=found]');
    expect(await page.locator('.results .title').first().textContent()).toMatch(/grok/i);
    expect(said).toEqual([]);
    // Anything else that another's code would start is not.
    const isRefused = await page.evaluate((other) => {
      try {
        new Worker(other).terminate();
        return false;
      } catch {
        return true;
      }
    }, address('/sw.js'));
    expect(isRefused).toBe(true);
  });

  it('the worker comes, and everything works without a connection', async () => {
    const { page, said } = await watch(sent, visit);
    await page.goto(address('/about/'));
    await isKept(page, '/offline/records.');
    await page.context().setOffline(true);
    await page.goto(address('/search/?q=grokking'));
    await page.waitForSelector('[data-phase=found]');
    await page.goto(address('/map/'));
    await page.waitForSelector('.dots a[tabindex="0"]');
    expect(said).toEqual([]);
  });
});

/** The page that is not there is one of the types, and its status is told by the browser. */
function isNotFound(said: string): boolean {
  return said.includes('status of 404') && said.includes('/nowhere/');
}

async function search(page: Page): Promise<void> {
  await page.goto(address('/search/'));
  await page.locator('#search-field').pressSequentially('low-rnk adaptation');
  await page.waitForSelector('[data-phase=found]');
  await page.click('[data-facet=year][data-value="2024"]');
  await page.waitForURL(/year=/);
  await page.waitForSelector('[data-phase=found]');
  await page.selectOption('[data-order]', 'newest');
  await page.click('[data-export] summary');
  await Promise.all([page.waitForEvent('download'), page.click('[data-format=bibtex]')]);
  await page.click('[data-copy]');
  await page.waitForSelector('[data-export-word]:not(:empty)');
  await page.fill('#search-field', 'zzzzqqq');
  await page.waitForSelector('[data-phase=nothing]');
}

async function openPalette(page: Page): Promise<void> {
  await page.goto(address('/papers/pissa/'));
  await page.keyboard.press('/');
  await page.waitForSelector('dialog.palette[open]');
  await page.keyboard.type('grokking');
  await page.waitForSelector('.palette [aria-label=Papers] [role=option]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.includes('pissa'));
  await page.locator('.site-header [data-search-field]').click();
  await page.waitForSelector('.palette [data-query]');
}

async function readPaper(page: Page): Promise<void> {
  await page.goto(address('/papers/pissa/'));
  await page.locator('.abstract a.mention').first().focus();
  await page.waitForSelector('#definition-card:not([hidden]):not(:empty)');
  await page.getByRole('button', { name: /^Colours:/ }).click();
  await page.locator('details:has([data-copy]) summary').first().click();
  await page.locator('[data-copy]').first().click();
  await page.locator('.shelf-actions .save').click();
  await page.waitForSelector('.shelf-link[data-count="1"]');
}

async function triage(page: Page): Promise<void> {
  await page.goto(address('/themes/vision/'));
  await page.keyboard.press('t');
  await page.waitForSelector('.triage-bar');
  for (const key of ['s', 'x', 'k', 'u', '?']) await page.keyboard.press(key);
  await page.waitForSelector('.keys-dialog');
  await page.getByLabel('Next paper').fill('n');
  await page.click('.keys-dialog [value=save]');
  await page.locator('.keys-dialog').waitFor({ state: 'detached' });
}

async function keepOnShelf(page: Page): Promise<void> {
  await page.goto(address('/papers/pissa/'));
  await page.locator('.shelf-actions .save').click();
  await page.goto(address('/shelf/'));
  await shelfIsThere(page);
  await page.locator('textarea').first().fill('the SVD of W');
  await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-export=bibtex]').press('Enter'),
  ]);
  await page.locator('[data-take-off]').first().press('Enter');
  await page.locator('[data-undo-line] button').press('Enter');
  await page.goto(address('/shelf/#list=pissa,lora-ga'));
  await shelfIsThere(page);
}

async function compare(page: Page): Promise<void> {
  await page.goto(address('/compare/#pissa,lora-ga'));
  await page.waitForSelector('.compare-table');
  await page.fill('#compare-field', 'loldu');
  await page.press('#compare-field', 'Enter');
  await page.locator('.compare-table thead .title').nth(2).waitFor();
  await page.locator('[data-left]:visible').first().press('Enter');
}

async function useMap(page: Page): Promise<void> {
  await page.goto(address('/map/'));
  await page.click('[data-zoom=in]');
  await page.focus(`svg a[href="${address('/papers/pissa/')}"]`);
  await page.waitForSelector('.map-card p:not(:empty)');
  await page.fill('#map-words', 'lora');
  await page.waitForSelector('[data-lit]');
  await page.click('[data-map-clear]');
}
