import { addEvidence, addLayEvidence } from './evidence.ts';
import type { Lookups } from './lookups.ts';
import type { Unit } from './units.ts';

/** From so many words on, a query is a description rather than a name, and may be meant in other words. */
const DESCRIPTION = 3;

const SIMILAR = { amount: 0.7, strength: 0.8 };

const RE_DOUBLED = /([^aeiou])\1$/;
const ENDINGS = ['ing', 'ed', 'es', 's', 'd', 'ly', 'r', 'er'];

/**
 * Takes the units of a query that no paper answers whole, and adds what is found by meaning: under everyday words that are nearly the
 * same, and under the lay words of the papers' concepts.
 */
export async function addMeaning(units: readonly Unit[], lookups: Lookups): Promise<void> {
  if (units.length < DESCRIPTION) return;
  const { everydayWords } = await import('./everydayWords.ts');
  await Promise.all(
    units.map(async ({ searched, evidence }) => {
      const words =
        baseForms(searched)
          .map(everydayWords)
          .find(({ length }) => length > 0) ?? [];
      const hits = await Promise.all(words.map(async (word) => lookups.word(word)));
      hits.forEach(({ whole }, at) => {
        const reason = { kind: 'similar' as const, words: words[at] ?? '' };
        addEvidence(evidence, whole, { ...SIMILAR, reason });
      });
      addLayEvidence(evidence, (await lookups.word(searched)).whole);
    }),
  );
}

/** The word, and what it may be a form of: `stopped` of `stop`, `mistakes` of `mistake`. */
function baseForms(word: string): string[] {
  const cut = ENDINGS.filter((ending) => word.endsWith(ending)).map((ending) =>
    word.slice(0, -ending.length),
  );
  return [
    word,
    ...cut,
    ...cut.map((form) => form.replace(RE_DOUBLED, '$1')),
    ...cut.map((form) => `${form}e`),
  ];
}
