import { shardOf } from '../text/shard.ts';

/** Takes a paper's slug and gives its permalink: no theme and no date in it, so it stays when those change. */
export function paperPath(slug: string): string {
  return `/papers/${slug}/`;
}

/** Takes a theme's id and gives the path of its page. */
export function themePath(theme: string): string {
  return `/themes/${theme}/`;
}

/** Takes slugs and gives the path of the page that shows those papers side by side. */
export function comparePath(slugs: readonly string[]): string {
  return `/compare/#${slugs.join(',')}`;
}

/** Takes an author's slug and gives the path of the author's page. */
export function authorPath(author: string): string {
  return `/authors/${author}/`;
}

/** Takes a concept's slug and gives the path of its page. */
export function conceptPath(concept: string): string {
  return `/concepts/${concept}/`;
}

/**
 * Takes a slug and the number of shards and gives the path of the shard that holds the paper's citation. The number is in the name: who
 * has an old one meets no file rather than a wrong one.
 */
export function citationShardPath(slug: string, shards: number): string {
  return `/citations/${shardOf(slug, shards)}-of-${shards}.json`;
}

/** Takes the path of a page and gives its last segment: the slug. */
export function slugOfPath(path: string): string {
  return path.split('/').findLast((segment) => segment !== '') ?? '';
}
