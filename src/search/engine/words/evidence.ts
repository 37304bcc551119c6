import type { Hit, Hits } from '../../index/lookups.ts';

/** Why a paper is among the results where it does not have the word as typed. */
export interface Reason {
  readonly kind: 'corrected' | 'name' | 'similar' | 'lay' | 'meaning';
  /** What it has instead. */
  readonly words: string;
}

/** What speaks for a paper, for one word of a query. */
export interface Evidence {
  /** How much of it there is, 0 to 2.2. */
  readonly amount: number;
  /** How surely it means the word that was asked for, 0 to 1. */
  readonly strength: number;
  readonly places: readonly number[];
  readonly reason: Reason | undefined;
}

/** How an indirect find counts beside the word itself. */
export interface Directness {
  readonly amount: number;
  readonly strength: number;
  readonly reason?: Reason | undefined;
}

/** A hit in a field weighs as much as so many in the abstract; other fields count for nothing. */
const FIELD_WEIGHTS: Readonly<Record<string, number>> = {
  title: 3,
  called: 3,
  authors: 1,
  plain: 2,
  asked: 2,
};

/** What a word counts that only the concepts of a paper have among their lay words. */
const LAY = { weight: 0.5, strength: 0.6 };

/** BM25's saturation (Robertson and Zaragoza 2009). Abstracts are of one length, so length has no part in it. */
const SATURATION = 1.2;

const DIRECT: Directness = { amount: 1, strength: 1 };

/** Adds what was found in papers themselves to what speaks for each of them; of several finds the one with most counts. */
export function addEvidence(
  evidence: Map<string, Evidence>,
  hits: Hits,
  { amount, strength, reason }: Directness = DIRECT,
): void {
  for (const [id, hit] of hits) {
    const weight = weightOf(hit);
    if (weight === 0) continue;
    const known = evidence.get(id);
    const found = { amount: amount * saturated(weight), strength, places: hit.places, reason };
    evidence.set(id, known === undefined ? found : better(known, found));
  }
}

/** Adds papers that do not have a word themselves, but concepts that people outside the field describe with it. */
export function addLayEvidence(evidence: Map<string, Evidence>, hits: Hits): void {
  for (const [id, { fields }] of hits) {
    if (evidence.has(id) || !fields.includes('lay')) continue;
    const reason = { kind: 'lay' as const, words: '' };
    evidence.set(id, { amount: saturated(LAY.weight), strength: LAY.strength, places: [], reason });
  }
}

function saturated(weight: number): number {
  return (weight * (SATURATION + 1)) / (weight + SATURATION);
}

/** The reason of what counts most stays, and the surest meaning; a similar word is marked only where it is the reason. */
function better(a: Evidence, b: Evidence): Evidence {
  const most = b.amount > a.amount ? b : a;
  const reason = a.reason === undefined || b.reason === undefined ? undefined : most.reason;
  const marked = [a, b].filter((one) => one.reason?.kind !== 'similar' || one.reason === reason);
  return {
    amount: most.amount,
    strength: Math.max(a.strength, b.strength),
    places: [...new Set(marked.flatMap(({ places }) => places))],
    reason,
  };
}

function weightOf({ places, fields }: Hit): number {
  return fields.reduce((sum, field) => sum + (FIELD_WEIGHTS[field] ?? 0), places.length);
}
