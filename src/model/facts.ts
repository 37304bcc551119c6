/** A number that an abstract names: what is counted or measured, and the words it stands in. */
export interface NamedNumber {
  /** As it is written: `up to` is not part of it, `73%` and `27–90 times` are. */
  readonly value: string;
  /** The words before and after it, cut where the clause ends. */
  readonly before: string;
  readonly after: string;
}

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
  /** The abstract's one telling sentence. */
  readonly sentence?: string;
  /** Concepts that the abstract mentions. */
  readonly concepts: readonly { readonly slug: string; readonly title: string }[];
  readonly numbers: readonly NamedNumber[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

/** Takes a slug, a former one too, and gives the path of the file with the paper's facts. */
export function factsPath(slug: string): string {
  return `/papers/${slug}/facts.json`;
}
