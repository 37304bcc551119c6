import type { NumberWords } from '../../text/sentences/numbers.ts';
import { address } from '../address.ts';

/** What is told of a paper beside its page, for the shelf and for comparing: small, one file for each paper. */
export interface PaperFacts {
  /** The paper's slug now, also where it was asked for by a former one. */
  readonly slug: string;
  readonly title: string;
  readonly people: readonly string[];
  readonly year?: number;
  /** Where it appeared, as it is shown. */
  readonly venue?: string;
  /** Ids, first theme first. */
  readonly themes: readonly string[];
  /** What it says in plain words, by an editor. */
  readonly plain?: string;
  /** The abstract's key sentence. */
  readonly sentence?: string;
  /** Concepts that the abstract mentions. */
  readonly concepts: readonly { readonly slug: string; readonly title: string }[];
  /** The numbers that the abstract names, with the words they stand in. */
  readonly numbers: readonly NumberWords[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

/** Takes a slug, a former one too, and gives the address of the file with the paper's facts. */
export function factsPath(slug: string): string {
  return address(`/papers/${slug}/facts.json`);
}
