import { isSlug } from '../../model/permalink.ts';

/** Papers that can stand side by side: more columns cannot be read. */
export const MOST_COMPARED = 4;

const RE_ADDRESS = /\/papers\/([a-z0-9-]+)\/?(?:[?#]|$)/;

/** Takes the fragment of an address, `#pissa,dora`, and gives the slugs in it, each once; more than can be shown, too. */
export function slugsIn(fragment: string): string[] {
  const slugs = fragment
    .replace(/^#/, '')
    .split(',')
    .map((slug) => slug.trim());
  return [...new Set(slugs)].filter(isSlug);
}

/** Takes what a reader typed, an address of a paper or a slug, and gives the slug; undefined where it is neither. */
export function slugOfAddress(typed: string): string | undefined {
  const words = typed.trim();
  return RE_ADDRESS.exec(words)?.[1] ?? (isSlug(words) ? words : undefined);
}

/** Takes slugs, one of them, and how far to move it, and gives them in the new order. */
export function moveSlug(slugs: readonly string[], slug: string, by: 1 | -1): string[] {
  const at = slugs.indexOf(slug);
  const others = slugs.filter((other) => other !== slug);
  const to = Math.min(Math.max(at + by, 0), others.length);
  return [...others.slice(0, to), slug, ...others.slice(to)];
}
