import { getCollection } from 'astro:content';
import { relatePapers, type Relations } from '../corpus/similar/relations.ts';
import type { Paper } from './collection.ts';
import { inPhase } from './phase.ts';

/** What pages need to show how papers speak to each other. */
export interface Related {
  readonly relationsOf: ReadonlyMap<string, Relations>;
  /** All papers, by slug. */
  readonly paperOf: ReadonlyMap<string, Paper>;
  /** What each concept is called, by slug. */
  readonly conceptTitles: ReadonlyMap<string, string>;
}

/** Takes all papers and gives their relations with each other. */
export async function readRelations(papers: readonly Paper[]): Promise<Related> {
  const concepts = await getCollection('concepts');
  const methods = concepts.filter(({ data }) => data.method).map(({ id }) => id);
  const relatable = papers.map(({ slug, title, entry: { data } }) => ({
    slug,
    title,
    text: data.text,
    plain: data.plain,
    concepts: data.mentions,
    named: data.named,
  }));
  return {
    relationsOf: await inPhase('similar papers', () => relatePapers(relatable, new Set(methods))),
    paperOf: new Map(papers.map((paper) => [paper.slug, paper])),
    conceptTitles: new Map(concepts.map(({ id, data }) => [id, data.title])),
  };
}
