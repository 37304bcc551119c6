import type { QueryWord } from '../../query/parseQuery.ts';
import type { Unit } from './units.ts';

/** Neighbouring words of a query, stop words among them. */
export interface Span {
  /** As looked up, corrected where they were; the parts of a compound with spaces between them. */
  readonly words: readonly string[];
  /** The same with compounds in one, as the index has them. */
  readonly compounds: readonly string[];
  /** The units in it, of which it is another view. */
  readonly units: readonly Unit[];
}

/** Words in the longest name that is looked for. */
const LONGEST = 4;

/** Takes the words of a query and its units, and gives every span of one to four words that holds a unit. */
export function spansOf(tokens: readonly QueryWord[], units: readonly Unit[]): Span[] {
  const unitsAt = new Map(tokens.map(({ place }) => [place, unitsIn(units, place)]));
  return tokens.flatMap((_, from) =>
    Array.from({ length: Math.min(LONGEST, tokens.length - from) }, (__, more) => {
      const some = tokens.slice(from, from + more + 1);
      return {
        words: some.map((token) => searchedFor(token, token.parts.join(' '), unitsAt)),
        compounds: some.map((token) => searchedFor(token, token.text, unitsAt)),
        units: some.flatMap(({ place }) => unitsAt.get(place) ?? []),
      };
    }).filter((span) => span.units.length > 0),
  );
}

function unitsIn(units: readonly Unit[], place: number): Unit[] {
  return units.filter(({ word }) => word.place === place);
}

/** A word that was corrected, as one; else as it was typed. */
function searchedFor(
  { place }: QueryWord,
  typed: string,
  unitsAt: ReadonlyMap<number, readonly Unit[]>,
): string {
  const units = unitsAt.get(place) ?? [];
  const corrected = units.find(({ isCorrected }) => isCorrected);
  return corrected !== undefined && units.length === 1 ? corrected.searched : typed;
}
