import type { Citation } from '../../model/citation/citation.ts';
import { citePaper } from './citations.ts';
import { readCollection, type Paper } from '../collection.ts';

/** Not from `astro:config`, which imports every page, so that the styles of one would be taken for those of another. */
const ORIGIN = import.meta.env.SITE as string | undefined;

/** Takes a paper of the collection and gives it as it is cited. */
export function citeEntry({ slug, title, reference, entry }: Paper): Citation {
  const { text, plain } = entry.data;
  return citePaper(
    { slug, title, reference, text, plain },
    ORIGIN === undefined ? undefined : new URL(ORIGIN),
  );
}

/** Gives all papers as they are cited, in filing order. */
export async function citeCollection(): Promise<Citation[]> {
  const { papers } = await readCollection();
  return papers.map(citeEntry);
}
