import type { Name } from '../reference/name.ts';
import { displayName } from '../reference/personName.ts';

/*
 * What a citation is made of, and nothing that needs a schema: the browser makes the same files from it as the build.
 */

/** A record in CSL-JSON as it leaves the site: no field of our own in it, the year that of the venue. */
export interface CitedRecord {
  /** The paper's slug, which is its key in BibTeX too. */
  readonly id: string;
  /** `document` where no record tells what it was published as. */
  readonly type: 'article' | 'article-journal' | 'paper-conference' | 'document';
  readonly title: string;
  readonly author?: readonly Name[];
  readonly issued?: { readonly 'date-parts': readonly [readonly [number]] };
  readonly 'container-title'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly DOI?: string;
  /** Where to read it; this site's own page where no other address is known, and none where the build does not know its own either. */
  readonly URL?: string;
  readonly archive?: 'arXiv';
  readonly archive_location?: string;
  readonly abstract?: string;
}

/** A paper as it is cited. */
export interface Citation {
  readonly record: CitedRecord;
  /** The venue as it is shown: `ICLR 2025`. */
  readonly venue?: string;
  /** Absolute address of its page here, where the build was told the site's. */
  readonly address?: string;
  /** The editor's sentence in plain words. */
  readonly plain?: string;
}

/** Takes a paper as it is cited and gives the names of its authors as they are read aloud. */
export function citedAuthors({ record: { author = [] } }: Citation): string[] {
  return author.map(displayName);
}

/** Takes a paper as it is cited and gives its year, '' where that is not known. */
export function citedYear({ record: { issued } }: Citation): string {
  return issued === undefined ? '' : String(issued['date-parts'][0][0]);
}
