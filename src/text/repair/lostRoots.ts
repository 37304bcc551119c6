import type { Residue } from './types.ts';

/** An order of growth (`O(`, `Omegaleft(`). */
const RE_ORDER =
  /(?<![\p{L}\p{N}\\])(?:tilde ?)?(?:O|o|Omega|omega|Theta|mathcal\{O\}|𝒪|Ω|Θ)(?: ?left| ?[bB]igg?l?)?(?:_\w)? ?\(/gu;
const RE_TORN = /math(?:cal|bb|bf|scr)\{[A-Za-z][|)][^{}]{0,60}\}/g;
const RE_TOLD = /sqrt|√/;
/** A constant or a mere logarithm: `O(1)`, `O(log n)`. */
const RE_PLAIN = /^ ?(?:[\d.]+|cdot|(?:poly)?log ?\(?[A-Za-z]\)?|1\/[A-Za-z]?|.) ?$/;
const RE_RATE =
  /(?<![\p{L}-])(?:slow-)?(?:rates?|regret|orders?|errors?|bounds?|bounded by)(?: of| is| by)? (?:1\/)?[b-zB-HJ-Z](?:\^\{-\d\})?(?![\p{L}\p{N}_^(’'-])/gu;
/** `(epsilon, epsilon)`: one of two was something else. */
const RE_TWICE = /\((\p{L}{1,8}), ?\1\)/gu;
const LONGEST = 160;
const ROOT = 'an order of growth; a root or the tilde of a soft order may be lost in it';

/**
 * Lists the places where the loss may have taken a root or an accent and left nothing to see: orders
 * of growth, rates of one letter, and letters whose closing brace went with another command.
 */
export function findLostRoots(raw: string): Residue[] {
  const torn = [...raw.matchAll(RE_TORN)].map(({ 0: found, index: start }) => ({
    start,
    end: start + found.length,
    found,
    why: 'a command around this was lost, perhaps a root',
  }));
  const orders = [...raw.matchAll(RE_ORDER)].flatMap(({ 0: opening, index: start }) => {
    const from = start + opening.length;
    const end = closing(raw, from);
    return end !== undefined && isDoubtful(opening, raw.slice(from, end))
      ? [{ start, end: end + 1, found: raw.slice(start, end + 1), why: ROOT }]
      : [];
  });
  const bare = [...raw.matchAll(RE_RATE), ...raw.matchAll(RE_TWICE)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    found,
    why: 'a rate or a pair; a root or an accent may be lost in it',
  }));
  return [...torn, ...firstOfEach(orders), ...firstOfEach(bare)];
}

function isDoubtful(opening: string, inside: string): boolean {
  if (RE_TOLD.test(inside) || opening.startsWith('tilde')) return false;
  const isConstant = RE_PLAIN.test(inside) && !/^[A-Z]$/.test(inside);
  return !isConstant;
}

/** The bracket that closes the one before `from`. */
function closing(raw: string, from: number): number | undefined {
  let depth = 1;
  for (let at = from; at < Math.min(raw.length, from + LONGEST); at += 1) {
    if (raw[at] === '(') depth += 1;
    if (raw[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/** The same bound named twice is one question. */
function firstOfEach(found: readonly Residue[]): Residue[] {
  return [...new Map([...found].reverse().map((one) => [one.found, one])).values()].reverse();
}
