import type { PhrasingContent } from 'mdast';
import type {} from 'mdast-util-math';

/** One applied repair: the rule that acted, where in the raw text, what stood there, what reads now. */
export interface Repair {
  rule: string;
  start: number;
  end: number;
  found: string;
  made: string;
  nodes: readonly PhrasingContent[];
  /** Where only the marks around this range went, and what is within was repaired on its own. */
  inner?: Pick<Inner, 'start' | 'end'>;
}

/** Something that looks damaged and was left as typed; offsets count UTF-16 units of the raw text. */
export interface Residue {
  start: number;
  end: number;
  found: string;
  why: string;
}

/** A repaired text: inline content, what was repaired, and what an editor should look at. */
export interface Repaired {
  nodes: PhrasingContent[];
  repairs: Repair[];
  left: Residue[];
}

/**
 * A change that a rule wants: the raw range and the nodes that take its place. With `inner`, only
 * the marks around that range go, and what stands within is repaired on its own, then wrapped.
 */
export interface Change {
  rule: string;
  start: number;
  end: number;
  nodes: PhrasingContent[];
  inner?: Inner;
  /** Set where the repair rests on an inference an editor should confirm. */
  doubt?: string;
}

/** The range inside a pair of marks, and the node that its repaired content goes into. */
export interface Inner {
  start: number;
  end: number;
  wrap: (children: PhrasingContent[]) => PhrasingContent[];
}
