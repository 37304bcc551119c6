import { titleFile, titlesPath, type PaperTitle } from '../model/titles.ts';

const asked = new Map<string, Promise<readonly PaperTitle[]>>();

/** Takes what somebody typed of a title and gives the papers among which it must be; none where they cannot be had just now. */
export async function readTitles(typed: string): Promise<readonly PaperTitle[]> {
  const file = titleFile(typed);
  if (file === undefined) return [];
  const answer = asked.get(file) ?? fetchTitles(file);
  asked.set(file, answer);
  return answer;
}

async function fetchTitles(file: string): Promise<readonly PaperTitle[]> {
  try {
    const response = await fetch(titlesPath(file));
    if (response.ok) return (await response.json()) as readonly PaperTitle[];
  } catch {
    // Titles are only offered; an address will do.
  }
  asked.delete(file);
  return [];
}
