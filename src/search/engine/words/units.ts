import { addEvidence, type Evidence } from './evidence.ts';
import type { Lexicon } from '../../index/lexicon.ts';
import type { Lookups } from '../../index/lookups.ts';
import type { QueryWord } from '../../query/parseQuery.ts';
import { otherSpelling } from '../../query/spellings.ts';
import { corrections, type Correction } from '../../query/typingErrors.ts';

/** A word of a query with all that speaks for each paper. */
export interface Unit {
  readonly word: QueryWord;
  /** What was looked up: the word, or what it was corrected to. */
  readonly searched: string;
  readonly isCorrected: boolean;
  /** Still being typed: only words that begin with it were found. */
  readonly isBegun: boolean;
  readonly evidence: Map<string, Evidence>;
}

/** What a query may be looked up in, and how freely. */
export interface Sources {
  readonly lookups: Lookups;
  readonly lexicon: Lexicon;
  /** Words as typed only: nothing corrected, nothing else searched. */
  readonly isLiteral: boolean;
}

/** What counts a word that was only begun, that was corrected by one letter, and a compound found in its parts. */
const BEGUN = { amount: 0.8, strength: 1 };
const CORRECTED = 0.9;
const IN_PARTS = { amount: 0.7, strength: 0.8 };

/** In so many papers or fewer, a word may itself be a slip. */
const RARE = 3;
/** As many times more papers must have the word that was meant, where the typed one is in the vocabulary, and where it is not. */
const MORE_THAN_KNOWN = 20;
const MORE_THAN_UNKNOWN = 5;

/** Takes a word of a query, whether it is the last, and the sources; gives its units: one, or one for each part of a compound. */
export async function unitsOf(word: QueryWord, isLast: boolean, sources: Sources): Promise<Unit[]> {
  const whole = await unitOf(word, isLast, sources);
  if (word.parts.length < 2 || whole.isBegun) return [whole];
  if (countSure(whole.evidence) >= ENOUGH) return [whole];
  const parts = await Promise.all(
    word.parts.map((text) => unitOf({ ...word, text, parts: [text] }, false, sources)),
  );
  if (whole.evidence.size === 0) return parts;
  addParts(whole.evidence, parts);
  return [whole];
}

/** From so many papers on, a compound is known as such: its parts would only bring what is about something else. */
const ENOUGH = 10;

async function unitOf(word: QueryWord, isLast: boolean, sources: Sources): Promise<Unit> {
  const { lookups, isLiteral } = sources;
  const evidence = new Map<string, Evidence>();
  const { whole, begun } = await lookups.word(word.text);
  addEvidence(evidence, whole);
  const other = isLiteral ? undefined : otherSpelling(word.text);
  if (other !== undefined) addEvidence(evidence, await lookups.whole(other));
  const sure = countSure(evidence);
  const asTyped = { word, searched: word.text, isCorrected: false, isBegun: false, evidence };
  if (sure > RARE) return asTyped;
  const isBeginning = isLast && (await begins(word.text, sources));
  if (isBeginning) addEvidence(evidence, begun, BEGUN);
  if (isBeginning || isLiteral) return { ...asTyped, isBegun: isBeginning };
  const meant = await correctionOf(word.text, sure, sources);
  if (meant === undefined) return asTyped;
  const reason = { kind: 'corrected' as const, words: meant.word };
  const hits = await lookups.whole(meant.word);
  addEvidence(evidence, hits, { amount: CORRECTED ** meant.errors, strength: 1, reason });
  return { word, searched: meant.word, isCorrected: true, isBegun: false, evidence };
}

/** Whether this is no word yet, but the beginning of one. */
async function begins(word: string, { lexicon }: Sources): Promise<boolean> {
  const words = (await lexicon.words(word)).map((known) => known.word);
  if (words.includes(word)) return false;
  return words.some((known) => known.startsWith(word));
}

/** The word that was meant, or none: first among words with the same initial, then among those with the second letter's, then all. */
async function correctionOf(
  word: string,
  papers: number,
  { lexicon }: Sources,
): Promise<Correction | undefined> {
  const near = await lexicon.words(word);
  const isKnown = near.some((known) => known.word === word);
  const isLikely = ({ errors, papers: other }: Correction): boolean =>
    isKnown
      ? errors === 1 && word.length > LONG_ENOUGH && other >= MORE_THAN_KNOWN * Math.max(1, papers)
      : other >= MORE_THAN_UNKNOWN * papers;
  const found = corrections(word, near).find(isLikely);
  if (found !== undefined || isKnown || papers > 0) return found;
  return corrections(word, await lexicon.words(word.slice(1))).find(isLikely);
}

/** A word that is known but rare is only doubted when it is longer than this. */
const LONG_ENOUGH = 5;

function countSure(evidence: ReadonlyMap<string, Evidence>): number {
  return [...evidence.values()].filter(({ strength }) => strength === 1).length;
}

function addParts(evidence: Map<string, Evidence>, parts: readonly Unit[]): void {
  const [first] = parts;
  for (const id of first?.evidence.keys() ?? []) {
    const each = parts.flatMap((part) => part.evidence.get(id) ?? []);
    if (each.length < parts.length || evidence.has(id)) continue;
    evidence.set(id, {
      amount: IN_PARTS.amount * Math.min(...each.map(({ amount }) => amount)),
      strength: IN_PARTS.strength,
      places: each.flatMap(({ places }) => places),
      reason: undefined,
    });
  }
}
