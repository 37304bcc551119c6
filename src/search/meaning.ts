import { addEvidence, addLayEvidence } from './evidence.ts';
import type { Lookups } from './lookups.ts';
import { similarWords } from './similarWords.ts';
import type { Unit } from './units.ts';

const SIMILAR = { amount: 0.7, strength: 0.8 };

/**
 * Takes the units of a description that no paper answers whole, and adds what is found by meaning: under everyday words that are
 * nearly the same, and under the lay words of the papers' concepts.
 */
export async function addMeaning(units: readonly Unit[], lookups: Lookups): Promise<void> {
  await Promise.all(
    units.map(async ({ searched, evidence }) => {
      const words = await similarWords(searched);
      const hits = await Promise.all(words.map(async (word) => lookups.word(word)));
      hits.forEach(({ whole }, at) => {
        const reason = { kind: 'similar' as const, words: words[at] ?? '' };
        addEvidence(evidence, whole, { ...SIMILAR, reason });
      });
      addLayEvidence(evidence, (await lookups.word(searched)).whole);
    }),
  );
}
