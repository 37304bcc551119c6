import { excerptOf, type MarkedPart } from './excerpt.ts';
import { createLexicon, type Lexicon, type LexiconReader } from './lexicon.ts';
import { createLookups, type Lookups } from './lookups.ts';
import { createFragmentReader } from './fragments.ts';
import { readPaperList } from './paperList.ts';
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

/** What answers searches. */
export interface Engine {
  /** Loads the index, unless it is there or on its way; again after a failure. */
  readonly load: () => Promise<void>;
  readonly answer: (state: SearchState) => Promise<Found>;
}

/** Gives the engine of a search page; nothing is loaded yet. */
export function createEngine(): Engine {
  let loading: Promise<Index> | undefined;
  let attempts = 0;
  const withIndex = async <Answer>(use: (index: Index) => Answer): Promise<Awaited<Answer>> => {
    loading ??= loadIndex(attempts++);
    try {
      return await use(await loading);
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  return {
    load: () => withIndex(() => undefined),
    answer: (state) => withIndex((index) => search(index, state)),
  };
}

/** In fewer papers a lookup takes a millisecond or two: less than to load and to ask a worker, which is 12 kB more. */
const WORTH_A_WORKER = 2000;

async function loadIndex(attempt: number): Promise<Index> {
  const [pagefind, published] = await Promise.all([
    loadPagefind(attempt),
    LEXICON_FILES.json('papers'),
  ]);
  const list = readPaperList(published);
  const lexicon = createLexicon(LEXICON_FILES, list.ids);
  // What every search needs is fetched while Pagefind makes ready.
  void lexicon.paperVectors();
  await pagefind.options({ noWorker: list.ids.length < WORTH_A_WORKER });
  await pagefind.init();
  return {
    lookups: createLookups(pagefind, list, createFragmentReader()),
    lexicon,
    themes: list.members('theme'),
  };
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
      return results;
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

function toResult(ranked: Ranked, paper: PagefindFragment): Result {
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
