import process from 'node:process';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { papersLoader } from './loaders/papers.ts';
import { paperSchema } from './model/paper.ts';
import { themeSchema } from './model/theme.ts';

/** Another folder than `content` is for tests and benchmarks. */
const content = process.env['CONTENT'] ?? 'content';

const papers = defineCollection({
  loader: papersLoader({ base: `${content}/papers` }),
  schema: paperSchema.extend({ theme: z.string(), text: z.string() }),
});

const themes = defineCollection({
  loader: glob({ base: `${content}/themes`, pattern: '*.mdx' }),
  schema: themeSchema,
});

export const collections = { papers, themes };
