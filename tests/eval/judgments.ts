import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { PaperPage } from '../../src/content/readPages.ts';
import { foldKey } from '../../src/text/fold.ts';
import { repairText, toPlainText } from '../../src/text/repair/index.ts';
import type { Grades } from './measures.ts';

/** A judged query, its papers by slug. */
export interface JudgedQuery {
  readonly id: string;
  readonly kind: string;
  readonly query: string;
  readonly grades: Grades;
}

const schema = z.array(
  z.object({
    id: z.string(),
    kind: z.string(),
    query: z.string(),
    relevant: z.array(z.object({ title: z.string(), grade: z.number() })),
  }),
);

/**
 * Takes the path of the judgments and the pages, and gives the queries with the slugs of their papers; throws where a paper
 * has no page. Judgments name papers as listings do, before repair.
 */
export function readJudgments(path: string, pages: readonly PaperPage[]): JudgedQuery[] {
  const slugs = new Map(pages.map(({ id, checked }) => [foldKey(checked.title), id]));
  const slugOf = (title: string): string => {
    const slug =
      slugs.get(foldKey(title)) ?? slugs.get(foldKey(toPlainText(repairText(title).nodes)));
    if (slug === undefined) throw new Error(`${path}: no page has the title "${title}"`);
    return slug;
  };
  return schema.parse(JSON.parse(readFileSync(path, 'utf8'))).map(({ relevant, ...judged }) => ({
    ...judged,
    grades: new Map(relevant.map(({ title, grade }) => [slugOf(title), grade])),
  }));
}
