import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page as the build has written it. */
export interface BuiltPage {
  /** Path below the site's root: `/papers/pissa/`. */
  readonly path: string;
  readonly html: string;
}

const RE_PAGE = /(?:^|\/)index\.html$/;
const RE_REFRESH = /<meta http-equiv="refresh" content="\d+;\s*url=([^"]+)"/i;
const RE_NOINDEX = /<meta name="robots" content="[^"]*\bnoindex\b/i;

/** Takes the folder of a build and gives the paths of its files below the site's root, in order: `/papers/pissa/index.html`. */
export function listBuilt(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(folder.length).replaceAll('\\', '/').replace(/^\/*/, '/'),
    )
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Takes the folder of a build and its files and gives its pages, one after another: those of a great site would not fit in memory at once. */
export function* readBuiltPages(folder: string, files: readonly string[]): Generator<BuiltPage> {
  for (const file of files) {
    if (!RE_PAGE.test(file)) continue;
    yield { path: file.replace(RE_PAGE, '/'), html: readFileSync(join(folder, file), 'utf8') };
  }
}

/** Takes a page's HTML and gives the address it sends readers on to; undefined where it is a page of its own. */
export function redirectOf(html: string): string | undefined {
  return RE_REFRESH.exec(html)?.[1]?.replaceAll('&amp;', '&');
}

/** Takes a page's HTML and says whether it is for search engines too. */
export function isIndexed(html: string): boolean {
  return !RE_NOINDEX.test(html);
}
