import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { createMentionFinder } from '../../text/mentions.ts';
import { mentionable } from '../../model/concept.ts';
import { authorNames, venueOf, yearOf } from '../../model/reference.ts';
import { byline } from '../../publish/byline.ts';
import { readCollection } from '../../publish/collection.ts';
import { buildLexicon } from '../../publish/lexicon.ts';
import { buildSearchIndex } from '../../publish/searchIndex.ts';
import { toSearchRecord } from '../../publish/searchRecords.ts';

/** One path for each file of the search index, so that the same index is there in `dev`, in `build` and in tests. */
export const getStaticPaths = (async () => {
  const { papers } = await readCollection();
  const concepts = await getCollection('concepts');
  const layOf = new Map(concepts.map(({ id, data }) => [id, data.lay]));
  const findMentions = createMentionFinder(concepts.map(({ id, data }) => mentionable(id, data)));
  const records = papers.map(({ slug, title, theme, also, reference, entry }) =>
    toSearchRecord({
      slug,
      title,
      themes: [theme, ...also],
      authors: reference === undefined ? [] : authorNames(reference),
      byline: byline(reference),
      year: reference && yearOf(reference),
      venue: reference && venueOf(reference),
      links: entry.data.links.map(({ kind }) => kind),
      plain: entry.data.plain ?? '',
      lay: [...new Set(findMentions(`${title}. ${entry.data.text}`).map((m) => m.slug))].flatMap(
        (concept) => layOf.get(concept) ?? [],
      ),
      text: entry.data.text,
    }),
  );
  const lexicon = buildLexicon(
    papers.map(({ title, entry: { data } }) => ({
      title,
      text: data.text,
      plain: data.plain ?? '',
    })),
    concepts.map(({ data }) => [data.title, ...data.aliases]),
  );
  const files = [...(await buildSearchIndex(records)), ...lexicon];
  return files.map(({ path, content }) => ({ params: { file: path }, props: { content } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ content: Uint8Array<ArrayBuffer> }> = ({ props, params }) =>
  new Response(props.content, { headers: { 'Content-Type': contentType(params.file ?? '') } });

function contentType(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  return path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
}
