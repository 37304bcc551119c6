import { foldWords } from '../../text/fold.ts';
import { address } from '../address.ts';

/** A paper as it is offered to choose. */
export interface PaperTitle {
  readonly slug: string;
  readonly title: string;
  /** What it calls its method, where that is not the title itself. */
  readonly names?: readonly string[];
}

/** Words by which nobody looks for a title: no file is kept for them. */
const COMMON = new Set(
  'a an and are as at by can do does for from how in is it not of on or the to via with'.split(' '),
);

/** All files of titles, without their ending: one for each letter, one for digits, one for other scripts. */
export const TITLE_FILES = [...'abcdefghijklmnopqrstuvwxyz', 'digits', 'signs'];

/** Takes a paper and gives the files that its title stands in, one for each letter that a word of its title or names begins with. */
export function titleFiles({ title, names = [] }: PaperTitle): string[] {
  const words = [title, ...names].flatMap(foldWords);
  const distinctive = words.filter((word) => !COMMON.has(word));
  return [...new Set((distinctive.length > 0 ? distinctive : words).map(fileOf))];
}

/** Takes what somebody typed of a title and gives the file in which every paper stands that has these words; undefined where there are none. */
export function titleFile(typed: string): string | undefined {
  const words = foldWords(typed);
  const distinctive = words.filter((word) => !COMMON.has(word));
  // The longest word is the one most surely typed to its end, and its file the same while others are typed.
  const [longest] = (distinctive.length > 0 ? distinctive : words).sort(
    (a, b) => b.length - a.length,
  );
  return longest === undefined ? undefined : fileOf(longest);
}

/** Takes the name of a file of titles and gives its address. */
export function titlesPath(file: string): string {
  return address(`/compare/titles/${file}.json`);
}

function fileOf(word: string): string {
  const first = word.charAt(0);
  if (/[a-z]/.test(first)) return first;
  return /\p{N}/u.test(first) ? 'digits' : 'signs';
}
