/** Initials whose words have files of their own in the lexicon; all others share that of the nought. */
export const LEXICON_INITIALS = [...'abcdefghijklmnopqrstuvwxyz', '0'];

/** Numbers in a vector of a paper, a passage or a word. */
export const VECTOR_SIZE = 32;

/** Files that the vectors of words are spread over, so that a reader fetches few words beside those asked for. */
export const MEANING_SHARDS = 512;

/** Takes a word and gives the initial of the file it is in. */
export function initialOf(word: string): string {
  const initial = word.charAt(0).toLowerCase();
  return LEXICON_INITIALS.includes(initial) ? initial : '0';
}
