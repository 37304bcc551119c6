import { z } from 'zod';

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'a colour is written as six hexadecimal digits, such as "#5b6b2f"');

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
  /** File name in `src/assets/plants/`, without its ending; a theme without one shows none. */
  plant: z.string().min(1).optional(),
  /** The theme's botanical colour as text on the page, by day and by night; ink where none is given. */
  colour: z
    .strictObject({ day: colour, night: colour })
    .default({ day: '#45423b', night: '#b9b3a6' }),
});

/** A theme's front matter after checking, with its defaults. */
export type ThemeFrontMatter = z.output<typeof themeSchema>;
