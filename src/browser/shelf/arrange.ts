import { compareTitles } from '../../text/titles/titleOrder.ts';
import type { SavedPaper } from './kept/shelf.ts';

/** Which papers of a shelf are shown. */
export type ShelfFilter = 'all' | 'unread' | 'read';

/** The order they stand in. */
export type ShelfOrder = 'added' | 'title' | 'year';

/** What of the shelf is shown, and in which order. */
export interface ShelfView {
  readonly filter: ShelfFilter;
  readonly order: ShelfOrder;
}

/** Takes what was saved, a view and the papers' years, and gives what is shown, in its order. */
export function arrangePapers(
  papers: readonly SavedPaper[],
  { filter, order }: ShelfView,
  yearOf: (slug: string) => number | undefined,
): SavedPaper[] {
  return orderPapers(filterPapers(papers, filter), order, yearOf);
}

/** Takes the papers shown, all papers and whether one is ticked, and gives the slugs of those ticked: in the order shown, those that a filter hides last. */
export function tickedSlugs(
  shown: readonly SavedPaper[],
  all: readonly SavedPaper[],
  isTicked: (slug: string) => boolean,
): string[] {
  return [...new Set([...shown, ...all].map(({ slug }) => slug))].filter(isTicked);
}

/** Takes what was saved and a filter, and gives those that pass it. */
export function filterPapers(papers: readonly SavedPaper[], filter: ShelfFilter): SavedPaper[] {
  return papers.filter(({ isRead }) => filter === 'all' || isRead === (filter === 'read'));
}

/** Takes what was saved, an order and the papers' years, and gives them in that order: the latest first, or by title. */
export function orderPapers(
  papers: readonly SavedPaper[],
  order: ShelfOrder,
  yearOf: (slug: string) => number | undefined,
): SavedPaper[] {
  const latest = [...papers].sort((a, b) => b.added - a.added);
  if (order === 'title') return latest.sort((a, b) => compareTitles(a.title, b.title));
  if (order === 'added') return latest;
  return latest.sort((a, b) => (yearOf(b.slug) ?? 0) - (yearOf(a.slug) ?? 0));
}
