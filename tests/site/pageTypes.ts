import { existsSync, globSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Pages whose type shows more in them than in its longest page. */
const FURTHER = ['/search/?q=low-rank', '/nowhere/'];

/**
 * Takes a built site and gives the path of a page of each type: all that stand at the top, and of each folder of pages the longest
 * one, where most can go wrong. A type that is new is among them by itself.
 */
export function pageTypes(folder: string): string[] {
  const pages = globSync('**/index.html', { cwd: folder })
    .map((file) => dirname(file.replaceAll('\\', '/')))
    .map((path) => ({ path, size: statSync(`${folder}/${path}/index.html`).size }))
    .sort((a, b) => b.size - a.size);
  const longest = new Map<string, string>();
  for (const { path } of pages) {
    const type = path.includes('/') ? dirname(path) : `/${path}`;
    if (!longest.has(type)) longest.set(type, path);
  }
  const paths = [...longest.values()].sort().map((path) => (path === '.' ? '/' : `/${path}/`));
  return [...paths, ...(existsSync(`${folder}/search`) ? FURTHER : [])];
}
