import { addEvidence, addLayEvidence } from './evidence.ts';
import type { Lookups } from '../../index/lookups.ts';
import { similarWords } from './similarWords.ts';
import type { Unit } from './units.ts';

const SIMILAR = { amount: 0.7, strength: 0.8 };

/** In a great collection a lookup takes long, and the first similar words find enough. */
const GREAT = 2000;
const IN_GREAT = 2;

/**
 * Takes the units of a description that no paper answers whole, and adds what is found by meaning: under everyday words that are
 * nearly the same, and under the lay words of the papers' concepts.
 */
export async function addMeaning(units: readonly Unit[], lookups: Lookups): Promise<void> {
  const most = lookups.ids.length < GREAT ? Infinity : IN_GREAT;
  await Promise.all(
    units.map(async ({ searched, evidence }) => {
      const words = (await similarWords(searched)).slice(0, most);
      const hits = await Promise.all(words.map(async (word) => lookups.whole(word)));
      hits.forEach((papers, at) => {
        const reason = { kind: 'similar' as const, words: `${searched} → ${words[at] ?? ''}` };
        addEvidence(evidence, papers, { ...SIMILAR, reason });
      });
      addLayEvidence(evidence, await lookups.whole(searched));
    }),
  );
}
