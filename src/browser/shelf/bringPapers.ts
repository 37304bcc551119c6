import { addPapers, readPapers } from './sharedView.ts';
import { parseList } from './sharedList.ts';
import { parseShelf } from './shelfText.ts';

/**
 * Takes a backup, or an address with a list, as text, lays its papers on the shelf and gives what came of it in words. Nothing on the shelf
 * is overwritten.
 */
export async function bringPapers(text: string): Promise<string> {
  const list = text.trimStart().startsWith('{') ? undefined : parseList(text.trim());
  if (list !== undefined) {
    const papers = await readPapers(list);
    const missing = list.slugs.length - papers.length;
    const words = addPapers(papers) ?? 'Nothing was changed.';
    return missing === 0 ? words : `${words} ${missing} of the list are not in this collection.`;
  }
  const { shelf, foreign, unreadable } = parseShelf(text);
  if (foreign !== undefined && shelf.papers.length === 0) {
    return `This is no backup of a shelf: ${foreign}. A backup ends in .json; an address holds “#list=”. Nothing was changed.`;
  }
  const words = addPapers(shelf.papers) ?? 'Nothing was changed.';
  return unreadable === 0 ? words : `${words} ${unreadable} entries could not be read.`;
}
