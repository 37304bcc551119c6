import { foldWords } from '../../../text/fold.ts';
import { addEvidence, type Evidence } from './evidence.ts';
import { ownHits, type Hits } from '../../index/lookups.ts';
import type { Span } from './spans.ts';
import type { Sources } from './units.ts';

/** A name in a query, and what is found under its other names. */
export interface Renamed {
  readonly span: Span;
  /** The other names that are in any paper. */
  readonly names: readonly string[];
  readonly evidence: ReadonlyMap<string, Evidence>;
}

/** Other names that are looked up: the first are the commonest. */
const NAMES = 4;

const STRENGTH = 0.9;
const AMOUNT = 0.8;
/** A name of several words says more at each place than one word does. */
const SEVERAL_WORDS = 1.5;

/** Takes the spans of a query and gives those that are names of a concept or an acronym, with what their other names find. */
export async function searchOtherNames(
  spans: readonly Span[],
  sources: Sources,
): Promise<Renamed[]> {
  const renamed = await Promise.all(
    spans.map(async (span) => {
      const names = await sources.lexicon.otherNames(span.words.join(' '));
      const evidence = new Map<string, Evidence>();
      const found: string[] = [];
      for (const name of names.slice(0, NAMES)) {
        const hits = await papersNaming(name, sources);
        if (hits.size > 0) found.push(name);
        const reason = { kind: 'name' as const, words: name };
        const amount = foldWords(name).length > 1 ? AMOUNT * SEVERAL_WORDS : AMOUNT;
        addEvidence(evidence, hits, { amount, strength: STRENGTH, reason });
      }
      return { span, names: found, evidence };
    }),
  );
  return renamed.filter(({ names }) => names.length > 0);
}

async function papersNaming(name: string, { lookups }: Sources): Promise<Hits> {
  let hits: Hits = new Map();
  for (const spelling of spellingsOf(name)) {
    // Looking for the other spelling too would often load another part of the index, and find the same.
    if (hits.size > 0) break;
    hits = spelling.includes(' ') ? await lookups.phrase(spelling) : await lookups.whole(spelling);
  }
  // A name among a concept's lay words is the concept's, not the paper's.
  return ownHits(hits);
}

/** `low-rank adaptation` with its hyphen, which the index takes for one word, and as three words. */
function spellingsOf(name: string): string[] {
  const compounds = name.split(/\s+/).map((word) => foldWords(word).join(''));
  return [...new Set([compounds.join(' '), foldWords(name).join(' ')])];
}
