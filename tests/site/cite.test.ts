import { readFileSync } from 'node:fs';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { exportPapers, EXPORT_FORMATS } from '../../src/browser/export/exportPapers.ts';
import { readPaperPages } from '../../src/content/readPages.ts';
import { openSite } from './openSite.ts';
import { address, DIST } from './underTest.ts';

const site = openSite(DIST);
const papers = readPaperPages('content').pages;
const [withoutRecord] = papers.filter(({ id }) => !readReferenceIds().includes(id));

function readReferenceIds(): string[] {
  const records = JSON.parse(readFileSync('content/references.json', 'utf8')) as { id: string }[];
  return records.map(({ id }) => id);
}

function readFile(path: string): string {
  return readFileSync(`${DIST}/${path}`, 'utf8');
}

function readBibtex(text: string): { id: string; title: string }[] {
  return plugins.input.chain(text, {
    forceType: '@bibtex/text',
    target: '@csl/list+object',
    generateGraph: false,
    maxChainLength: 10,
    strict: true,
  }) as unknown as { id: string; title: string }[];
}

describe('the files of citations', () => {
  it('stand beside each paper, in every format', () => {
    for (const { id, checked, body } of papers) {
      expect(readBibtex(readFile(`papers/${id}.bib`))).toMatchObject([
        { id, title: checked.title },
      ]);
      expect(JSON.parse(readFile(`papers/${id}.json`))).toMatchObject([
        { id, title: checked.title },
      ]);
      expect(readFile(`papers/${id}.ris`)).toContain(`TI  - ${checked.title}\r\n`);
      expect(readFile(`papers/${id}.md`)).toContain(body.trim());
    }
  });

  it('hold the whole collection', () => {
    expect(readBibtex(readFile('papers.bib'))).toHaveLength(papers.length);
    expect(JSON.parse(readFile('papers.csl.json'))).toHaveLength(papers.length);
    expect(readFile('papers.ris').match(/^TY {2}- /gm)).toHaveLength(papers.length);
  });
});

describe('an export', () => {
  beforeAll(() => {
    const { fetch } = globalThis;
    // A page's addresses are relative to the site; Node has none.
    vi.stubGlobal('fetch', (path: string) => fetch(new URL(path, site.origin)));
  });

  it('has the papers asked for, in that order, each once, and none that is not here', async () => {
    const slugs = ['sp2ot', 'pissa', 'no-such-paper', 'sp2ot'];
    const { text, fileName, count } = await exportPapers(slugs, 'bibtex', 'Two {papers} @ once.');
    expect(readBibtex(text).map(({ id }) => id)).toEqual(['sp2ot', 'pissa']);
    expect([text.split('\n')[0], fileName, count]).toEqual([
      '@comment{Two papers at once.}',
      'florilegium-2-papers.bib',
      2,
    ]);
  });

  it('of all papers is the file of the collection', async () => {
    const inOrder = readBibtex(readFile('papers.bib')).map(({ id }) => id);
    expect((await exportPapers(inOrder, 'bibtex')).text).toBe(readFile('papers.bib'));
    expect((await exportPapers(inOrder, 'ris')).text).toBe(readFile('papers.ris'));
    expect((await exportPapers(inOrder, 'csl-json')).text).toBe(readFile('papers.csl.json'));
  });

  it.each(EXPORT_FORMATS)('of nothing, and of one paper, is a file too: %s', async (format) => {
    expect((await exportPapers([], format)).count).toBe(0);
    expect((await exportPapers(['pissa'], format)).fileName).toMatch(/^pissa\.\w+$/);
  });
});

describe('what to do next on a paper page', () => {
  it('copies the BibTeX entry by keyboard, and says so', async () => {
    const page = await site.open('/papers/pissa/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.focus('.next-steps summary');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('.next-steps [role=status]')?.textContent,
    );
    expect(await page.textContent('.next-steps [role=status]')).toBe('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      readFile('papers/pissa.bib'),
    );
  });

  it('selects the entry where the browser keeps its clipboard closed', async () => {
    const page = await site.open('/papers/pissa/');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.click('.next-steps summary');
    await page.click('[data-copy]');
    await page.waitForFunction(
      () => document.querySelector('.next-steps [role=status]')?.textContent,
    );
    expect(await page.evaluate(() => String(getSelection()))).toContain('@inproceedings{pissa');
  });

  it('works without JavaScript: files to take away, the entry to read, no dead button', async () => {
    const page = await site.open('/papers/pissa/', { javaScriptEnabled: false });
    const links = page.locator('.next-steps a[download]');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
      ['bib', 'ris', 'json', 'md'].map((ending) => address(`/papers/pissa.${ending}`)),
    );
    const download = page.waitForEvent('download');
    await links.first().click();
    expect((await download).suggestedFilename()).toBe('pissa.bib');
    await page.click('.next-steps summary');
    expect(await page.isVisible('.next-steps pre')).toBe(true);
    expect(await page.isVisible('[data-copy]')).toBe(false);
  });

  it('is the citation alone in print', async () => {
    const page = await site.open('/papers/pissa/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.next-steps dl')).toBe(false);
    expect(await page.innerText('.next-steps')).toBe(
      'Cite as: Fanxu Meng, Zhaohui Wang, Muhan Zhang. PiSSA: Principal Singular Values and Singular Vectors Adaptation of Large ' +
        'Language Models. NeurIPS 2024. https://arxiv.org/abs/2404.02948',
    );
  });

  it('tells catalogues what it tells readers, and makes nothing up', async () => {
    const page = await site.open('/papers/pissa/');
    const tags = await page
      .locator('meta[name^=citation_]')
      .evaluateAll((all) =>
        all.map((tag) => [tag.getAttribute('name'), tag.getAttribute('content')]),
      );
    expect(tags).toContainEqual(['citation_author', 'Meng, Fanxu']);
    expect(tags).toContainEqual(['citation_publication_date', '2024']);
    expect(
      JSON.parse((await page.textContent('script[type="application/ld+json"]')) ?? ''),
    ).toMatchObject({
      '@type': 'ScholarlyArticle',
      datePublished: '2024',
    });
    const bare = await site.open(`/papers/${withoutRecord?.id ?? ''}/`);
    expect(await bare.locator('meta[name^=citation_author], meta[name*=date]').count()).toBe(0);
  });

  afterEach(() => {
    expect(site.complaints).toEqual([]);
  });
});
