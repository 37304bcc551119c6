import type { Token } from './tokens.ts';

/** What a stretch of tokens reads as: its TeX, where it ends, and how sure it is mathematics. */
export interface Parsed {
  next: number;
  tex: string;
  /** Signs that only TeX leaves: scripts, braces, names no English text holds. */
  evidence: number;
  /** Greek names, which English uses too. */
  greek: number;
  /** Operands read so far. */
  size: number;
  shape: Shape;
  doubt?: string;
  /** All of it is a fraction whose command was lost. */
  over?: { above: string; below: string };
}

/** What an operand is; operators and scripts ask for some shapes only. */
export type Shape =
  | 'number'
  | 'letter'
  | 'letters'
  | 'greek'
  | 'function'
  | 'prefix'
  | 'group'
  | 'scripted'
  | 'symbol'
  | 'text'
  | 'formula';

/** What the sure formulas of an abstract tell of its other words. */
export interface Paper {
  /** Some formula is sure. */
  mathematical: boolean;
  /** The Greek names of the sure formulas, without backslash. */
  symbols: ReadonlySet<string>;
}

/** Where in a formula the parser stands. */
export interface Context {
  paper: Paper;
  tokens: readonly Token[];
  /** The index that nothing is read from: the end of a group, or of what one formula may span. */
  limit: number;
  /** How many brackets are open. */
  depth: number;
  /** Inside O(…), Ω(…) or Θ(…). */
  order: boolean;
}

/** An operand of one token. */
export function operand(next: number, tex: string, shape: Shape): Parsed {
  return { next, tex, evidence: 0, greek: 0, size: 1, shape };
}

/** Puts two pieces of TeX side by side, with a space where a command's name would swallow a letter. */
export function joinTex(left: string, right: string, spaced = false): string {
  const gap = spaced || (/\\[A-Za-z]+$/.test(left) && /^[A-Za-z]/.test(right));
  return gap && left !== '' ? `${left} ${right}` : left + right;
}

/** The token at an index; undefined past the end or, when `glued` is asked for, after a space. */
export function tokenAt(context: Context, index: number, glued = false): Token | undefined {
  const token = index < context.limit ? context.tokens[index] : undefined;
  return glued && token?.spaced ? undefined : token;
}

/** The name that a token spells, with or without its backslash; undefined for other tokens. */
export function nameOf(token: Token | undefined): string | undefined {
  if (token?.kind === 'word') return token.text;
  return token?.kind === 'command' ? token.text.slice(1) : undefined;
}

/** Joins two parsed stretches; the second continues the first. */
export function merge(left: Parsed, right: Parsed, tex: string): Parsed {
  const doubt = left.doubt ?? right.doubt;
  return {
    next: right.next,
    tex,
    evidence: left.evidence + right.evidence,
    greek: left.greek + right.greek,
    size: left.size + right.size,
    shape: right.shape,
    ...(doubt === undefined ? {} : { doubt }),
  };
}

/** Reads tokens [start, end) as one formula; undefined unless it takes them all. */
export type GroupParser = (context: Context, start: number, end: number) => Parsed | undefined;
