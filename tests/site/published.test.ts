import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  isIndexed,
  listBuilt,
  readBuiltPages,
  redirectOf,
} from '../../src/publish/hosts/builtPages.ts';
import { readSitemap, type ListedAddress } from '../publish/hosts/sitemapOf.ts';
import { openSite } from './openSite.ts';

const SITE = 'https://papers.example';
const THEME = 'papers/sequence-models';
const PAPER = 'liger';
const folder = mkdtempSync(join(tmpdir(), 'florilegium-published-'));
const content = join(folder, 'content');
const built = join(folder, 'dist');
const site = openSite(built);
const read = (path: string): string => readFileSync(join(built, path), 'utf8');

/** A collection of one theme, with a history of two days: on the second, one paper was renamed. */
beforeAll(() => {
  cpSync('content/themes', join(content, 'themes'), { recursive: true });
  cpSync(join('content', THEME), join(content, THEME), { recursive: true });
  commit('2026-03-01', ['init', '--quiet']);
  const page = join(content, THEME, `${PAPER}.mdx`);
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(/^---\n/, '---\naliases: ["as-it-was"]\n'),
  );
  commit('2026-04-01', ['status']);
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', built], {
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      SITE,
      CONTENT: content,
      CACHE: join(folder, 'cache'),
    },
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function commit(day: string, first: readonly string[]): void {
  const env = { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z` };
  const names = ['-c', 'user.name=A', '-c', 'user.email=a@a.example'];
  for (const args of [first, ['add', '--all'], [...names, 'commit', '--quiet', '-m', day]]) {
    execFileSync('git', args, { cwd: content, env, stdio: ['ignore', 'ignore', 'pipe'] });
  }
}

describe('sitemap.xml', () => {
  let entries: ListedAddress[];
  beforeAll(() => {
    entries = readSitemap(read('sitemap.xml')).entries;
  });

  it('lists every page that is one and no other, by its canonical address', () => {
    const canonical = [...readBuiltPages(built, listBuilt(built))]
      .filter(({ html }) => redirectOf(html) === undefined && isIndexed(html))
      .map(({ html }) => /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1]);
    expect(entries.map(({ loc }) => loc)).toEqual(canonical);
    expect(entries.length).toBeGreaterThan(20);
  });

  it.each(['/404/', '/offline/', '/shelf/', '/settings/', '/papers/as-it-was/'])(
    'does not list %s',
    (path) => {
      expect(entries.map(({ loc }) => loc)).not.toContain(SITE + path);
    },
  );

  it('dates each page by the history of what it shows', () => {
    const dayOf = (path: string) => entries.find(({ loc }) => loc === SITE + path)?.lastmod;
    expect(dayOf(`/papers/${PAPER}/`)).toBe('2026-04-01');
    expect(dayOf('/themes/sequence-models/')).toBe('2026-04-01');
    expect(dayOf('/')).toBe('2026-04-01');
    expect(dayOf('/themes/initialization/')).toBe('2026-03-01');
    expect(dayOf('/about/')).toBeUndefined();
  });

  it('is named by robots.txt', () => {
    expect(read('robots.txt')).toContain(`\nSitemap: ${SITE}/sitemap.xml\n`);
  });
});

describe('an alias', () => {
  it('redirects on hosts that read _redirects, with the files beside it', () => {
    const rules = ['/', '.bib', '.json', '.md', '.ris'].map(
      (ending) => `/papers/as-it-was${ending} /papers/${PAPER}${ending} 301`,
    );
    expect(read('_redirects').trim().split('\n').sort()).toEqual(rules.sort());
    for (const rule of rules) {
      const [from = '', to = ''] = rule
        .split(' ')
        .map((path) => path.replace(/\/$/, '/index.html'));
      expect([from, to].filter((path) => !existsSync(join(built, path)))).toEqual([]);
    }
  });

  it('redirects as a page on any other host', async () => {
    const page = await site.open('/papers/as-it-was/');
    await page.waitForURL(`**/papers/${PAPER}/`);
  });
});

describe('what hosts read', () => {
  it('speaks in _headers of files that are there', () => {
    const files = listBuilt(built);
    const paths = read('_headers').match(/^\/.*$/gm) ?? [];
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) {
      const [start = '', end = ''] = path.split('*');
      const named = path.includes('*')
        ? files.filter((file) => file.startsWith(start) && file.endsWith(end))
        : files.filter((file) => file === path);
      expect(named.length, path).toBeGreaterThan(0);
    }
  });

  it('keeps files that begin with a low line where GitHub publishes a branch', () => {
    expect(existsSync(join(built, '.nojekyll'))).toBe(true);
  });
});
