import { z } from 'zod';
import { toSlug } from '../text/titles/slug.ts';
import { slugSchema } from './paper.ts';

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'a colour is written as six hexadecimal digits, such as "#5b6b2f"');

/** A group of a theme's papers, which its introduction names. */
const groupSchema = z.strictObject({
  title: z.string().trim().min(1),
  /** One sentence below the title: what these papers have in common. */
  about: z.string().trim().min(1),
  /** Slugs, of the theme's own papers and of those that have it as a further theme. */
  papers: z.array(slugSchema),
});

/** Front matter of `content/themes/<id>.mdx`. */
export const themeSchema = z.strictObject({
  title: z.string().min(1),
  /** One of the themes the collection is about; the others are their neighbours. */
  core: z.boolean().default(false),
  /** Place in every list of themes, from 1. */
  order: z.number().int().positive(),
  /** One sentence for lists: what the theme asks. */
  summary: z.string().min(1),
  /** For editors and for `collect`: which papers belong here, and which nearly do. */
  scope: z.string().min(1),
  /** In the order of the page; papers in none of them stand behind the last. */
  groups: z.array(groupSchema).default([]),
  /** File name in `src/assets/plants/`, without its ending; a theme without one shows none. */
  plant: z.string().min(1).optional(),
  /** The theme's botanical colour as text on the page, by day and by night; ink where none is given. */
  colour: z
    .strictObject({ day: colour, night: colour })
    .default({ day: '#45423b', night: '#b9b3a6' }),
});

/** A theme's front matter after checking, with its defaults. */
export type ThemeFrontMatter = z.output<typeof themeSchema>;

/** A group of a theme's papers, as its page's front matter has it. */
export type PaperGroup = z.output<typeof groupSchema>;

/** Anchors that a theme's page has whatever its groups are called. */
export const THEME_PAGE_ANCHORS = {
  papers: 'papers',
  ungrouped: 'further-papers',
  guests: 'also-about-this',
} as const;

/** Takes a group's title and gives the anchor of its heading, which an introduction links to. */
export function groupAnchor(title: string): string {
  return toSlug(title);
}
