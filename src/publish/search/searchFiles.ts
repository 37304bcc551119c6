import { createHash } from 'node:crypto';
import type { CollectionEntry } from 'astro:content';
import { paperPath } from '../../model/permalink.ts';
import { authorNames, venueOf, yearOf } from '../../model/reference/reference.ts';
import { byline } from '../cite/byline.ts';
import type { Paper } from '../collection.ts';
import { buildLexicon, toJsonFile } from './lexicon.ts';
import { buildMeaning } from './meaningFiles.ts';
import { buildPaperList, papersInIndex } from './paperList.ts';
import { inPhase } from '../phase.ts';
import { buildSearchIndex, type IndexFile } from './searchIndex.ts';
import { toSearchRecord } from './searchRecords.ts';

/** Takes the papers and the concepts and gives every file that searching needs, by its path below `/pagefind/`. */
export async function makeSearchFiles(
  papers: readonly Paper[],
  concepts: readonly CollectionEntry<'concepts'>[],
): Promise<IndexFile[]> {
  const layOf = new Map(concepts.map(({ id, data }) => [id, data.lay]));
  const searchable = papers.map((paper) => toSearchable(paper, layOf));
  const named = concepts.map(({ data, body = '' }) => ({
    names: [data.title, ...data.aliases],
    lay: data.lay,
    definition: body,
  }));
  const index = await inPhase('search index', () =>
    buildSearchIndex(searchable.map(toSearchRecord)),
  );
  const meaning = await inPhase('search by meaning', () => buildMeaning(searchable, named, index));
  const files = [
    ...index,
    toJsonFile(
      'addresses',
      papersInIndex(searchable, index).map(([, url]) => url),
    ),
    ...buildLexicon(searchable, named),
    ...meaning,
  ];
  const list = buildPaperList(searchable, index);
  return [...files, toJsonFile('papers', { index: indexName(files, list), ...list })];
}

/** Digits of the hash that names an index: enough that no two of one collection's history are alike. */
const NAME_LENGTH = 8;

/** A name for all that the answers of a search come from: the same for the same files, another when any of them changes. */
function indexName(files: readonly IndexFile[], list: object): string {
  const hash = createHash('sha256').update(JSON.stringify(list));
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, content } of sorted) hash.update(path).update(content);
  return hash.digest('hex').slice(0, NAME_LENGTH);
}

function toSearchable(
  { slug, title, theme, also, reference, entry: { data } }: Paper,
  layOf: ReadonlyMap<string, readonly string[]>,
) {
  return {
    slug,
    url: paperPath(slug),
    title,
    names: data.names ?? [],
    themes: [theme, ...also] as const,
    authors: reference === undefined ? [] : authorNames(reference),
    byline: byline(reference),
    year: reference && yearOf(reference),
    venue: reference && venueOf(reference),
    links: data.links.map(({ kind }) => kind),
    plain: data.plain ?? '',
    asked: data.lay,
    lay: data.mentions.flatMap((concept) => layOf.get(concept) ?? []),
    text: data.text,
  };
}
