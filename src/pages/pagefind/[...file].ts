import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { readCollection } from '../../publish/collection.ts';
import { makeSearchFiles } from '../../publish/search/searchFiles.ts';

/** One path for each file that searching needs, so that the same files are there in `dev`, in `build` and in tests. */
export const getStaticPaths = (async () => {
  const { papers } = await readCollection();
  const files = await makeSearchFiles(papers, await getCollection('concepts'));
  return files.map(({ path, content }) => ({ params: { file: path }, props: { content } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ content: Uint8Array<ArrayBuffer> }> = ({ props, params }) =>
  new Response(props.content, { headers: { 'Content-Type': contentType(params.file ?? '') } });

function contentType(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  return path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
}
