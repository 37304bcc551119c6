import type { CollectionEntry } from 'astro:content';
import { findPaperNames } from '../../corpus/names/paperNames.ts';
import { TITLE_FILES, titleFiles, type PaperTitle } from '../../model/published/titles.ts';
import type { Paper } from '../collection.ts';

/** Takes papers and concepts and gives the files of titles, by name: what is offered where a paper is to be chosen. */
export function fileTitles(
  papers: readonly Pick<Paper, 'slug' | 'title' | 'entry'>[],
  concepts: readonly CollectionEntry<'concepts'>[],
): Map<string, PaperTitle[]> {
  const { names } = findPaperNames(
    papers.map(({ slug, title, entry: { data } }) => ({
      slug,
      title,
      text: data.text,
      names: data.names,
    })),
    concepts.flatMap(({ data }) => [data.title, ...data.aliases]),
  );
  // Every file is there, so that asking for one never fails.
  const files = new Map<string, PaperTitle[]>(TITLE_FILES.map((file) => [file, []]));
  for (const { slug, title } of papers) {
    const others = (names.get(slug) ?? []).filter((name) => !title.startsWith(`${name}:`));
    const paper = { slug, title, ...(others.length === 0 ? {} : { names: others }) };
    for (const file of titleFiles(paper)) files.get(file)?.push(paper);
  }
  return files;
}
