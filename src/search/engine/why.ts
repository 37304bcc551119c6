import type { Ranked } from './plan/rank.ts';

/** Words that one reason names; more would not be read. */
const WORDS = 3;

/** Takes a ranked paper and says why it was found where that is not obvious; '' where it is. */
export function whyOf({ reasons }: Pick<Ranked, 'reasons'>): string {
  const words = (kind: string): string[] =>
    [
      ...new Set(reasons.filter((reason) => reason.kind === kind).map((reason) => reason.words)),
    ].slice(0, WORDS);
  return [
    ...clause('as ', words('corrected')),
    ...clause('by another name: ', words('name')),
    ...said('in similar words: ', words('similar')),
    ...(words('lay').length > 0 ? ['by what its concepts are about'] : []),
    ...(words('meaning').length > 0 ? ['by similar meaning'] : []),
  ].join('; ');
}

function clause(opening: string, words: readonly string[]): string[] {
  return said(
    opening,
    words.map((word) => `“${word}”`),
  );
}

function said(opening: string, words: readonly string[]): string[] {
  return words.length === 0 ? [] : [opening + words.join(', ')];
}
