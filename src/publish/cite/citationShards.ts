import type { Citation } from '../../model/citation/citation.ts';
import { shardOf } from '../../text/shard.ts';

/** Papers to a shard on average: about 1 kB each when packed, abstracts included. */
const PAPERS_PER_SHARD = 20;

/** Takes the citations of all papers and gives them in shards, each by slug; `shardOf` tells which holds a paper. One at least. */
export function shardCitations(citations: readonly Citation[]): Record<string, Citation>[] {
  const count = Math.max(1, Math.ceil(citations.length / PAPERS_PER_SHARD));
  const shards = Array.from({ length: count }, (): Record<string, Citation> => ({}));
  for (const citation of citations) {
    const { id } = citation.record;
    const shard = shards[shardOf(id, count)];
    if (shard !== undefined) shard[id] = citation;
  }
  return shards;
}
