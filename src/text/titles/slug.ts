import { foldAccents } from '../fold.ts';

/** Longest slug in characters; one is cut at a word's end, never inside a word. */
export const SLUG_LENGTH = 80;

/** What stands before a colon is a paper's short name only up to this many words. */
const SHORT_NAME_WORDS = 4;

const RE_SHORT_NAME = /^(.+?):\s+\S/;
const RE_DROPPED = /['’‘`"^${}\\]/g;
const RE_BREAK = /[^a-z0-9]+/g;
const RE_EDGE_HYPHENS = /^-+|-+$/g;

const GREEK: Record<string, string> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  λ: 'lambda',
  μ: 'mu',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};

/**
 * Takes any text and gives a slug: lower-case ASCII letters and digits in words joined by single hyphens,
 * at most {@link SLUG_LENGTH} characters. Gives '' where the text has no letter or digit that ASCII can hold.
 */
export function toSlug(text: string): string {
  const whole = foldAccents(text)
    .replace(/[α-ω]/g, (letter) => GREEK[letter] ?? letter)
    .replace(RE_DROPPED, '')
    .replace(/&/g, ' and ')
    .replace(/\+/g, ' plus ')
    .replace(RE_BREAK, '-')
    .replace(RE_EDGE_HYPHENS, '');
  return cutAtWordEnd(whole);
}

/**
 * Takes a paper's title and gives the slugs it may have, best first: the short name before the colon where the
 * title has one (`PiSSA: Principal …` → `pissa`), then the whole title.
 */
export function titleToSlugs(title: string): string[] {
  const name = shortName(title);
  const slugs = [name === undefined ? '' : toSlug(name), toSlug(title)];
  return [...new Set(slugs.filter(Boolean))];
}

/** Takes a title and gives the short name before its colon, or undefined where that is no mere name. */
export function shortName(title: string): string | undefined {
  const name = RE_SHORT_NAME.exec(title)?.[1]?.trim();
  return name !== undefined && name.split(/\s+/).length <= SHORT_NAME_WORDS ? name : undefined;
}

function cutAtWordEnd(slug: string): string {
  if (slug.length <= SLUG_LENGTH) return slug;
  const lastHyphen = slug.lastIndexOf('-', SLUG_LENGTH);
  return slug.slice(0, lastHyphen > 0 ? lastHyphen : SLUG_LENGTH);
}
