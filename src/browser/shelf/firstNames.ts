/** Names told before the rest is counted. */
const SHOWN = 4;

/** Takes names and gives the first of them in words, the rest as a number: `“a”, “b”, “c”, “d” and 3 others`. */
export function firstNames(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).map((name) => `“${name}”`);
  const rest = names.length - shown.length;
  return shown.join(', ') + (rest === 0 ? '' : ` and ${rest} ${rest === 1 ? 'other' : 'others'}`);
}
