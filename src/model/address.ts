/** The folder that the site is published under, between strokes: `/`, or `/florilegium/`. Set by `BASE` when the site is built. */
export const BASE: string =
  typeof import.meta.env === 'undefined' ? '/' : baseOf(import.meta.env.BASE_URL);

/** Takes a path below the site's root, `/papers/pissa/`, and gives the address that links to it: `/florilegium/papers/pissa/`. */
export function address(path: string): string {
  return BASE + path.slice(1);
}

/** Takes the path of a loaded address, `/florilegium/papers/pissa/`, and gives the path below the site's root; undefined outside of it. */
export function pathOf(pathname: string): string | undefined {
  return pathname.startsWith(BASE) ? pathname.slice(BASE.length - 1) : undefined;
}

function baseOf(configured: string): string {
  return configured.endsWith('/') ? configured : `${configured}/`;
}
