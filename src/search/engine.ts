import { excerptOf, type MarkedPart } from './excerpt.ts';
import { createLexicon, type Lexicon, type LexiconReader } from './lexicon.ts';
import { createLookups, type Lookups } from './lookups.ts';
import { loadPagefind, type PagefindFragment } from './pagefind.ts';
import { planSearch, type Plan } from './planner.ts';
import { COVERED, type Ranked } from './rank.ts';
import type { SearchState } from './searchState.ts';

/** A paper as it is shown among the results. */
export interface Result {
  readonly paper: PagefindFragment;
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
  /** Papers found per theme, by id, whatever theme is kept to. */
  readonly countByTheme: Readonly<Record<string, number>>;
  /** How the query was understood; undefined where nothing was asked. */
  readonly plan: Plan | undefined;
  /** Gives some of the results in their order. */
  readonly take: (from: number, to: number) => Promise<Result[]>;
}

/** What is loaded before the first answer. */
interface Index {
  readonly lookups: Lookups;
  readonly lexicon: Lexicon;
  readonly themes: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Gives the function that answers searches; the index is loaded by the first of them, and again after a failure. */
export function createEngine(): (state: SearchState) => Promise<Found> {
  let loading: Promise<Index> | undefined;
  let attempts = 0;
  return async (state) => {
    loading ??= loadIndex(attempts++);
    try {
      return await search(await loading, state);
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
}

async function loadIndex(attempt: number): Promise<Index> {
  const lookups = await createLookups(await loadPagefind(attempt));
  const lexicon = createLexicon(LEXICON_FILES, lookups.ids);
  return { lookups, lexicon, themes: await lookups.members('theme') };
}

const LEXICON_FILES: LexiconReader = {
  json: async (file) => (await fetchFile(`${file}.json`)).json() as Promise<unknown>,
  bytes: async (file) => (await fetchFile(file)).arrayBuffer(),
};

async function fetchFile(file: string): Promise<Response> {
  const response = await fetch(`/pagefind/lexicon/${file}`);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response;
}

async function search(index: Index, { query, theme, isLiteral }: SearchState): Promise<Found> {
  const { lookups, themes } = index;
  const plan = query === '' ? undefined : await planSearch(query, { ...index, isLiteral });
  const all = plan?.ranked ?? everyPaper(themes);
  const inTheme = theme === '' ? undefined : (themes.get(theme) ?? new Set());
  const kept = inTheme === undefined ? all : all.filter(({ id }) => inTheme.has(id));
  const counts = [...themes].map(([id, papers]) => [id, countIn(all, papers)] as const);
  return {
    count: kept.length,
    whole: kept.filter(({ coverage }) => coverage >= COVERED).length,
    countByTheme: Object.fromEntries(counts),
    plan,
    take: async (from, to) => {
      const results = await Promise.all(
        kept
          .slice(from, to)
          .map(async (ranked) => toResult(ranked, await lookups.paper(ranked.id))),
      );
      return results.flatMap((result) => result ?? []);
    },
  };
}

function everyPaper(themes: ReadonlyMap<string, ReadonlySet<string>>): Ranked[] {
  const ids = new Set([...themes.values()].flatMap((papers) => [...papers]));
  return [...ids].map((id) => ({ id, score: 0, coverage: 1, reasons: [], places: [] }));
}

function countIn(ranked: readonly Ranked[], papers: ReadonlySet<string>): number {
  return ranked.filter(({ id }) => papers.has(id)).length;
}

function toResult(ranked: Ranked, paper: PagefindFragment | undefined): Result | undefined {
  if (paper === undefined) return undefined;
  // What was found in the plain sentence alone is shown there.
  const plain = paper.meta['plain'];
  const text = ranked.places.length === 0 ? (plain ?? paper.content) : paper.content;
  const excerpt = excerptOf(text, ranked.places);
  return { paper, excerpt, why: whyOf(ranked) };
}

function whyOf({ reasons }: Ranked): string {
  const words = (kind: string): string[] =>
    [
      ...new Set(reasons.filter((reason) => reason.kind === kind).map((reason) => reason.words)),
    ].slice(0, 3);
  const quoted = (some: readonly string[]): string => some.map((word) => `“${word}”`).join(', ');
  const parts = [
    ...clause('by another name: ', quoted(words('name'))),
    ...clause('in similar words: ', quoted(words('similar'))),
    ...(words('lay').length > 0 ? ['by what its concepts are about'] : []),
    ...(words('meaning').length > 0 ? ['by similar meaning'] : []),
  ];
  return parts.join('; ');
}

function clause(opening: string, words: string): string[] {
  return words === '' ? [] : [`${opening}${words}`];
}
