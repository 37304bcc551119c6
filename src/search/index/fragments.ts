import { once } from '../../dom/once.ts';
import { address } from '../../model/address.ts';
import type { PagefindFragment } from './pagefind.ts';

/** Pagefind's mark at the start of its files once they are unpacked. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Gives the function that reads a paper as the index keeps it, by its id. Pagefind itself reads only what it has just found, and its
 * worker forgets that soon.
 */
export function createFragmentReader(): (id: string) => Promise<PagefindFragment> {
  return once(readFragment);
}

async function readFragment(id: string): Promise<PagefindFragment> {
  const response = await fetch(address(`/pagefind/fragment/${encodeURIComponent(id)}.pf_fragment`));
  if (!response.ok) throw new Error(`fragment ${id}: ${response.status}`);
  const text = await unpacked(await response.arrayBuffer());
  return JSON.parse(text.slice(SIGNATURE.length)) as PagefindFragment;
}

/** A server may unpack what it serves. */
async function unpacked(bytes: ArrayBuffer): Promise<string> {
  const plain = new TextDecoder().decode(bytes);
  if (plain.startsWith(SIGNATURE)) return plain;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
