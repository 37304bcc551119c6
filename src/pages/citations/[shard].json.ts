import type { APIRoute, GetStaticPaths } from 'astro';
import { shardCitations } from '../../publish/cite/citationShards.ts';
import { citeCollection } from '../../publish/cite/citedCollection.ts';

/** The citations in shards, for the browser to make files of any set of papers, and `index.json` with their number. */
export const getStaticPaths = (async () => {
  const shards = shardCitations(await citeCollection());
  return [
    { params: { shard: 'index' }, props: { content: { shards: shards.length } } },
    ...shards.map((content, index) => ({
      params: { shard: `${index}-of-${shards.length}` },
      props: { content },
    })),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ content: object }> = ({ props }) => Response.json(props.content);
