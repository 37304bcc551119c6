import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import type { PaperTitle } from '../../../model/published/titles.ts';
import { readCollection } from '../../../publish/collection.ts';
import { fileTitles } from '../../../publish/search/titles.ts';

/** The titles by the letters their words begin with, offered where a paper is to be chosen. */
export const getStaticPaths = (async () => {
  const { papers } = await readCollection();
  const files = fileTitles(papers, await getCollection('concepts'));
  return [...files].map(([file, titles]) => ({ params: { file }, props: { titles } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ titles: readonly PaperTitle[] }> = ({ props }) =>
  Response.json(props.titles);
