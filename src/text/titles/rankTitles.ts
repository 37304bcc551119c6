import { foldKey, foldWords } from '../fold.ts';

/** A paper that may be found by what it is called. */
export interface Titled {
  readonly title: string;
  /** What else it is called. */
  readonly names?: readonly string[];
}

/** How near a title is to what was typed: the whole of a name, its beginning, its words in any order. */
const NEARNESS = { whole: 4, begun: 3, words: 2 };

/**
 * Takes what somebody typed of a title or a name, and papers, and gives those that may be meant, best first: every word typed begins a word
 * of the title or of a name, in any order, or all of them together begin one (`loraga` finds LoRA-GA). Of two as near, the one that
 * has the words earlier comes first, then the one that came first.
 */
export function rankTitles<Paper extends Titled>(typed: string, papers: readonly Paper[]): Paper[] {
  const words = foldWords(typed);
  if (words.length === 0) return [];
  return papers
    .map((paper) => ({ paper, nearness: nearnessOf(words, paper) }))
    .filter(({ nearness }) => nearness > 0)
    .sort((a, b) => b.nearness - a.nearness)
    .map(({ paper }) => paper);
}

/** Takes what somebody typed and a paper, and says whether that is the whole of its title or of a name of it. */
export function isWholeTitle(typed: string, paper: Titled): boolean {
  const key = foldKey(typed);
  return key !== '' && namesOf(paper).some((name) => foldKey(name) === key);
}

function nearnessOf(words: readonly string[], paper: Titled): number {
  const key = words.join('');
  const keys = namesOf(paper).map(foldKey);
  if (keys.includes(key)) return NEARNESS.whole;
  if (keys.some((whole) => whole.startsWith(key))) return NEARNESS.begun;
  const parts = [paper.title, ...(paper.names ?? [])].flatMap(foldWords);
  const places = words.map((word) => parts.findIndex((part) => part.startsWith(word)));
  if (places.includes(-1)) return 0;
  const complete = words.filter((word) => parts.includes(word)).length / words.length;
  // Less than 1 together: neither outweighs another kind of nearness.
  return NEARNESS.words + complete / 2 - Math.min(...places) / 1000;
}

/** Before the colon stands what the paper calls itself. */
function namesOf({ title, names = [] }: Titled): string[] {
  const [short = title] = title.split(/:\s/);
  return [title, short, ...names];
}
