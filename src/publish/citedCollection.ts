import type { Citation } from '../model/citation/citation.ts';
import { citePaper } from './citations.ts';
import { readCollection, type Paper } from './collection.ts';

/** Takes a paper of the collection and the site's address and gives the paper as it is cited. */
export function citeEntry({ slug, title, reference, entry }: Paper, site: URL): Citation {
  const { text, plain } = entry.data;
  return citePaper({ slug, title, reference, text, plain }, site);
}

/** Gives all papers as they are cited, in filing order. */
export async function citeCollection(site: URL): Promise<Citation[]> {
  const { papers } = await readCollection();
  return papers.map((paper) => citeEntry(paper, site));
}
