import type { APIRoute, GetStaticPaths } from 'astro';
import { authorNames } from '../../model/reference.ts';
import { byline } from '../../publish/byline.ts';
import { readCollection } from '../../publish/collection.ts';
import { buildSearchIndex } from '../../publish/searchIndex.ts';
import { toSearchRecord } from '../../publish/searchRecords.ts';

/** One path for each file of the search index, so that the same index is there in `dev`, in `build` and in tests. */
export const getStaticPaths = (async () => {
  const { papers } = await readCollection();
  const records = papers.map(({ slug, title, theme, also, reference, entry }) =>
    toSearchRecord({
      slug,
      title,
      themes: [theme, ...also],
      authors: reference === undefined ? [] : authorNames(reference),
      byline: byline(reference),
      plain: entry.data.plain,
      text: entry.data.text,
    }),
  );
  const files = await buildSearchIndex(records);
  return files.map(({ path, content }) => ({ params: { file: path }, props: { content } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ content: Uint8Array<ArrayBuffer> }> = ({ props, params }) =>
  new Response(props.content, { headers: { 'Content-Type': contentType(params.file ?? '') } });

function contentType(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  return path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
}
