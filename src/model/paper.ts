import { z } from 'zod';
import { ADDRESS_KINDS } from '../text/addresses.ts';
import { isSlug } from './permalink.ts';

/** A slug: the last segment of a permalink. */
export const slugSchema = z
  .string()
  .refine(isSlug, 'a slug is lower-case letters and digits joined by hyphens');

const webAddress = z.url({ protocol: /^https?$/ });

const digest = z.string().regex(/^[0-9a-f]{16}$/, 'a digest is 16 hexadecimal digits');

/** Longest summary in words that is still plain. */
export const PLAIN_WORDS = 40;

/** Front matter of `content/papers/<theme>/<slug>.mdx`; the folder gives the first theme, the file name the slug. */
export const paperSchema = z.strictObject({
  title: z.string().trim().min(1),
  /** Further themes, by id. */
  also: z.array(z.string()).default([]),
  /** One or two sentences in plain words, by an editor; at most {@link PLAIN_WORDS} words. */
  plain: z
    .string()
    .trim()
    .min(1)
    .refine(
      (text) => text.split(/\s+/).length <= PLAIN_WORDS,
      `a summary in plain words has at most ${PLAIN_WORDS} words`,
    )
    .optional(),
  /**
   * What other abstracts call the method or the finding that the paper introduces, as they write it; none where the list is empty.
   * Without a list the names are read from title and abstract.
   */
  names: z.array(z.string().trim().min(1)).optional(),
  /** Other papers here whose finding or method the abstract speaks of without a name that they have, and the words that do. */
  speaksOf: z
    .array(z.strictObject({ paper: slugSchema, words: z.string().trim().min(1) }))
    .default([]),
  /** What somebody might type who remembers the idea but not its words; only searched, never shown. */
  lay: z.array(z.string().trim().min(1)).default([]),
  links: z.array(z.strictObject({ kind: z.enum(ADDRESS_KINDS), url: webAddress })).default([]),
  /** Every listing that holds the paper, with the line of its title. */
  sources: z
    .array(z.strictObject({ listing: z.string().min(1), line: z.number().int().positive() }))
    .default([]),
  /**
   * Digest of the entry as received: tells a later change upstream. A list where an editor has settled that
   * several texts are this paper. Missing on a page written by hand.
   */
  digest: z.union([digest, z.array(digest).min(1)]).optional(),
  /** Former slugs, each a redirect for ever. */
  aliases: z.array(slugSchema).default([]),
  /** True while the theme is a mere suggestion. */
  needsReview: z.boolean().default(false),
});

/** A paper's front matter as a person or `collect` writes it. */
export type PaperFrontMatterInput = z.input<typeof paperSchema>;

/** A paper's front matter after checking, with its defaults. */
export type PaperFrontMatter = z.output<typeof paperSchema>;

/** Takes the `digest` of a page and gives every digest in it. */
export function digestsOf(page: Pick<PaperFrontMatter, 'digest'>): string[] {
  return page.digest === undefined ? [] : [page.digest].flat();
}
