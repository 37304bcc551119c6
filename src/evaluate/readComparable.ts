import type { PaperPage, ReadPage } from '../content/readPages.ts';
import { mdxToText } from '../markdown/mdxToText.ts';
import type { ConceptFrontMatter } from '../model/concept.ts';
import { createMentionFinder } from '../text/names/mentions.ts';
import { mentionables } from '../corpus/names/mentionables.ts';
import type { Comparable } from '../corpus/similar/similar.ts';

/** Takes the pages of papers and concepts and gives the papers as they are compared, with what they mention; the site reads the same from its store. */
export function readComparable(
  papers: readonly PaperPage[],
  concepts: readonly ReadPage<ConceptFrontMatter>[],
): Comparable[] {
  const findMentions = createMentionFinder(mentionables(papers, concepts));
  return papers.map(({ id: slug, checked: { title, plain }, body }) => {
    const text = mdxToText(body);
    const mentions = [...findMentions(text), ...findMentions(title)];
    const concepts = mentions.filter(({ kind }) => kind === 'concept').map((one) => one.slug);
    const names = mentions.flatMap(({ paper }) => (paper === slug ? [] : (paper ?? [])));
    return {
      slug,
      title,
      text,
      plain,
      concepts: [...new Set(concepts)],
      names: [...new Set(names)],
    };
  });
}
