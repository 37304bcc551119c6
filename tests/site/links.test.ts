import { existsSync, globSync, readFileSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';

const LINKS = ['href', 'src', 'srcSet', 'action', 'xLinkHref', 'poster'];
const RE_CSS_URL = /(?:url\(\s*["']?|@import\s+["'])([^"')]+)/g;
const RE_REFRESH = /url=(.+)$/;
/** Fragments that a script reads: what the address of the map, of the shelf and of comparing says. */
const RE_STATE = /^(?:\/map\/#|\/compare\/#|\/shelf\/#)/;

interface Checked {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

/** Reads a page: the ids in it, and every address that it names. */
function readPage(html: string): Checked {
  const ids = new Set<string>();
  const links: string[] = [];
  visit(fromHtml(html), (node) => {
    if (node.type === 'text')
      for (const [, url = ''] of node.value.matchAll(RE_CSS_URL)) links.push(url);
    if (node.type !== 'element') return;
    const { id, content } = node.properties;
    if (typeof id === 'string') ids.add(id);
    for (const name of LINKS) {
      const value = node.properties[name];
      if (typeof value === 'string') links.push(value);
    }
    const refresh = typeof content === 'string' ? RE_REFRESH.exec(content)?.[1] : undefined;
    if (node.properties.httpEquiv !== undefined && refresh !== undefined) links.push(refresh);
  });
  return { ids, links };
}

/** Strings of a JSON file that are paths. */
function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^\/[a-z]/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pathsIn) : [];
}

/** Takes a built site and gives what its addresses lead to that is not there. */
export function brokenLinks(folder: string): { broken: string[]; count: number } {
  const { base } = JSON.parse(readFileSync(`${folder}/version.json`, 'utf8')) as { base: string };
  const pages = new Map<string, Checked>();
  const files = globSync('**/*.{html,css,svg,xml,json,webmanifest}', { cwd: folder }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  for (const file of files.filter((name) => /\.(?:html|svg)$/.test(name))) {
    pages.set(file, readPage(readFileSync(`${folder}/${file}`, 'utf8')));
  }
  const broken: string[] = [];
  let count = 0;
  const check = (from: string, link: string): void => {
    count++;
    const page = new URL(`${base}${from.replace(/index\.html$/, '')}`, 'http://here');
    const url = URL.canParse(link, page) ? new URL(link, page) : undefined;
    if (url?.origin !== page.origin) return;
    if (!url.pathname.startsWith(base)) {
      broken.push(`${from}: ${link} is outside of ${base}`);
      return;
    }
    const path = decodeURIComponent(url.pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const fragment = decodeURIComponent(url.hash.slice(1));
    if (!existsSync(`${folder}/${file}`)) broken.push(`${from}: ${link} is not there`);
    else if (
      fragment !== '' &&
      !RE_STATE.test(`/${path}#`) &&
      !pages.get(file)?.ids.has(fragment)
    ) {
      broken.push(`${from}: ${link} names no part of it`);
    }
  };
  for (const [from, { links }] of pages) for (const link of links) check(from, link);
  for (const from of files.filter((name) => name.endsWith('.css'))) {
    for (const [, url = ''] of readFileSync(`${folder}/${from}`, 'utf8').matchAll(RE_CSS_URL))
      check(from, url);
  }
  for (const from of files.filter(
    (name) => name === 'places.json' || name.startsWith('pagefind/lexicon/addresses'),
  )) {
    for (const path of pathsIn(JSON.parse(readFileSync(`${folder}/${from}`, 'utf8'))))
      check(from, path);
  }
  return { broken, count };
}

describe.each(['dist', 'dist-base'])('every address in %s', (folder) => {
  it('leads to a file of the site, below its folder, and to a part of it that is there', () => {
    const { broken, count } = brokenLinks(folder);
    expect(count).toBeGreaterThan(10_000);
    expect([...new Set(broken)]).toEqual([]);
  });
});
