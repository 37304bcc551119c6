import { nearestRows } from './nearestRows.ts';
import type { TermWeights } from '../meaning/latentSpace.ts';
import { latentSpace } from '../meaning/latentSpace.ts';
import { toUnitLength, weighTexts, type WeightedText } from '../meaning/termWeights.ts';

/** A paper as it is compared with others. */
export interface Comparable {
  readonly slug: string;
  readonly title: string;
  /** The abstract as plain text. */
  readonly text: string;
  /** The editor's plain words. */
  readonly plain?: string | undefined;
  /** Slugs of the concepts that the abstract mentions. */
  readonly concepts: readonly string[];
  /** Slugs of the papers whose methods the abstract names. */
  readonly names?: readonly string[];
}

/** A paper that is similar to another. */
export interface Similar {
  readonly slug: string;
  /** The measure's value; it compares papers of one collection only. */
  readonly score: number;
  /** Slugs of the concepts that both mention, the rarest first. */
  readonly concepts: readonly string[];
}

/** Similar papers shown with each. */
const SHOWN = 6;

/** What each kind of evidence weighs beside the words; round numbers, since 295 papers cannot tell finer ones apart. */
const MEANING = 0.5;
const CONCEPTS = 0.5;
const NAMING = 0.3;

/** Directions of the latent space, as many as search by meaning has. */
const DIRECTIONS = 32;

/**
 * Takes papers and gives, for each by its slug, the papers most similar to it, the most similar first; the same at every run and in
 * any order of the papers. The measure sums four kinds of evidence, each between 0 and 1 before its weight:
 *
 * - the words: cosine of TF-IDF vectors of title (twice), abstract and plain words, without the commonest and the unique stems (1);
 * - the meaning: cosine in their latent space, which joins papers that say the same in other words ({@link MEANING});
 * - the concepts: cosine of the concepts that both mention, each weighted by its rarity ({@link CONCEPTS});
 * - the naming: whether one names the method of the other ({@link NAMING}).
 *
 * From the sum goes a share of the other paper's own mean similarity to those next to it, so that a paper that is near to everything
 * does not turn up everywhere (see {@link nearestRows}). Themes take no part: they are what the measure is judged by.
 */
export function similarPapers(
  papers: readonly Comparable[],
  count = SHOWN,
): Map<string, readonly Similar[]> {
  const sorted = [...papers].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const { texts, stems } = weighTexts(sorted.map(wordsOf));
  const rarities = conceptRarities(sorted);
  const rows = nearestRows(
    {
      sparse: [
        { weight: 1, rows: texts },
        { weight: CONCEPTS, rows: conceptVectors(sorted, rarities) },
      ],
      dense: { weight: MEANING, rows: latentSpace(texts, stems.size, DIRECTIONS).documents },
      links: { weight: NAMING, rows: namingLinks(sorted) },
    },
    count,
  );
  return new Map(
    sorted.map((paper, at) => [
      paper.slug,
      (rows[at] ?? []).flatMap(({ row, score }) => {
        const other = sorted[row];
        if (other === undefined) return [];
        return { slug: other.slug, score, concepts: sharedConcepts(paper, other, rarities) };
      }),
    ]),
  );
}

function wordsOf({ title, text, plain = '' }: Comparable): WeightedText {
  return [
    { text: title, weight: 2 },
    { text, weight: 1 },
    { text: plain, weight: 1 },
  ];
}

function conceptRarities(papers: readonly Comparable[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const concept of papers.flatMap(({ concepts }) => concepts)) {
    counts.set(concept, (counts.get(concept) ?? 0) + 1);
  }
  return new Map([...counts].map(([slug, number]) => [slug, Math.log(papers.length / number)]));
}

function conceptVectors(
  papers: readonly Comparable[],
  rarities: ReadonlyMap<string, number>,
): TermWeights[] {
  const numbers = new Map([...rarities.keys()].map((slug, number) => [slug, number]));
  return papers.map(({ concepts }) =>
    toUnitLength(
      new Map(concepts.map((slug) => [numbers.get(slug) ?? -1, rarities.get(slug) ?? 0])),
    ),
  );
}

/** The rows that each names, and those that name it. */
function namingLinks(papers: readonly Comparable[]): Set<number>[] {
  const rowOf = new Map(papers.map(({ slug }, row) => [slug, row]));
  const links = papers.map(() => new Set<number>());
  for (const [row, { names = [] }] of papers.entries()) {
    for (const other of names.flatMap((slug) => rowOf.get(slug) ?? [])) {
      links[row]?.add(other);
      links[other]?.add(row);
    }
  }
  return links;
}

function sharedConcepts(
  a: Comparable,
  b: Comparable,
  rarities: ReadonlyMap<string, number>,
): string[] {
  return a.concepts
    .filter((slug) => b.concepts.includes(slug))
    .sort((x, y) => (rarities.get(y) ?? 0) - (rarities.get(x) ?? 0) || (x < y ? -1 : 1));
}
