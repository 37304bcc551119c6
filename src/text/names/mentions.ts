import { foldAccents } from '../fold.ts';

/** A thing that texts may mention, with all it is called. */
export interface Named {
  readonly kind: 'concept' | 'paper';
  readonly slug: string;
  /** Slug of the paper that introduces it, where it is known. */
  readonly paper?: string | undefined;
  readonly names: readonly string[];
  /** Names that count only in just this case. */
  readonly caseSensitive: readonly string[];
  /** Words that make another thing of it when they follow. */
  readonly notBefore: readonly string[];
}

/** Where a text mentions a thing: from `start` up to, not including, `end`. */
export interface Mention {
  readonly kind: Named['kind'];
  readonly slug: string;
  /** Slug of the paper that introduces the thing, where it is known. */
  readonly paper: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** A word of a text: what it counts as, and where it stands. */
interface Word {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** A name taken apart into stems. */
interface Pattern {
  readonly stems: readonly string[];
  readonly named: Named;
  /** The name as written where its case counts. */
  readonly exact: string | undefined;
}

/** A plus at the end belongs to the word: `LoRA+` is not LoRA. */
const RE_WORD = /[\p{L}\p{N}\p{M}]+(?:\++(?![\p{L}\p{N}]))?/gu;
/** Written like any word at the beginning of a sentence: `Bone`, `Starbucks`. */
const RE_PLAIN_WORD = /^\p{Lu}\p{Ll}+$/u;
/** Tells where the thing stands, not that it is another: `Pre-Layer Normalization`. */
const RE_PLACE = /(?<![\p{L}\p{N}])(?:Pre|Post)[-‐‑]$/u;
const RE_JOINT = /^(?:[ \u00a0]|[-‐‑–:]|\s*\/\s*)$/u;

/**
 * Takes things with their names and gives the function that finds their mentions in a text, in order and without overlap. The longest
 * name wins, and of two equally long ones that which was given first; a hyphen counts as a space, the plural as the singular, British
 * as American spelling. A name that is part of another hyphenated name (`LoRA` in `LoRA-GA`) is no mention, unless only `Pre-` or `Post-`
 * stands before it.
 */
export function createMentionFinder(things: readonly Named[]): (text: string) => Mention[] {
  const byFirst = new Map<string, Pattern[]>();
  for (const pattern of things.flatMap(patternsOf)) {
    const first = pattern.stems[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), pattern]);
  }
  for (const patterns of byFirst.values()) patterns.sort((a, b) => b.stems.length - a.stems.length);

  return (text) => {
    const words = wordsOf(text);
    const mentions: Mention[] = [];
    let at = 0;
    while (at < words.length) {
      const candidates = byFirst.get(words[at]?.stem ?? '') ?? [];
      const pattern = candidates.find((candidate) => fits(candidate, words, at, text));
      const last = words[at + (pattern?.stems.length ?? 1) - 1];
      const first = words[at];
      if (pattern !== undefined && first !== undefined && last !== undefined) {
        const { kind, slug, paper } = pattern.named;
        mentions.push({ kind, slug, paper, start: first.start, end: last.end });
      }
      at += pattern?.stems.length ?? 1;
    }
    return mentions;
  };
}

/** Takes a name and gives the key by which two spellings of it are one, as a text's mentions are found. */
export function nameKey(name: string): string {
  return wordsOf(name)
    .map(({ stem }) => stem)
    .join(' ');
}

function patternsOf(named: Named): Pattern[] {
  return named.names.map((name) => ({
    named,
    stems: wordsOf(name).map(({ stem }) => stem),
    exact: named.caseSensitive.includes(name) ? name : undefined,
  }));
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(RE_WORD)].map((match) => ({
    stem: stemOf(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Plural and spelling only: a stem that did more would join words that are different things. */
function stemOf(word: string): string {
  const folded = foldAccents(word)
    .replace(/is(ation|ed|ing|er|e)(s?)$/, 'iz$1$2')
    .replace(/(?<=\w)our(s?)$/, 'or$1');
  if (folded.length < 4) return folded;
  return folded
    .replace(/ies$/, 'y')
    .replace(/(?<=x|ch|sh|ss)es$/, '')
    .replace(/(?<![su])s$/, '');
}

function fits(
  { stems, named, exact }: Pattern,
  words: readonly Word[],
  at: number,
  text: string,
): boolean {
  const found = words.slice(at, at + stems.length);
  const isSame = stems.every((stem, index) => found[index]?.stem === stem);
  const [first, last] = [found[0], found.at(-1)];
  if (!isSame || first === undefined || last === undefined) return false;
  if (isPartOfName(text, first.start, last.end)) return false;
  const written = text.slice(first.start, last.end);
  if (exact === undefined) {
    const gaps = found.slice(1).map((word, index) => text.slice(found[index]?.end, word.start));
    if (!gaps.every((gap) => RE_JOINT.test(gap))) return false;
  } else if (written !== exact && written !== `${exact}s`) return false;
  const isDoubtful = named.kind === 'paper' && RE_PLAIN_WORD.test(written);
  if (isDoubtful && !isAmidWords(text, first.start, last.end)) return false;
  const next = words[at + stems.length];
  return next === undefined || !named.notBefore.some((word) => stemOf(word) === next.stem);
}

/** `self-` before it or `-GA` behind it makes another name of it; `Pre-` before it or `-based` behind it does not. */
function isPartOfName(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start);
  return (
    (/[\p{L}\p{N}][-‐‑]$/u.test(before) && !RE_PLACE.test(before)) ||
    /^(?:[-‐‑][\p{Lu}\p{N}]|[_^])/u.test(text.slice(end))
  );
}

/** A name that is written like any word is one only where no sentence begins and no other name surrounds it. */
function isAmidWords(text: string, start: number, end: number): boolean {
  return (
    /[\p{Ll}\p{N}),;][\s(“"]+$/u.test(text.slice(0, start)) &&
    !/\p{Lu}[\p{L}-]*\s$/u.test(text.slice(0, start)) &&
    !/^\s\p{Lu}\p{Ll}/u.test(text.slice(end))
  );
}
