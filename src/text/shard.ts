/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** Takes a name and a number of shards, and gives the shard that holds the name, from 0: the same in the build and in the browser. */
export function shardOf(name: string, shards: number): number {
  let hash = OFFSET;
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), PRIME);
  }
  return (hash >>> 0) % shards;
}
