import type { ReadPage } from '../content/readPages.ts';
import type { ConceptFrontMatter } from '../model/concept.ts';
import type { Problem } from '../model/problem.ts';
import { nameKey } from '../text/names/mentions.ts';
import { findRepeated } from './findRepeated.ts';
import { unknownName } from '../model/unknownName.ts';

/** Takes the concepts as read and gives every problem between them: names that two have, and concepts that are not there. */
export function checkConcepts(pages: readonly ReadPage<ConceptFrontMatter>[]): Problem[] {
  const slugs = pages.map(({ id }) => id);
  return [
    ...repeatedNames(pages),
    ...pages.flatMap((page) => [
      ...unknownNeighbours(page, slugs),
      ...unknownCases(page),
      ...(page.body.trim() === '' ? [noDefinition(page)] : []),
    ]),
  ];
}

function repeatedNames(pages: readonly ReadPage<ConceptFrontMatter>[]): Problem[] {
  const names = pages.flatMap((page) => [
    { name: page.checked.title, page, line: page.lineOf(['title']) },
    ...page.checked.aliases.map((name, index) => ({
      name,
      page,
      line: page.lineOf(['aliases', index]),
    })),
  ]);
  return findRepeated(names, ({ name }) => nameKey(name))
    .filter(({ member, first }) => member.page !== first.page)
    .map(({ member: { name, page, line }, first }) => ({
      path: page.path,
      line,
      message: `"${name}" is a name of ${first.page.path} too`,
      hint: 'delete it from the concept that it fits less',
    }));
}

function unknownNeighbours(
  { path, id, checked, lineOf }: ReadPage<ConceptFrontMatter>,
  slugs: readonly string[],
): Problem[] {
  return checked.seeAlso.flatMap((slug, index) => {
    const line = lineOf(['seeAlso', index]);
    if (slug === id) {
      return [{ path, line, message: 'a concept sees itself', hint: 'delete it from seeAlso' }];
    }
    return slugs.includes(slug) ? [] : [{ path, line, ...unknownName('concept', slug, slugs) }];
  });
}

/** A case that counts is that of one of the concept's own names. */
function unknownCases({ path, checked, lineOf }: ReadPage<ConceptFrontMatter>): Problem[] {
  const names = [checked.title, ...checked.aliases];
  return checked.caseSensitive.flatMap((name, index) =>
    names.includes(name)
      ? []
      : [{ path, line: lineOf(['caseSensitive', index]), ...unknownName('name', name, names) }],
  );
}

function noDefinition({ path, bodyLine }: ReadPage<ConceptFrontMatter>): Problem {
  return {
    path,
    line: bodyLine,
    message: 'no definition',
    hint: 'write two to five sentences below the second ---',
  };
}
