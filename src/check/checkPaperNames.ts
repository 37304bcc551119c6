import type { PaperPage, ReadPage } from '../content/readPages.ts';
import type { ConceptFrontMatter } from '../model/concept.ts';
import type { Problem } from '../model/problem.ts';
import { namesOfPapers } from '../corpus/names/mentionables.ts';

/** Takes the pages of papers and concepts and gives a problem for each name that two papers lay claim to: no mention of it can lead to either. */
export function checkPaperNames(
  papers: readonly PaperPage[],
  concepts: readonly ReadPage<ConceptFrontMatter>[],
): Problem[] {
  const pageOf = new Map(papers.map((page) => [page.id, page]));
  return namesOfPapers(papers, concepts).contested.flatMap(({ name, slugs }) => {
    const [first, ...others] = slugs.flatMap((slug) => pageOf.get(slug) ?? []);
    return others.map(({ path, lineOf, checked: { names } }) => ({
      path,
      line: lineOf(names === undefined ? ['title'] : ['names', names.indexOf(name)]),
      message: `"${name}" is a name of ${first?.path ?? 'another paper'} too`,
      hint: 'write names: on the page of the paper that it is to lead to, or names: [] on the other',
    }));
  });
}
