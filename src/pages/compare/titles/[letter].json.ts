import type { APIRoute, GetStaticPaths } from 'astro';
import { titlesFile } from '../../../model/facts.ts';
import { readCollection } from '../../../publish/collection.ts';
import { filingLetter } from '../../../text/titleOrder.ts';

/** The titles under each letter, offered where a paper is to be chosen. Every letter has a file, so that asking for one never fails. */
export const getStaticPaths = (async () => {
  const { papers } = await readCollection();
  const filed = Map.groupBy(papers, ({ title }) => titlesFile(filingLetter(title)));
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ#0'].map(titlesFile);
  return letters.map((letter) => ({
    params: { letter },
    props: { titles: (filed.get(letter) ?? []).map(({ slug, title }) => ({ slug, title })) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ titles: readonly { slug: string; title: string }[] }> = ({ props }) =>
  new Response(JSON.stringify(props.titles), { headers: { 'Content-Type': 'application/json' } });
