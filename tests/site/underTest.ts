import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { BASE, pathOf } from '../../src/model/address.ts';

export { address, BASE, pathOf } from '../../src/model/address.ts';

/** Names the folder of the site under test in the environment of a project of tests. */
export const SITE_UNDER_TEST = 'TEST_SITE';

/** The folder of the built site that this run tests: `dist`, made for the root of a host, or `dist-base`, made for a folder of one. */
export const DIST: string = process.env[SITE_UNDER_TEST] ?? 'dist';

/** Reads a file of the site under test by its path below the site's root, without the first stroke. */
export function readBuilt(path: string): string {
  return readFileSync(`${DIST}/${path}`, 'utf8');
}

/** The folder that a built site says it was made for; `/` where it does not say. */
export function baseOf(folder: string): string {
  try {
    return (JSON.parse(readFileSync(`${folder}/version.json`, 'utf8')) as { base: string }).base;
  } catch {
    return BASE;
  }
}

/** The path of the open page below the site's root; undefined outside of it. */
export function pathOfPage(page: Page): string | undefined {
  return pathOf(new URL(page.url()).pathname);
}

/** Takes the file of a page, `dist/papers/pissa/index.html`, and gives the page's path below the site's root. */
export function pathOfFile(file: string): string {
  return file
    .replaceAll('\\', '/')
    .slice(DIST.length)
    .replace(/index\.html$/, '');
}

/** Takes an address of the site as a page has it and gives the file that is served there. */
export function fileAt(link: string): string {
  const path = pathOf(new URL(link, 'http://site').pathname);
  if (path === undefined) throw new Error(`${link} is outside of ${BASE}`);
  return `${DIST}${path.replace(/\/$/, '/index.html')}`;
}
