import { createIndex, type CustomRecord } from 'pagefind';

/** A file of the search index, by its path below `/pagefind/`. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Pagefind always brings its own interfaces and highlighter, 430 kB that this site does not use. */
const RE_UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** Takes the records of all papers and gives the files of their index; throws with Pagefind's own words where it refuses one. */
export async function buildSearchIndex(records: readonly CustomRecord[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const record of records) {
      const added = await index.addCustomRecord(record);
      if (added.errors.length > 0) {
        throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}`);
      }
    }
    const made = await index.getFiles();
    if (made.errors.length > 0)
      throw new Error(`Pagefind made no index: ${made.errors.join('; ')}`);
    return made.files.filter(({ path }) => !RE_UNUSED.test(path));
  } finally {
    await index.deleteIndex();
  }
}
