import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { readCollection } from '../../../publish/collection.ts';
import { toFacts } from '../../../publish/cite/facts.ts';

/** The facts of each paper, under its slug and under every former one, so that what was kept long ago is still found. */
export const getStaticPaths = (async () => {
  const { papers } = await readCollection();
  const titles = new Map((await getCollection('concepts')).map(({ id, data }) => [id, data.title]));
  return papers.flatMap((paper) => {
    const facts = JSON.stringify(toFacts(paper, titles));
    return [paper.slug, ...paper.entry.data.aliases].map((slug) => ({
      params: { slug },
      props: { facts },
    }));
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ facts: string }> = ({ props }) =>
  new Response(props.facts, { headers: { 'Content-Type': 'application/json' } });
