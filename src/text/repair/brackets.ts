import type { Context } from './parsed.ts';
import { nameOf, tokenAt } from './parsed.ts';
import { BARS, BRACKET_SIZES, CLOSERS, isIn, OPENERS } from './vocabulary.ts';

const OPENING: Readonly<Record<string, RegExp>> = {
  '(': /^[)\]]$/,
  '[': /^[\])]$/,
  '{': /^(?:\}|\\\})$/,
  '\\{': /^(?:\}|\\\})$/,
};

/** A bracket read from tokens: its TeX and the index after it. */
export interface Bracket {
  tex: string;
  next: number;
  sized: boolean;
}

/** Reads an opening bracket at an index: `(`, `\{`, `langle`, each with its size before it. */
export function openingAt(context: Context, index: number): Bracket | undefined {
  const at = skipSize(context, index);
  const token = tokenAt(context, at);
  const name = nameOf(token);
  const place = { next: at + 1, sized: at > index };
  if (name !== undefined && isIn(OPENERS, name)) return { ...place, tex: `\\${name}` };
  if (!token || OPENING[token.text] === undefined) return undefined;
  return { ...place, tex: token.text === '{' ? '\\{' : token.text };
}

/** Reads the closing bracket that goes with an opening one; both have a size, or neither has. */
export function closingAt(context: Context, index: number, open: Bracket): Bracket | undefined {
  const at = skipSize(context, index);
  const token = tokenAt(context, at);
  const name = nameOf(token);
  const place = { next: at + 1, sized: at > index };
  if (open.sized !== place.sized) return undefined;
  if (open.tex.length > 2) {
    return name !== undefined && isIn(CLOSERS, name) ? { ...place, tex: `\\${name}` } : undefined;
  }
  if (!token || !(OPENING[open.tex]?.test(token.text) ?? false)) return undefined;
  return { ...place, tex: token.text === '}' ? '\\}' : token.text };
}

/** Whether a token is a mere size (`left`, `big`) of the bracket right after it. */
export function isSize(context: Context, index: number): boolean {
  const name = nameOf(tokenAt(context, index));
  const after = tokenAt(context, index + 1);
  if (name === undefined || !BRACKET_SIZES.has(name) || !after || after.spaced) return false;
  return (
    /^(?:[()[\]|{}]|\\[{}|])$/.test(after.text) ||
    isIn({ ...OPENERS, ...CLOSERS, ...BARS }, nameOf(after) ?? '')
  );
}

function skipSize(context: Context, index: number): number {
  return isSize(context, index) ? index + 1 : index;
}
