import { fetchJson } from '../../dom/fetchJson.ts';
import { once } from '../../dom/once.ts';
import { address } from '../../model/address.ts';
import type { Citation } from '../../model/citation/citation.ts';
import { citationShardPath } from '../../model/permalink.ts';

type Shard = Readonly<Record<string, Citation>>;

/** What was read stays read while the page is open. */
let readFile = once(fetchJson);

/**
 * Takes slugs and gives the papers as they are cited, in the order asked for, each once; those that the site does not have are left
 * out. Loads the shards that hold them, not the collection; throws where one cannot be had.
 */
export async function readCitations(slugs: readonly string[]): Promise<Citation[]> {
  if (slugs.length === 0) return [];
  const { shards } = (await readJson(address('/citations/index.json'))) as { shards: number };
  const wanted = [...new Set(slugs)];
  return (
    await Promise.all(
      wanted.map(async (slug) => {
        const shard = (await readJson(citationShardPath(slug, shards))) as Shard;
        return Object.hasOwn(shard, slug) ? shard[slug] : undefined;
      }),
    )
  ).filter((citation) => citation !== undefined);
}

async function readJson(path: string): Promise<unknown> {
  try {
    return await readFile(path);
  } catch (error) {
    // A new build may have more shards: what failed is asked for anew, and their number with it.
    readFile = once(fetchJson);
    throw error;
  }
}
