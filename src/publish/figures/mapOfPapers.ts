import { getCollection, type CollectionEntry } from 'astro:content';
import { makeMap, type MappablePaper, type PaperMap } from '../../corpus/map/makeMap.ts';
import { neighbourFinder } from '../../corpus/map/neighbours.ts';
import { meaningOf } from '../../corpus/meaning/meaning.ts';
import type { Collection, Paper } from '../collection.ts';
import { inPhase } from '../phase.ts';

/** The map last made, and what it was made of: several pages ask for it in one build, and an edit in `dev` makes another. */
let last: { readonly key: string; readonly map: PaperMap } | undefined;

/** Takes the collection and gives the map of its papers. */
export async function readMap({ papers, themes }: Collection): Promise<PaperMap> {
  const concepts = await getCollection('concepts');
  const key = keyOf(papers, concepts);
  if (last?.key === key) return last.map;
  const map = await inPhase('map', () =>
    makeMap(
      toMappable(papers, concepts),
      new Map(themes.map(({ id, title }) => [id, title])),
      new Map(concepts.map(({ id, data }) => [id, data.title])),
    ),
  );
  last = { key, map };
  return map;
}

/** Takes the map and all papers, and gives the function that finds, for one of them, so many that lie nearest to it, the nearest first. */
export function nearestOnMap(
  { places }: PaperMap,
  papers: readonly Paper[],
): (paper: Paper, count: number) => Paper[] {
  const placed = papers.flatMap((paper) => {
    const place = places.get(paper.slug);
    return place === undefined ? [] : [{ paper, ...place }];
  });
  const nearest = neighbourFinder(placed);
  return (paper, count) => {
    const here = places.get(paper.slug);
    if (here === undefined) return [];
    return nearest(here, count + 1)
      .flatMap((at) => placed[at]?.paper ?? [])
      .filter((other) => other !== paper)
      .slice(0, count);
  };
}

function keyOf(papers: readonly Paper[], concepts: readonly CollectionEntry<'concepts'>[]): string {
  return [
    ...papers.map(({ slug, theme, also, entry }) => [slug, theme, ...also, entry.digest]),
    ...concepts.map(({ id, digest }) => [id, digest]),
  ].join('\n');
}

function toMappable(
  papers: readonly Paper[],
  concepts: readonly CollectionEntry<'concepts'>[],
): MappablePaper[] {
  const meaning = meaningOf(
    papers.map(({ title, entry: { data } }) => [
      { text: title, weight: 2 },
      { text: data.text, weight: 1 },
      { text: data.plain ?? '', weight: 3 },
    ]),
    concepts.map(({ data, body = '' }) => [
      { text: [data.title, ...data.aliases, ...data.lay].join(' '), weight: 2 },
      { text: body, weight: 1 },
    ]),
  );
  return papers.map(({ slug, theme, also, entry }, at) => ({
    slug,
    themes: [theme, ...also],
    concepts: entry.data.mentions,
    vector: meaning[at] ?? new Float64Array(),
  }));
}
