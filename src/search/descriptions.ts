import type { Description } from './lexicon.ts';
import { similarWords } from './similarWords.ts';
import { isStopWord } from './stopWords.ts';
import type { Sources } from './units.ts';

/** What a similar word counts beside the word itself. */
const SIMILAR = 0.5;
/** Weight of a word that is missing from every phrase, so that a phrase of one common word never fits well. */
const SMOOTHING = 3;
/** Concepts that fit best are looked up, those that fit worse than this are not. */
const CONCEPTS = 5;
const LEAST_FIT = 0.05;

/**
 * Takes the words of a query and the sources, and gives the papers of those concepts that the query seems to describe as people outside
 * the field would, by id, each with how well and how tellingly, 0 to 1: a whole lay phrase says far more than its words one by one.
 */
export async function papersDescribed(
  words: readonly string[],
  { lexicon, lookups }: Sources,
): Promise<ReadonlyMap<string, number>> {
  const [descriptions, asked] = await Promise.all([lexicon.descriptions(), weighStems(words)]);
  const fits = await fitsOf(descriptions, asked);
  const best = fits.sort((a, b) => b.fit - a.fit).slice(0, CONCEPTS);
  const described = new Map<string, number>();
  const found = await Promise.all(best.map(async ({ phrase }) => lookups.phrase(phrase)));
  for (const [at, { fit, papers }] of best.entries()) {
    const rarity = Math.log(lookups.ids.length / papers) / Math.log(lookups.ids.length);
    for (const [id, { fields }] of found[at] ?? []) {
      if (!fields.includes('lay')) continue;
      described.set(id, Math.max(described.get(id) ?? 0, fit * rarity));
    }
  }
  return described;
}

interface Fit {
  readonly phrase: string;
  readonly fit: number;
  readonly papers: number;
}

/** The phrase of each concept that fits best: the share of its words that are asked for, each by how rare it is in all phrases. */
async function fitsOf(
  descriptions: readonly Description[],
  asked: ReadonlyMap<string, number>,
): Promise<Fit[]> {
  const { stemsOf } = await import('../text/stems.ts');
  const phrases = descriptions.flatMap(({ papers, phrases: own }) =>
    own.map((phrase) => ({ phrase, papers, stems: tellingStems(stemsOf(phrase)) })),
  );
  const counts = new Map<string, number>();
  for (const stem of phrases.flatMap(({ stems }) => stems)) {
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const rarity = (stem: string): number =>
    Math.log(1 + descriptions.length / (1 + (counts.get(stem) ?? 0)));
  return phrases.flatMap(({ phrase, papers, stems }): Fit[] => {
    const all = stems.reduce((sum, stem) => sum + rarity(stem), SMOOTHING);
    const found = stems.reduce((sum, stem) => sum + rarity(stem) * (asked.get(stem) ?? 0), 0);
    const fit = (found / all) ** 2;
    return fit > LEAST_FIT ? [{ phrase, papers, fit }] : [];
  });
}

/** The stems of the words, and, for less, of words similar to them. */
async function weighStems(words: readonly string[]): Promise<Map<string, number>> {
  const { stemsOf } = await import('../text/stems.ts');
  const own = words.filter((word) => !isStopWord(word));
  const similar = await Promise.all(own.map(similarWords));
  return new Map([
    ...stemsOf(similar.flat().join(' ')).map((stem): [string, number] => [stem, SIMILAR]),
    ...stemsOf(own.join(' ')).map((stem): [string, number] => [stem, 1]),
  ]);
}

function tellingStems(stems: readonly string[]): string[] {
  return [...new Set(stems)].filter((stem) => stem.length > 1 && !isStopWord(stem));
}
