import type { Mention } from './mentions.ts';

/** Another paper whose finding or method a text speaks of without its name, and the words in which it does. */
export interface SpokenOf {
  /** Slug of the other paper. */
  readonly paper: string;
  /** As they stand in the text, case included. */
  readonly words: string;
}

/**
 * Takes a text, the mentions found in it and the papers that it speaks of, and gives all mentions in order. Where the words for a paper
 * meet a concept, they lead to the concept, and the paper is named by them all the same.
 */
export function withSpokenOf(
  text: string,
  found: readonly Mention[],
  spokenOf: readonly SpokenOf[],
): Mention[] {
  return spokenOf.reduce<Mention[]>((mentions, one) => addSpoken(text, mentions, one), [...found]);
}

function addSpoken(text: string, mentions: Mention[], { paper, words }: SpokenOf): Mention[] {
  const start = text.indexOf(words);
  if (start < 0) return mentions;
  const end = start + words.length;
  const meets = (mention: Mention): boolean => mention.start < end && start < mention.end;
  const isTold = (mention: Mention): boolean => mention.kind === 'concept' && meets(mention);
  if (mentions.some(isTold)) {
    return mentions.map((mention) => (isTold(mention) ? { ...mention, paper } : mention));
  }
  return [
    ...mentions.filter((mention) => !meets(mention)),
    { kind: 'paper' as const, slug: paper, paper, start, end },
  ].sort((a, b) => a.start - b.start);
}
