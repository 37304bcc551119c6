/** Endings in which British and American spelling differ, longest first: what one of them ends in, and the other. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['isations', 'izations'],
  ['isation', 'ization'],
  ['ising', 'izing'],
  ['ised', 'ized'],
  ['iser', 'izer'],
  ['ise', 'ize'],
  ['yse', 'yze'],
  ['ysing', 'yzing'],
  ['elling', 'eling'],
  ['elled', 'eled'],
  ['ellers', 'elers'],
  ['ours', 'ors'],
  ['our', 'or'],
  ['oured', 'ored'],
  ['ouring', 'oring'],
  ['aviour', 'avior'],
  ['avioural', 'avioral'],
  ['tre', 'ter'],
  ['ogue', 'og'],
  ['ence', 'ense'],
];

/** Letters before the ending, so that `rise` and `our` are left alone. */
const STEM = 3;

/** Takes a folded word and gives its spelling on the other side of the Atlantic, or undefined where there is none. */
export function otherSpelling(word: string): string | undefined {
  for (const [british, american] of ENDINGS) {
    const other = exchange(word, british, american) ?? exchange(word, american, british);
    if (other !== undefined) return other;
  }
  return undefined;
}

function exchange(word: string, from: string, to: string): string | undefined {
  if (!word.endsWith(from) || word.length - from.length < STEM) return undefined;
  return `${word.slice(0, -from.length)}${to}`;
}
