import type { PaperTitle } from '../../model/published/titles.ts';
import { isWholeTitle, rankTitles } from '../../text/titles/rankTitles.ts';
import { readShelf } from '../shelf/kept/shelfStore.ts';
import { readTitles } from '../papers/titles.ts';
import { slugOfAddress } from './comparedSlugs.ts';

/** Titles offered at once. */
const OFFERED = 12;

/** Papers that may be meant, and whether all titles could be asked or only those on the shelf. */
export interface Suggested {
  readonly papers: readonly PaperTitle[];
  readonly isLoaded: boolean;
}

/** What a reader's words lead to: one paper's slug, or how many papers may be meant; and whether all titles could be asked. */
export type Choice = { readonly isLoaded: boolean } & (
  { readonly slug: string } | { readonly count: number }
);

/**
 * Takes what a reader typed so far and gives the papers that may be meant, best first and of two as near the one on the shelf; where nothing
 * is typed, the shelf, the latest first.
 */
export async function suggestTitles(typed: string): Promise<Suggested> {
  const saved = [...readShelf().papers].reverse();
  if (typed.trim() === '') return { papers: saved.slice(0, OFFERED), isLoaded: true };
  const { papers, isLoaded } = await findTitles(typed, saved);
  return { papers: papers.slice(0, OFFERED), isLoaded };
}

/** Takes what a reader typed, words of a title, an address or a slug, and gives what it leads to. */
export async function choiceOf(typed: string): Promise<Choice> {
  const slug = slugOfAddress(typed);
  if (slug !== undefined && typed.includes('/')) return { slug, isLoaded: true };
  const { papers: found, isLoaded } = await findTitles(typed, readShelf().papers);
  const whole = found.filter((paper) => isWholeTitle(typed, paper));
  const [only, ...others] = whole.length > 0 ? whole : found;
  if (only !== undefined && others.length === 0) return { slug: only.slug, isLoaded };
  const named =
    found.find((paper) => paper.slug === slug)?.slug ?? (found.length === 0 ? slug : undefined);
  return named === undefined ? { count: found.length, isLoaded } : { slug: named, isLoaded };
}

async function findTitles(typed: string, saved: readonly PaperTitle[]): Promise<Suggested> {
  const read = await readTitles(typed);
  const titles = read === 'not loaded' ? [] : read;
  const known = new Map(titles.map((paper) => [paper.slug, paper]));
  // What is known of a paper now goes before what it was called when it was kept.
  const own = saved.map(({ slug, title }) => known.get(slug) ?? { slug, title });
  const all = new Map([...own, ...titles].map((paper) => [paper.slug, paper]));
  return { papers: rankTitles(typed, [...all.values()]), isLoaded: read !== 'not loaded' };
}
