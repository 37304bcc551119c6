import { isSlug } from '../../../model/permalink.ts';
import type { SavedPaper } from '../kept/shelf.ts';

/** A list that came with an address: slugs in their order, and the notes that came with it. */
export interface SharedList {
  readonly slugs: readonly string[];
  readonly notes: ReadonlyMap<string, string>;
  /** Papers of the address beyond those read here. */
  readonly beyond: number;
}

/** Papers read from one address: more is no list for people. */
const MOST = 2000;

/**
 * Takes papers and whether to include their notes, and gives the fragment of the address that carries them:
 * `#list=pissa,dora&note=pissa:Read+first`. A fragment is never sent to any server.
 */
export function formatList(
  papers: readonly Pick<SavedPaper, 'slug' | 'note'>[],
  withNotes: boolean,
): string {
  const list = `#list=${papers.map(({ slug }) => slug).join(',')}`;
  const noted = withNotes ? papers.filter(({ note }) => note !== '') : [];
  const notes = new URLSearchParams(noted.map(({ slug, note }) => ['note', `${slug}:${note}`]));
  return noted.length === 0 ? list : `${list}&${notes.toString()}`;
}

/** Takes an address or its fragment and gives the list in it; undefined where there is none. */
export function parseList(address: string): SharedList | undefined {
  const at = address.indexOf('#');
  const parameters = new URLSearchParams(address.slice(at + 1));
  const list = parameters.get('list');
  if (at < 0 || list === null) return undefined;
  const slugs = [...new Set(list.split(',').map((slug) => slug.trim()))].filter(isSlug);
  const known = new Set(slugs);
  const notes = parameters.getAll('note').flatMap((note): [string, string][] => {
    const [slug = '', ...words] = note.split(':');
    return known.has(slug) ? [[slug, words.join(':')]] : [];
  });
  return {
    slugs: slugs.slice(0, MOST),
    notes: new Map(notes),
    beyond: Math.max(0, slugs.length - MOST),
  };
}
