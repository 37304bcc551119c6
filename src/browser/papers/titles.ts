import { fetchJson } from '../../dom/fetchJson.ts';
import { once } from '../../dom/once.ts';
import { titleFile, titlesPath, type PaperTitle } from '../../model/published/titles.ts';

const readFile = once(async (path: string) => (await fetchJson(path)) as readonly PaperTitle[]);

/** Takes what somebody typed of a title and gives the papers among which it must be, or says that they cannot be had just now. */
export async function readTitles(typed: string): Promise<readonly PaperTitle[] | 'not loaded'> {
  const file = titleFile(typed);
  if (file === undefined) return [];
  try {
    return await readFile(titlesPath(file));
  } catch {
    return 'not loaded';
  }
}
