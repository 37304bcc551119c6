import { quoteFound } from '../../../model/problem.ts';
import { foldKey } from '../../../text/fold.ts';
import type { Candidate } from './arxivFeed.ts';
import { abstractOverlap } from '../../../text/overlap.ts';

/**
 * Share of phrases from which on two abstracts are printings of one. Of all pairs among the 295 papers none shares more
 * than 0.11; a revised abstract shares half and more.
 */
const SAME_ABSTRACT = 0.3;

/** What of a page tells which paper it is about. */
export interface KnownPaper {
  readonly title: string;
  readonly abstract: string;
}

/** Takes a paper and a candidate for its record, and gives why the candidate is refused; undefined where it is the paper. */
export function refuseCandidate(paper: KnownPaper, candidate: Candidate): string | undefined {
  if (foldKey(paper.title) !== foldKey(candidate.title)) {
    return `its title differs, found ${quoteFound(candidate.title, 120)}`;
  }
  const overlap = abstractOverlap(paper.abstract, candidate.abstract);
  if (overlap >= SAME_ABSTRACT) return undefined;
  return `the title is the same, but its abstract shares ${overlap.toFixed(2)} of the phrases (${SAME_ABSTRACT} needed), found ${quoteFound(candidate.abstract)}`;
}
