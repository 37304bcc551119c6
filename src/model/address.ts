/** The folder that the site is published under, between strokes: `/`, or `/florilegium/`. Set when the site is built; `/` where neither Astro runs nor a test of a site in a folder. */
export const BASE: string =
  // Written so that a bundler puts the folder in place of it, and Node, which has no such object, goes on.
  (import.meta.env as { readonly BASE_URL?: string } | undefined)?.BASE_URL ?? '/';

/** Takes a path below the site's root, `/papers/pissa/`, and gives the address that links to it: `/florilegium/papers/pissa/`. */
export function address(path: string): string {
  return BASE + path.slice(1);
}

/** Takes the path of a loaded address, `/florilegium/papers/pissa/`, and gives the path below the site's root; undefined outside of it. */
export function pathOf(pathname: string): string | undefined {
  return pathname.startsWith(BASE) ? pathname.slice(BASE.length - 1) : undefined;
}

/**
 * Takes the folder that a site is published under and gives what the names of all that it stores in a browser begin with. Sites on one host
 * share one store: the folder keeps them apart, between signs that no folder has, so that no name begins that of another site. A site
 * at the root has the name alone, under which its readers have had their shelves from the first.
 */
export function storedName(base: string): string {
  return base === '/' ? 'florilegium' : `florilegium:${base}:`;
}

/** What the names of all that this site stores in a browser begin with: `florilegium`, or `florilegium:/abstracts/:`. */
export const STORED = storedName(BASE);
