/** Tokens after which a brace is taken to close never. */
const MAX_TOKENS = 90;

/** The index of the brace that closes the one at `open`; undefined where it never closes nearby. */
export function closingBrace(
  tokens: readonly { readonly text: string }[],
  open: number,
): number | undefined {
  let depth = 0;
  for (let i = open; i < Math.min(tokens.length, open + MAX_TOKENS); i += 1) {
    if (tokens[i]?.text === '{') depth += 1;
    if (tokens[i]?.text === '}') depth -= 1;
    if (depth === 0) return i;
  }
  return undefined;
}
