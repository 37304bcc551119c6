import { z } from 'zod';
import { RE_ARXIV_ID } from './arxiv.ts';
import { nameSchema } from './name.ts';
import { slugSchema } from '../paper.ts';
import { displayName } from './personName.ts';

/** What a paper was published as, in CSL's words; `article` is a preprint. */
export const referenceTypes = ['article', 'article-journal', 'paper-conference'] as const;

const text = z.string().trim().min(1);

/**
 * A bibliographic record of `content/references.json`, in CSL-JSON. Whatever is not known is missing.
 *
 * The arXiv identifier is `archive: "arXiv"` with `archive_location`, as CSL means it: where a copy is kept, for any
 * type. Its `number` would do for preprints, but styles print it as the report number of a conference paper.
 * CSL has no variable for OpenReview nor for doubts about names; `custom` is what it provides for such.
 */
export const referenceSchema = z.strictObject({
  /** The paper's slug. */
  id: slugSchema,
  type: z.enum(referenceTypes),
  title: text,
  author: z.array(nameSchema).min(1).optional(),
  issued: z
    .strictObject({
      'date-parts': z.tuple([z.tuple([z.number().int().min(1900).max(2100)])]),
    })
    .optional(),
  /** The venue as it is to be shown: `ICLR 2025`, `Neural Networks 132 (2020)`. */
  'container-title': text.optional(),
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'a DOI is written without its address: 10.1145/3687971')
    .optional(),
  URL: z.url({ protocol: /^https?$/ }).optional(),
  archive: z.literal('arXiv').optional(),
  archive_location: z
    .string()
    .regex(RE_ARXIV_ID, 'an arXiv identifier is written without version: 2404.02948')
    .optional(),
  custom: z
    .strictObject({
      /** Identifier of the paper's forum. */
      openreview: z
        .string()
        .regex(/^[\w-]+$/)
        .optional(),
      /** What a reader of the author list is to know of it: `initials only in source`. */
      authorsNote: text.optional(),
      /** Authors of this paper who are not the person of the same name on other papers, as an editor found. */
      namesakes: z.array(text).min(1).optional(),
    })
    .optional(),
});

/** A bibliographic record after checking. */
export type Reference = z.output<typeof referenceSchema>;

/** A page about a paper that is not ours. */
export interface ReferenceLink {
  readonly label: string;
  readonly url: string;
  readonly kind: 'abstract' | 'pdf' | 'reviews' | 'doi' | 'page';
}

/** Takes a record and gives its links in the order they are shown: arXiv, PDF, OpenReview, DOI, any other page. */
export function referenceLinks(reference: Reference): ReferenceLink[] {
  const { archive_location: arxiv, custom, DOI: doi, URL: page } = reference;
  return [
    ...linkTo('arXiv', 'abstract', 'https://arxiv.org/abs/', arxiv),
    ...linkTo('PDF', 'pdf', 'https://arxiv.org/pdf/', arxiv),
    ...linkTo('OpenReview', 'reviews', 'https://openreview.net/forum?id=', custom?.openreview),
    ...linkTo('DOI', 'doi', 'https://doi.org/', doi),
    ...(page === undefined
      ? []
      : [{ label: new URL(page).host, url: page, kind: 'page' as const }]),
  ];
}

function linkTo(
  label: string,
  kind: ReferenceLink['kind'],
  address: string,
  id: string | undefined,
): ReferenceLink[] {
  // A DOI may hold any sign; the slashes in it and in old arXiv identifiers stay readable.
  const encoded = id && encodeURIComponent(id).replaceAll('%2F', '/');
  return encoded ? [{ label, url: `${address}${encoded}`, kind }] : [];
}

/** Takes a record and gives its authors' names as they are read aloud; none where they are not known. */
export function authorNames(reference: Reference): string[] {
  return (reference.author ?? []).map(displayName);
}

/** Takes a record and gives its year. */
export function yearOf(reference: Reference): number | undefined {
  return reference.issued?.['date-parts'][0][0];
}

/** Takes a record and gives its venue as it is shown. */
export function venueOf(reference: Reference): string | undefined {
  return reference['container-title'];
}
