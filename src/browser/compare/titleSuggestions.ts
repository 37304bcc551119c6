import { fetchJson } from '../../dom/fetchJson.ts';
import { once } from '../../dom/once.ts';
import { titlesFile } from '../../model/facts.ts';
import { filingKey, filingLetter } from '../../text/titleOrder.ts';
import { foldAccents } from '../../text/fold.ts';
import { readShelf } from '../shelf/keeper.ts';
import { slugOfAddress } from './comparedSlugs.ts';

/** A paper to choose. */
interface Suggestion {
  readonly slug: string;
  readonly title: string;
}

/** Titles offered at once. */
const OFFERED = 12;

const readTitles = once(async (path: string) => (await fetchJson(path)) as readonly Suggestion[]);

/**
 * Takes what a reader typed so far and gives papers of which that may be the title: those on the shelf that have it anywhere, then those of
 * the collection that begin with it.
 */
export async function suggestTitles(typed: string): Promise<readonly Suggestion[]> {
  const words = foldAccents(typed.trim());
  const saved = readShelf().papers.filter(({ title }) => foldAccents(title).includes(words));
  if (words === '') return saved.slice(0, OFFERED);
  const begun = (await titlesUnder(filingLetter(typed.trim()))).filter(({ title }) =>
    filingKey(title).startsWith(filingKey(typed.trim())),
  );
  const all = new Map([...begun, ...saved].map(({ slug, title }) => [slug, { slug, title }]));
  return [...all.values()].slice(0, OFFERED);
}

/** Takes what a reader chose, a title, an address or a slug, and gives the slug of that paper; undefined where there is none like it. */
export async function slugOfChoice(typed: string): Promise<string | undefined> {
  const key = filingKey(typed.trim());
  const suggestions = await suggestTitles(typed);
  const exact = suggestions.find(({ title }) => filingKey(title) === key);
  const [only, ...others] = suggestions;
  const found = exact ?? (others.length === 0 ? only : undefined);
  return found?.slug ?? slugOfAddress(typed);
}

async function titlesUnder(letter: string): Promise<readonly Suggestion[]> {
  try {
    return await readTitles(`/compare/titles/${titlesFile(letter)}.json`);
  } catch {
    // Titles are only offered; an address will do.
    return [];
  }
}
