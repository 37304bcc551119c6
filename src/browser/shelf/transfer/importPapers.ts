import { findEntries } from './findEntries.ts';
import { foreignEntries } from './foreignEntries.ts';
import { addPapers, readPapers } from '../shared/sharedView.ts';
import { parseList } from '../shared/sharedList.ts';
import { parseShelf } from '../kept/shelfText.ts';
import { firstNames } from '../firstNames.ts';

const NOTHING = 'Nothing was changed.';

/**
 * Takes a backup, a bibliography or an address with a list, as text, lays its papers on the shelf and gives what came of it in words.
 * Nothing on the shelf is overwritten.
 */
export async function importPapers(text: string): Promise<string> {
  const list = /^\s*\S*#\S*\s*$/.test(text) ? parseList(text.trim()) : undefined;
  if (list !== undefined) {
    const { papers, missing } = await readPapers(list);
    return wordsFor(addPapers(papers), missing);
  }
  const { shelf, foreign, unreadable } = parseShelf(text);
  if (shelf.papers.length > 0 || foreign === undefined) {
    const words = addPapers(shelf.papers) ?? NOTHING;
    const entries = unreadable === 1 ? '1 entry' : `${unreadable} entries`;
    return unreadable === 0 ? words : `${words} ${entries} could not be read.`;
  }
  const entries = foreignEntries(text);
  if (entries.length === 0) {
    return `No papers were found in it: ${foreign}. What can be brought is a backup, BibTeX, RIS, CSL-JSON, CSV, Markdown, or an address with “#list=”. ${NOTHING}`;
  }
  const { papers, missing, failed } = await findEntries(entries);
  return wordsFor(papers.length === 0 ? NOTHING : addPapers(papers), missing, failed);
}

function wordsFor(
  words: string | undefined,
  missing: readonly string[],
  failed: readonly string[] = [],
): string {
  const gone = missing.length === 0 ? '' : ` Not in this collection: ${firstNames(missing)}.`;
  const lost =
    failed.length === 0
      ? ''
      : ` Could not be looked up: ${firstNames(failed)}; perhaps the connection dropped. Try again.`;
  return `${words ?? NOTHING}${gone}${lost}`;
}
