import { z } from 'zod';
import type { Named } from '../text/names/mentions.ts';
import { slugSchema } from './paper.ts';

const names = z.array(z.string().trim().min(1)).default([]);

/** Front matter of `content/concepts/<slug>.mdx`; the body is the definition. */
export const conceptSchema = z.strictObject({
  title: z.string().trim().min(1),
  /** Other names, acronyms and spellings; inflections, hyphenation and case need no entry of their own. */
  aliases: names,
  /** What somebody outside the field might type who means it. */
  lay: names,
  /** Names among title and aliases that count only in just this case, because in another they are another word. */
  caseSensitive: names,
  /** Words that make another thing of it when they follow. */
  notBefore: names,
  /** True where the title is an everyday word too, so that only the aliases are mentions. */
  ambiguous: z.boolean().default(false),
  /** True for one published method or model, as against a subject: the papers that name it are shown to each other. */
  method: z.boolean().default(false),
  /** Slugs of other concepts. */
  seeAlso: z.array(slugSchema).default([]),
});

/** A concept's front matter after checking, with its defaults. */
export type ConceptFrontMatter = z.output<typeof conceptSchema>;

/** Takes a concept's slug and front matter and gives it as texts may mention it. */
export function mentionable(slug: string, concept: ConceptFrontMatter): Named {
  const { title, aliases, ambiguous, caseSensitive, notBefore } = concept;
  const names = ambiguous ? aliases : [title, ...aliases];
  return { kind: 'concept', slug, names, caseSensitive, notBefore };
}
