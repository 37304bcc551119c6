import type { PaperList } from '../index/paperList.ts';
import type { Order } from '../../model/searchState.ts';

/**
 * Takes papers, best first, the list of all and an order, and gives the same papers in that order; of one year the better stays before,
 * and what has no known year comes last. The list of all papers is in the order of their titles.
 */
export function inOrder<Paper extends { readonly id: string }>(
  papers: readonly Paper[],
  { ids, members }: Pick<PaperList, 'ids' | 'members'>,
  order: Order,
): readonly Paper[] {
  if (order === 'relevance') return papers;
  const rank = order === 'title' ? placesOf(ids) : yearsOf(members('year'), order);
  const rankOf = ({ id }: Paper): number => rank.get(id) ?? Infinity;
  return [...papers].sort((a, b) => compare(rankOf(a), rankOf(b)));
}

function placesOf(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, place) => [id, place]));
}

function yearsOf(
  members: ReadonlyMap<string, ReadonlySet<string>>,
  order: 'newest' | 'oldest',
): Map<string, number> {
  const sign = order === 'newest' ? -1 : 1;
  return new Map(
    [...members].flatMap(([year, ids]) => [...ids].map((id) => [id, sign * Number(year)] as const)),
  );
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
