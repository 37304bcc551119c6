import process from 'node:process';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { papersLoader } from './loaders/papers.ts';
import { referencesLoader } from './loaders/references.ts';
import { conceptSchema } from './model/concept.ts';
import { paperSchema } from './model/paper.ts';
import { referenceSchema } from './model/reference/reference.ts';
import { themeSchema } from './model/theme.ts';

/** Another folder than `content` is for tests and benchmarks. */
const content = process.env['CONTENT'] ?? 'content';

const papers = defineCollection({
  loader: papersLoader({ content }),
  schema: paperSchema.extend({
    theme: z.string(),
    text: z.string(),
    contribution: z.string().optional(),
    mentions: z.array(z.string()),
    named: z.array(z.object({ slug: z.string(), excerpt: z.string() })),
  }),
});

const themes = defineCollection({
  loader: glob({ base: `${content}/themes`, pattern: '*.mdx' }),
  schema: themeSchema,
});

const references = defineCollection({
  loader: referencesLoader({ path: `${content}/references.json` }),
  schema: referenceSchema,
});

const concepts = defineCollection({
  loader: glob({ base: `${content}/concepts`, pattern: '*.mdx' }),
  schema: conceptSchema,
});

export const collections = { papers, themes, references, concepts };
