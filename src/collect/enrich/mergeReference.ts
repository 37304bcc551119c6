import {
  authorNames,
  referenceSchema,
  venueOf,
  yearOf,
  type Reference,
} from '../../model/reference/reference.ts';
import { foldKey } from '../../text/fold.ts';

/** What another catalogue knows of a paper; its own title and id are not taken over. */
export type Offer = Partial<Omit<Reference, 'id' | 'title'>>;

/** A field on which the record and the other catalogue differ. */
export interface Conflict {
  readonly field: string;
  readonly kept: string;
  readonly offered: string;
}

/** A record after the offer: what was added, what differs and was kept, and what no record can hold. */
export interface Merge {
  readonly reference: Reference;
  readonly added: readonly string[];
  readonly conflicts: readonly Conflict[];
  readonly unfit: readonly Omit<Conflict, 'kept'>[];
}

/** A fact of a record: how it is shown and compared, and the fields that carry it, which come or stay together. */
interface Fact {
  readonly name: string;
  readonly show: (record: Offer) => string | undefined;
  readonly take: (offer: Offer) => Offer;
}

const FACTS: readonly Fact[] = [
  {
    name: 'author',
    show: (record) => (record.author === undefined ? undefined : namesOf(record)),
    take: ({ author, custom }) => ({
      author,
      ...(custom?.authorsNote === undefined ? {} : { custom: { authorsNote: custom.authorsNote } }),
    }),
  },
  {
    name: 'year',
    show: (record) => yearOf(asReference(record))?.toString(),
    take: ({ issued }) => ({ issued }),
  },
  {
    name: 'venue',
    show: (record) => venueOf(asReference(record)),
    // What it was published as is known from where it was published.
    take: (offer) => ({
      'container-title': offer['container-title'],
      ...(offer.type === undefined ? {} : { type: offer.type }),
    }),
  },
  { name: 'DOI', show: ({ DOI }) => DOI, take: ({ DOI }) => ({ DOI }) },
  { name: 'URL', show: (record) => record.URL, take: (offer) => ({ URL: offer.URL }) },
  {
    name: 'arXiv',
    show: (record) => record.archive_location,
    take: (offer) => ({ archive: 'arXiv', archive_location: offer.archive_location }),
  },
  {
    name: 'OpenReview',
    show: ({ custom }) => custom?.openreview,
    take: ({ custom }) => ({ custom: { openreview: custom?.openreview } }),
  },
];

/** Takes a record and an offer for the same paper; adds what the record lacks and never replaces what it has. */
export function mergeReference(reference: Reference, offer: Offer): Merge {
  const added: string[] = [];
  const conflicts: Conflict[] = [];
  const unfit: Omit<Conflict, 'kept'>[] = [];
  let merged = reference;
  for (const { name: field, show, take } of FACTS) {
    const kept = show(reference);
    const offered = show(offer);
    if (offered === undefined) continue;
    if (kept !== undefined) {
      if (foldKey(kept) !== foldKey(offered)) conflicts.push({ field, kept, offered });
      continue;
    }
    const next = withFact(merged, take(offer));
    if (next === undefined) unfit.push({ field, offered });
    else {
      merged = next;
      added.push(field);
    }
  }
  return { reference: merged, added, conflicts, unfit };
}

/** A record that breaks the schema would close the file to every later run. */
function withFact(reference: Reference, { custom, ...fields }: Offer): Reference | undefined {
  const next = { ...reference, ...fields };
  if (custom !== undefined) next.custom = { ...reference.custom, ...custom };
  return referenceSchema.safeParse(next).data;
}

function namesOf(record: Offer): string {
  return authorNames(asReference(record)).join(', ');
}

/** The record's own functions read no more than the fact they are about. */
function asReference(record: Offer): Reference {
  return { id: '', type: 'article', title: '', ...record };
}
