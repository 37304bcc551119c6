import type { Reason } from '../words/evidence.ts';
import type { Hit } from '../../index/lookups.ts';
import type { Neighbours } from '../words/joins.ts';
import type { Renamed } from '../words/otherNames.ts';
import type { Unit } from '../words/units.ts';

/** A paper among the results. */
export interface Ranked {
  readonly id: string;
  readonly score: number;
  /** Share of the query that it answers, by the weight of its words, 0 to 1. */
  readonly coverage: number;
  /** Why it is here, where it does not have the words as typed. */
  readonly reasons: readonly Reason[];
  /** Numbers of the abstract's words that were found. */
  readonly places: readonly number[];
}

/** All that was found for a query. */
export interface Gathered {
  readonly units: readonly Unit[];
  readonly neighbours: readonly Neighbours[];
  readonly renamed: readonly Renamed[];
}

/** How much rare words and the covered share count, as exponents. */
export interface Weighing {
  readonly rarity: number;
  readonly coverage: number;
}

/** A name is found by its rare words, and all of it. */
export const BY_NAME: Weighing = { rarity: 1, coverage: 1 };
/** In a description a rare word is rare by chance as often as by sense, and no paper has every word. */
export const BY_DESCRIPTION: Weighing = { rarity: 0.5, coverage: 0.5 };

/** From this coverage on a paper answers the whole query. */
export const COVERED = 0.99;

/** What two words side by side add, as a share of their own weight. */
const SIDE_BY_SIDE = 0.5;
const MOST_FIELDS = 1.5;

/**
 * Takes what was found, the number of papers and how to weigh, and gives the papers, best first: how much of each word there is, times how rare the
 * word is (BM25, Robertson and Zaragoza 2009), and for neighbours that stand together; all of it times the share of the query that is
 * covered, so that a paper with every word comes before one with much of one word.
 */
export function rankPapers(gathered: Gathered, papers: number, weighing: Weighing): Ranked[] {
  const { units, renamed } = gathered;
  const rarity = new Map(
    units.map((unit) => [unit, rarityOf(unit.evidence.size, papers) ** weighing.rarity]),
  );
  const whole = [...rarity.values()].reduce((sum, value) => sum + value, 0) || 1;
  const ids = new Set([...units, ...renamed].flatMap(({ evidence }) => [...evidence.keys()]));
  return [...ids]
    .map((id) => rankOne(id, gathered, rarity, whole))
    .map((paper) => ({ ...paper, score: paper.score * paper.coverage ** weighing.coverage }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function rankOne(
  id: string,
  { units, neighbours, renamed }: Gathered,
  rarity: ReadonlyMap<Unit, number>,
  whole: number,
): Ranked {
  let [sum, covered] = [0, 0];
  for (const unit of units) {
    const weight = rarity.get(unit) ?? 0;
    const own = unit.evidence.get(id);
    const names = renamed.flatMap(({ span, evidence }) =>
      span.units.includes(unit) ? (evidence.get(id) ?? []) : [],
    );
    const all = own === undefined ? names : [own, ...names];
    sum += weight * Math.max(0, ...all.map(({ amount }) => amount));
    covered += weight * Math.max(0, ...all.map(({ strength }) => strength));
  }
  for (const { span, hits } of neighbours) {
    const weight = span.units.reduce((total, unit) => total + (rarity.get(unit) ?? 0), 0) / 2;
    sum += SIDE_BY_SIDE * weight * togetherIn(hits.get(id));
  }
  const coverage = covered / whole;
  return { id, score: sum, coverage, ...tracesOf(id, units, renamed) };
}

/** Robertson and Spärck Jones's weight, which is never below nought; nought for what no paper has. */
function rarityOf(found: number, papers: number): number {
  return found === 0 ? 0 : Math.log(1 + (papers - found + 0.5) / (found + 0.5));
}

function togetherIn(hit: Hit | undefined): number {
  if (hit === undefined) return 0;
  const { places, fields } = hit;
  const share =
    Number(places.length > 0) +
    Number(fields.includes('title')) +
    Number(fields.includes('plain')) / 2;
  return Math.min(MOST_FIELDS, share);
}

function tracesOf(
  id: string,
  units: readonly Unit[],
  renamed: readonly Renamed[],
): Pick<Ranked, 'reasons' | 'places'> {
  const own = units.flatMap(({ evidence }) => evidence.get(id) ?? []);
  const named = renamed.flatMap(({ span, evidence }) => {
    const isAsTyped = span.units.every((unit) => unit.evidence.get(id)?.strength === 1);
    return isAsTyped ? [] : (evidence.get(id) ?? []);
  });
  const all = [...own, ...named];
  return {
    reasons: all.flatMap(({ reason }) => reason ?? []),
    places: [...new Set(all.flatMap(({ places }) => places))].sort((a, b) => a - b),
  };
}
