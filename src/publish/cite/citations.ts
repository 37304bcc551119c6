import type { Citation, CitedRecord } from '../../model/citation/citation.ts';
import { paperPath } from '../../model/permalink.ts';
import type { Name } from '../../model/reference/name.ts';
import {
  referenceLinks,
  venueOf,
  yearOf,
  type Reference,
} from '../../model/reference/reference.ts';
import { cleanLine } from '../../text/cleanLine.ts';
import { readVenue } from './readVenue.ts';

/** What a citation is made from. */
export interface CitedPaper {
  readonly slug: string;
  readonly title: string;
  readonly reference: Reference | undefined;
  /** The abstract as plain text. */
  readonly text: string;
  readonly plain: string | undefined;
}

/**
 * Takes a paper and the site's address, where that is known, and gives the paper as it is cited: what its record tells and no more. A paper without a record
 * has a title, an address and its abstract; nobody and no year is made up for it.
 */
export function citePaper(
  { slug, title, reference, text, plain }: CitedPaper,
  site: URL | undefined,
): Citation {
  const address = site && new URL(paperPath(slug), site).href;
  const url = (reference && whereToRead(reference)) ?? address;
  const venue = reference && venueOf(reference);
  return {
    record: {
      id: slug,
      type: reference?.type ?? 'document',
      title: cleanLine(title),
      ...(reference && publication(reference)),
      ...(url === undefined ? {} : { URL: url }),
      abstract: cleanLine(text),
    },
    ...(venue === undefined ? {} : { venue: cleanLine(venue) }),
    ...(address === undefined ? {} : { address }),
    ...(plain === undefined ? {} : { plain: cleanLine(plain) }),
  };
}

type Publication = Partial<Omit<CitedRecord, 'id' | 'type' | 'title' | 'URL' | 'abstract'>>;

function publication(reference: Reference): Publication {
  const { author, DOI, archive, archive_location } = reference;
  const { name, year = yearOf(reference), ...places } = readVenue(venueOf(reference) ?? '');
  const doi = DOI ?? arxivDoi(reference);
  return {
    ...(author === undefined ? {} : { author: author.map(cleanName) }),
    ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
    ...(name === '' ? {} : { 'container-title': name }),
    ...places,
    ...(doi === undefined ? {} : { DOI: doi }),
    ...(archive === undefined ? {} : { archive }),
    ...(archive_location === undefined ? {} : { archive_location }),
  };
}

/** arXiv registers a DOI for each e-print; what was published elsewhere is not cited by that of its preprint. */
function arxivDoi({ type, archive_location: arxiv }: Reference): string | undefined {
  return type === 'article' && arxiv !== undefined ? `10.48550/arXiv.${arxiv}` : undefined;
}

function cleanName(name: Name): Name {
  const parts = Object.entries(name).map(([part, text = '']) => [part, cleanLine(text)]);
  return Object.fromEntries(parts) as Name;
}

/** The first page about the paper; its PDF is none. */
function whereToRead(reference: Reference): string | undefined {
  return referenceLinks(reference).find(({ kind }) => kind !== 'pdf')?.url;
}
