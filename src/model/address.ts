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
