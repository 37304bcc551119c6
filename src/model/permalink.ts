import { shardOf } from '../text/shard.ts';
import { address, pathOf } from './address.ts';

const RE_SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const RE_PAPER_PATH = /^\/papers\/([^/]+)\/$/;

/** Takes any text and says whether it may be a slug: lower-case letters and digits joined by hyphens. */
export function isSlug(text: string): boolean {
  return RE_SLUG.test(text);
}

/** Takes a paper's slug and gives its permalink: no theme and no date in it, so it stays when those change. */
export function paperPath(slug: string): string {
  return address(`/papers/${slug}/`);
}

/** Takes a theme's id and gives the address of its page. */
export function themePath(theme: string): string {
  return address(`/themes/${theme}/`);
}

/** Takes slugs and gives the address of the page that shows those papers side by side. */
export function comparePath(slugs: readonly string[]): string {
  return address(`/compare/#${slugs.join(',')}`);
}

/** Takes an author's slug and gives the address of the author's page. */
export function authorPath(author: string): string {
  return address(`/authors/${author}/`);
}

/** Takes a concept's slug and gives the address of its page. */
export function conceptPath(concept: string): string {
  return address(`/concepts/${concept}/`);
}

/**
 * Takes a slug and the number of shards and gives the address of the shard that holds the paper's citation. The number is in the name: who
 * has an old one meets no file rather than a wrong one.
 */
export function citationShardPath(slug: string, shards: number): string {
  return address(`/citations/${shardOf(slug, shards)}-of-${shards}.json`);
}

/** Takes the path of an address and gives the slug of the paper whose permalink it is; undefined for any other, and outside of the site. */
export function paperOfPath(path: string): string | undefined {
  const slug = RE_PAPER_PATH.exec(pathOf(path) ?? '')?.[1];
  return slug !== undefined && isSlug(slug) ? slug : undefined;
}
