import { similarPapers, type Comparable } from './similar.ts';

/** A paper as it is related with others. */
export interface Relatable extends Omit<Comparable, 'names'> {
  /** The papers whose methods it names, each with the words that do. */
  readonly named: readonly Naming[];
}

/** A paper's slug with the words in which one names the other. */
export interface Naming {
  readonly slug: string;
  readonly excerpt: string;
}

/** How a similar paper stands to this one, beside being similar. */
export type Standing = 'names this' | 'named here' | undefined;

/** What the others of a collection have to do with one paper. */
export interface Relations {
  /** The most similar first, with at most three concepts that both mention, the rarest first. */
  readonly similar: readonly {
    readonly slug: string;
    readonly concepts: readonly string[];
    readonly standing: Standing;
  }[];
  /** Papers whose methods this one names. */
  readonly names: readonly Naming[];
  /** Papers that name what this one introduces. */
  readonly namedBy: readonly Naming[];
  /** Methods that this one names, by concept, with the slugs of the others that do. */
  readonly methods: readonly { readonly concept: string; readonly slugs: readonly string[] }[];
}

/** Concepts that are shown as the reason of a similarity. */
const REASONS = 3;

/** A method that more papers name is a subject: its own page lists them. */
const MOST_SHARING = 8;

/** Takes the papers and the slugs of the concepts that are single methods, and gives the relations of each paper by its slug. */
export function relatePapers(
  papers: readonly Relatable[],
  methods: ReadonlySet<string>,
): Map<string, Relations> {
  const known = new Set(papers.map(({ slug }) => slug));
  const similar = similarPapers(
    papers.map((paper) => ({ ...paper, names: paper.named.map(({ slug }) => slug) })),
  );
  const namers = namersOf(papers);
  const sharing = sharersOf(papers, methods);
  return new Map(
    papers.map(({ slug: own, named, concepts }) => {
      const namedBy = namers.get(own) ?? [];
      const standingOf = (slug: string): Standing => {
        if (named.some((naming) => naming.slug === slug)) return 'named here';
        return namedBy.some((naming) => naming.slug === slug) ? 'names this' : undefined;
      };
      const relations = {
        similar: (similar.get(own) ?? []).map(({ slug, concepts: shared }) => ({
          slug,
          concepts: shared.slice(0, REASONS),
          standing: standingOf(slug),
        })),
        names: named.filter(({ slug }) => known.has(slug)),
        namedBy,
        methods: concepts.flatMap((concept) => {
          const slugs = (sharing.get(concept) ?? []).filter((slug) => slug !== own);
          return slugs.length > 0 && slugs.length < MOST_SHARING ? [{ concept, slugs }] : [];
        }),
      };
      return [own, relations];
    }),
  );
}

/** Who names each paper, in the order of the papers. */
function namersOf(papers: readonly Relatable[]): Map<string, Naming[]> {
  const namers = new Map<string, Naming[]>();
  for (const { slug, named } of papers) {
    for (const { slug: other, excerpt } of named) {
      namers.set(other, [...(namers.get(other) ?? []), { slug, excerpt }]);
    }
  }
  return namers;
}

/** The papers that name each method, in the order of the papers. */
function sharersOf(
  papers: readonly Relatable[],
  methods: ReadonlySet<string>,
): Map<string, string[]> {
  const sharers = new Map<string, string[]>();
  for (const { slug, concepts } of papers) {
    for (const concept of concepts.filter((one) => methods.has(one))) {
      sharers.set(concept, [...(sharers.get(concept) ?? []), slug]);
    }
  }
  return sharers;
}
