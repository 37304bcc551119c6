/** Names told before the rest is counted. */
const TOLD = 4;

/** Takes names and gives the first of them in words, the rest as a number: `“a”, “b”, “c”, “d” and 3 others`. */
export function someOf(names: readonly string[]): string {
  const told = names.slice(0, TOLD).map((name) => `“${name}”`);
  const rest = names.length - told.length;
  return told.join(', ') + (rest === 0 ? '' : ` and ${rest} ${rest === 1 ? 'other' : 'others'}`);
}
