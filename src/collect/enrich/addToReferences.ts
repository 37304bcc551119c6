import { join } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import type { Reference } from '../../model/reference/reference.ts';
import { explainDiskError } from '../../content/diskError.ts';
import type { PaperPage } from '../../content/readPages.ts';
import { formatReferences } from '../../content/formatReferences.ts';
import { mergeReference, type Merge, type Offer } from './mergeReference.ts';
import { readReferences } from '../../content/readReferences.ts';
import { replaceFile } from '../../content/writeFile.ts';

/** What came of offering facts to a paper's record. */
export interface Addition extends Omit<Merge, 'reference'> {
  /** The paper's page. */
  readonly path: string;
  /** Where the facts come from, for messages: `arXiv 2404.02948`, `export.bib:12`. */
  readonly from: string;
}

/** Takes the content folder and gives the path of the file of records. */
export function referencesPath(content: string): string {
  return join(content, 'references.json');
}

/**
 * Takes the content folder and gives the function that adds what is offered to the record of a page (making one where there is none)
 * and writes the file at once, so that nothing is lost in a break. The file is read anew each time: what an editor writes during
 * a long run stays. A dry run remembers instead of writing.
 */
export function createAdder(
  content: string,
  isDryRun: boolean,
): (page: PaperPage, offer: Offer, from: string) => Addition | { problems: Problem[] } {
  const path = referencesPath(content);
  const remembered = new Map<string, Reference>();
  return (page, offer, from) => {
    const { references, problems } = readReferences(path);
    if (problems.length > 0) return { problems };
    const existing = remembered.get(page.id) ?? references.find(({ id }) => id === page.id);
    const { reference, ...merge } = mergeReference(existing ?? newReference(page), offer);
    const addition = { path: page.path, from, ...merge };
    if (merge.added.length === 0) return addition;
    if (isDryRun) {
      remembered.set(page.id, reference);
      return addition;
    }
    try {
      const others = references.filter(({ id }) => id !== page.id);
      replaceFile(path, formatReferences([...others, reference]));
      return addition;
    } catch (error) {
      return { problems: [{ path, ...explainDiskError(error, 'write') }] };
    }
  };
}

function newReference({ id, checked: { title } }: PaperPage): Reference {
  return { id, type: 'article', title };
}
