import { VFileMessage } from 'vfile-message';
import type { PaperPage, ReadPage } from '../../content/readPages.ts';
import { mdxToText } from '../../markdown/mdxToText.ts';
import { mentionable, type ConceptFrontMatter } from '../../model/concept.ts';
import { nameKey, type Named } from '../../text/names/mentions.ts';
import { findPaperNames, type PaperNames } from './paperNames.ts';

/** Takes the pages of papers and gives the names that each paper introduces, and those that are contested. */
export function namesOfPapers(
  papers: readonly PaperPage[],
  concepts: readonly ReadPage<ConceptFrontMatter>[],
): PaperNames {
  return findPaperNames(
    papers.map(({ id, checked: { title, names }, body }) => ({
      slug: id,
      title,
      text: textOf(body),
      names,
    })),
    concepts.flatMap(({ checked: { title, aliases } }) => [title, ...aliases]),
  );
}

/**
 * Takes the pages of papers and concepts and gives all that abstracts may mention: the concepts, then the papers by the names they
 * introduce. Where a name is both, the words lead to the concept, which knows the paper it comes from.
 */
export function mentionables(
  papers: readonly PaperPage[],
  concepts: readonly ReadPage<ConceptFrontMatter>[],
): Named[] {
  const { names } = namesOfPapers(papers, concepts);
  const origins = new Map(
    [...names].flatMap(([slug, own]) => own.map((name) => [nameKey(name), slug] as const)),
  );
  const things = concepts.map(({ id, checked }) => {
    const keys = [checked.title, ...checked.aliases].map(nameKey);
    const key = keys.find((one) => origins.has(one));
    return { ...mentionable(id, checked), paper: key && origins.get(key) };
  });
  return [...things, ...[...names].map(([slug, own]) => paperMentionable(slug, own))];
}

/** The names of a paper count as written and in no other way. */
function paperMentionable(slug: string, names: readonly string[]): Named {
  return { kind: 'paper', slug, paper: slug, names, caseSensitive: names, notBefore: [] };
}

/** What is no MDX at all is reported where the page is rendered; here it coins no name. */
function textOf(body: string): string {
  try {
    return mdxToText(body);
  } catch (error) {
    if (error instanceof VFileMessage) return '';
    throw error;
  }
}
