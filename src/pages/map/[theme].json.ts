import type { APIRoute, GetStaticPaths } from 'astro';
import { byline } from '../../publish/cite/byline.ts';
import { readCollection, type Paper } from '../../publish/collection.ts';

/** For each theme what the map's card says of its papers: people and a plain sentence each, by slug; fetched when a reader first points at one. */
export const getStaticPaths = (async () => {
  const { themes } = await readCollection();
  return themes.map(({ id, shelf }) => ({ params: { theme: id }, props: { papers: shelf.first } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ papers: readonly Paper[] }> = ({ props }) => {
  const told = props.papers.map(({ slug, reference, contribution, entry }) => [
    slug,
    [byline(reference), entry.data.plain ?? contribution ?? ''],
  ]);
  return new Response(JSON.stringify(Object.fromEntries(told)), {
    headers: { 'Content-Type': 'application/json' },
  });
};
