import type { Citation } from '../model/citation/citation.ts';
import { citationShardPath } from '../model/permalink.ts';

type Shard = Readonly<Record<string, Citation>>;

/** What was read stays read while the page is open; a failure is asked for anew. */
const kept = new Map<string, Promise<unknown>>();

/**
 * Takes slugs and gives the papers as they are cited, in the order asked for, each once; those that the site does not have are left
 * out. Loads the shards that hold them, not the collection; throws where one cannot be had.
 */
export async function readCitations(slugs: readonly string[]): Promise<Citation[]> {
  if (slugs.length === 0) return [];
  const { shards } = (await readJson('/citations/index.json')) as { shards: number };
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

function readJson(path: string): Promise<unknown> {
  const known = kept.get(path);
  if (known !== undefined) return known;
  const reading = fetchJson(path);
  kept.set(path, reading);
  // A new build may have more shards: what failed is asked for anew, and their number with it.
  reading.catch(() => {
    kept.clear();
  });
  return reading;
}

async function fetchJson(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${response.statusText}`);
  return response.json();
}
