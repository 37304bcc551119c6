import { excerptOf, type MarkedPart } from './excerpt.ts';
import { narrow, type FacetCounts, type FacetValues } from '../index/facets.ts';
import { loadIndex, type Index } from '../index/loadIndex.ts';
import { markWords } from './markWords.ts';
import { inOrder } from './ordering.ts';
import type { PagefindFragment } from '../index/pagefind.ts';
import { planSearch, type Plan } from './plan/planner.ts';
import { COVERED, type Ranked } from './plan/rank.ts';
import type { SearchState } from '../../model/searchState.ts';
import { whyOf } from './why.ts';
import { widerSearches, type WiderSearch } from './wider.ts';

/** A paper as it is shown among the results. */
export interface Result {
  readonly paper: PagefindFragment;
  readonly title: readonly MarkedPart[];
  readonly people: readonly MarkedPart[];
  readonly excerpt: readonly MarkedPart[];
  /** Why it is here where that is not obvious; '' where it is. */
  readonly why: string;
}

/** What a search found. */
export interface Found {
  /** Papers found, over all pages of results. */
  readonly count: number;
  /** Those of them that answer the whole query. */
  readonly whole: number;
  /** Papers in the collection, found or not. */
  readonly collection: number;
  /** Papers found per value of each facet, whatever is chosen in that facet. */
  readonly counts: FacetCounts;
  /** All values of each facet, in the order shown. */
  readonly values: FacetValues;
  /** How the query was understood; undefined where nothing was asked. */
  readonly plan: Plan | undefined;
  /** Where nothing was found because of fields or choices, what is found without some of them. */
  readonly wider: readonly WiderSearch[];
  /** Names the index that answered. */
  readonly index: string;
  /** Gives some of the results in their order. */
  readonly take: (from: number, to: number) => Promise<Result[]>;
  /** Gives the paths of all papers found, in their order. */
  readonly addresses: () => Promise<string[]>;
}

/** What answers searches. */
export interface Engine {
  /** Loads the index, unless it is there or on its way; again after a failure. */
  readonly load: () => Promise<void>;
  /** Whether the index is there, so that an answer takes milliseconds. */
  readonly isReady: () => boolean;
  /** Rejects once the signal says that the answer is no longer wanted. */
  readonly answer: (state: SearchState, signal: AbortSignal) => Promise<Found>;
}

/** Gives an engine; nothing is loaded yet. */
export function createEngine(): Engine {
  let loading: Promise<Index> | undefined;
  let isReady = false;
  let attempts = 0;
  const open = async (): Promise<Index> => {
    loading ??= loadIndex(attempts++);
    const index = await loading;
    isReady = true;
    return index;
  };
  // An index of which a part could not be loaded is opened anew the next time.
  const giveUp = (error: unknown): never => {
    loading = undefined;
    isReady = false;
    throw error;
  };
  return {
    load: () => open().then(() => undefined, giveUp),
    isReady: () => isReady,
    answer: async (state, signal) => {
      try {
        return await search(await open(), state, signal);
      } catch (error) {
        if (signal.aborted) throw error;
        return giveUp(error);
      }
    },
  };
}

async function search(index: Index, state: SearchState, signal: AbortSignal): Promise<Found> {
  const { list, facets } = index;
  const lookups = index.lookups(signal);
  const { query, chosen, order, isLiteral } = state;
  const plan = query === '' ? undefined : await planSearch(query, { ...index, lookups, isLiteral });
  const all = plan?.ranked ?? list.ids.map(unranked);
  const { kept, counts } = narrow(all, facets, chosen);
  const results = inOrder(kept, list, order);
  return {
    count: results.length,
    whole: results.filter(({ coverage }) => coverage >= COVERED).length,
    collection: list.ids.length,
    counts,
    values: index.values,
    plan,
    wider:
      results.length > 0
        ? []
        : widerSearches(state, { ranked: all, wider: plan?.wider ?? [] }, facets),
    index: list.index,
    take: (from, to) =>
      Promise.all(
        results.slice(from, to).map(async (ranked) => {
          const paper = await lookups.paper(ranked.id);
          return toResult(ranked, paper, plan?.searched ?? []);
        }),
      ),
    addresses: async () => {
      const addresses = await index.addresses();
      const places = new Map(list.ids.map((id, place) => [id, place]));
      return results.flatMap(({ id }) => addresses[places.get(id) ?? -1] ?? []);
    },
  };
}

function unranked(id: string): Ranked {
  return { id, score: 0, coverage: 1, reasons: [], places: [] };
}

function toResult(ranked: Ranked, paper: PagefindFragment, searched: readonly string[]): Result {
  // What was found in the plain sentence alone is shown there.
  const plain = paper.meta['plain'];
  const text = ranked.places.length === 0 ? (plain ?? paper.content) : paper.content;
  return {
    paper,
    title: markWords(paper.meta['title'] ?? paper.url, searched),
    people: markWords(paper.meta['byline'] ?? '', searched),
    excerpt: excerptOf(text, ranked.places),
    why: whyOf(ranked),
  };
}
