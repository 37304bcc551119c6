import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { mentionable } from '../../model/concept.ts';
import { paperPath } from '../../model/permalink.ts';
import { authorNames, venueOf, yearOf } from '../../model/reference.ts';
import { byline } from '../../publish/byline.ts';
import { readCollection } from '../../publish/collection.ts';
import { buildLexicon } from '../../publish/lexicon.ts';
import { buildMeaning } from '../../publish/meaningFiles.ts';
import { buildPaperList } from '../../publish/paperList.ts';
import { buildSearchIndex } from '../../publish/searchIndex.ts';
import { toSearchRecord } from '../../publish/searchRecords.ts';
import { createMentionFinder } from '../../text/mentions.ts';

/** One path for each file of the search index, so that the same index is there in `dev`, in `build` and in tests. */
export const getStaticPaths = (async () => {
  const concepts = await getCollection('concepts');
  const layOf = new Map(concepts.map(({ id, data }) => [id, data.lay]));
  const findMentions = createMentionFinder(concepts.map(({ id, data }) => mentionable(id, data)));
  const papers = (await readCollection()).papers.map(
    ({ slug, title, theme, also, reference, entry: { data } }) => {
      const mentions = new Set(findMentions(`${title}. ${data.text}`).map((found) => found.slug));
      return {
        slug,
        url: paperPath(slug),
        title,
        themes: [theme, ...also] as const,
        authors: reference === undefined ? [] : authorNames(reference),
        byline: byline(reference),
        year: reference && yearOf(reference),
        venue: reference && venueOf(reference),
        links: data.links.map(({ kind }) => kind),
        plain: data.plain ?? '',
        lay: [...mentions].flatMap((concept) => layOf.get(concept) ?? []),
        text: data.text,
      };
    },
  );
  const named = concepts.map(({ data, body = '' }) => ({
    names: [data.title, ...data.aliases],
    lay: data.lay,
    definition: body,
  }));
  const index = await buildSearchIndex(papers.map(toSearchRecord));
  const files = [
    ...index,
    buildPaperList(papers, index),
    ...buildLexicon(papers, named),
    ...buildMeaning(papers, named, index),
  ];
  return files.map(({ path, content }) => ({ params: { file: path }, props: { content } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ content: Uint8Array<ArrayBuffer> }> = ({ props, params }) =>
  new Response(props.content, { headers: { 'Content-Type': contentType(params.file ?? '') } });

function contentType(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  return path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
}
