import { z } from 'zod';
import { arxivIdIn } from '../../../model/reference/arxiv.ts';
import type { Problem } from '../../../model/problem.ts';
import { referenceTypes } from '../../../model/reference/reference.ts';
import { readForeignNames } from './foreignNames.ts';
import type { Offer } from '../mergeReference.ts';

/** What a reference manager writes: years as text, more fields than are kept here, any of them missing. */
const foreignSchema = z.object({
  title: z.string().trim().min(1),
  type: z.string().default(''),
  author: z.array(z.record(z.string(), z.unknown())).default([]),
  issued: z
    .object({
      'date-parts': z.array(z.array(z.union([z.string(), z.number(), z.null()]))).optional(),
      raw: z.string().optional(),
      literal: z.string().optional(),
    })
    .default({}),
  'container-title': z.string().default(''),
  DOI: z.string().default(''),
  URL: z.string().default(''),
  archive_location: z.string().default(''),
  // Where older exports put the identifier of an e-print.
  number: z.coerce.string().default(''),
  note: z.string().default(''),
  volume: z.coerce.string().default(''),
});

type Foreign = z.output<typeof foreignSchema>;

/** A record of another catalogue: the title to find our page by, and what it offers. */
export interface ForeignRecord {
  readonly title: string;
  readonly offer: Offer;
}

/** What a reference manager's export holds. */
export interface ForeignFile {
  readonly records: (ForeignRecord & { readonly line: number })[];
  readonly problems: Problem[];
}

/** Takes a CSL-JSON record from elsewhere and gives its title and what is of use here; or what is wrong with it. */
export function readCslRecord(record: unknown): ForeignRecord | { fault: string } {
  const result = foreignSchema.safeParse(record);
  if (!result.success) {
    const { path = [], message = '' } = result.error.issues[0] ?? {};
    return { fault: `${path.map(String).join('.') || 'record'}: ${message}` };
  }
  const foreign = result.data;
  const parts = [authorOf, yearOf, venueOf, placesOf].map((read) => read(foreign));
  const custom = Object.assign({}, ...parts.map((part) => part.custom)) as Offer['custom'];
  const offer = Object.assign({}, ...parts, { custom }) as Offer;
  return { title: withoutTags(foreign.title), offer };
}

function authorOf({ author }: Foreign): Offer {
  const { names, isPartial } = readForeignNames(author);
  if (names.length === 0) return {};
  return { author: names, ...(isPartial ? { custom: { authorsNote: 'and others' } } : {}) };
}

function yearOf({ issued }: Foreign): Offer {
  const written = issued['date-parts']?.[0]?.[0] ?? issued.raw ?? issued.literal ?? '';
  const year = /\b(?:19|20)\d\d\b/.exec(String(written))?.[0];
  return year === undefined ? {} : { issued: { 'date-parts': [[Number(year)]] } };
}

/** Catalogues name arXiv as if it were a journal. */
const RE_ARXIV_VENUE = /\barxiv\b|^corr$/i;

function venueOf(foreign: Foreign): Offer {
  const venue = withoutTags(foreign['container-title']);
  if (venue === '' || RE_ARXIV_VENUE.test(venue)) return {};
  const type = referenceTypes.find((known) => known === foreign.type);
  return { 'container-title': venue, ...(type === undefined ? {} : { type }) };
}

const RE_DOI = /\b10\.\d{4,9}\/\S+$/;
const RE_ARXIV_DOI = /^10\.48550\//i;
const RE_FORUM = /openreview\.net\/(?:forum|pdf)\?id=([\w-]+)/;
const RE_KNOWN_HOST = /^https?:\/\/(?:www\.|dx\.)?(?:arxiv\.org|doi\.org|openreview\.net)\//i;

/** An address that says no more than an identifier does is not kept beside it. */
function placesOf(foreign: Foreign): Offer {
  const { DOI, URL: url } = foreign;
  const arxiv = arxivOf(foreign);
  const doi =
    RE_DOI.exec(DOI)?.[0] ?? (url.includes('doi.org/') ? RE_DOI.exec(url)?.[0] : undefined);
  const openreview = RE_FORUM.exec(url)?.[1];
  const isPage =
    url !== '' && !RE_KNOWN_HOST.test(url) && (doi === undefined || !url.includes(doi));
  return {
    ...(doi === undefined || RE_ARXIV_DOI.test(doi) ? {} : { DOI: doi }),
    ...(isPage ? { URL: url } : {}),
    ...(arxiv === undefined ? {} : { archive: 'arXiv', archive_location: arxiv }),
    ...(openreview === undefined ? {} : { custom: { openreview } }),
  };
}

function arxivOf(foreign: Foreign): string | undefined {
  const { archive_location: place, number, DOI, URL: url, note, volume } = foreign;
  const named = [DOI, url, number, foreign['container-title']].filter((text) =>
    /arxiv/i.test(text),
  );
  // A note may speak of any e-print; only one that begins with an identifier is about this paper's.
  const certain = [
    place,
    ...named,
    ...(/^arxiv:/i.test(note) ? [note] : []),
    ...(volume.startsWith('abs/') ? [volume] : []),
  ];
  return certain.map(arxivIdIn).find((id) => id !== undefined);
}

function withoutTags(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}
