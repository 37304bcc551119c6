import type { ReadReferences } from '../content/readReferences.ts';
import type { Pages } from '../content/readPages.ts';
import type { PaperFrontMatter } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import { authorNames, type Reference } from '../model/reference/reference.ts';
import { foldKey } from '../text/fold.ts';
import { findRepeated } from './findRepeated.ts';
import { unknownName } from '../model/unknownName.ts';

/** Takes the bibliographic records as read, their path and the papers, and gives every problem in the records. */
export function checkReferences(
  { references, problems, lineOf }: ReadReferences,
  path: string,
  { pages, broken }: Pages<PaperFrontMatter>,
): Problem[] {
  const titles = new Map(pages.map((page) => [page.id, page.checked.title]));
  const slugs = [...titles.keys()];
  const unread = new Set(broken.map(({ id }) => id));
  const at = (id: string, field: string): { path: string; line: number } => ({
    path,
    line: lineOf(id, field),
  });
  return [
    ...problems,
    ...references.flatMap((reference) => {
      const title = titles.get(reference.id);
      // What a broken page is called cannot be told before it is mended.
      if (unread.has(reference.id)) return [];
      if (title === undefined) {
        return [{ ...at(reference.id, 'id'), ...unknownName('paper', reference.id, slugs) }];
      }
      return [
        ...(foldKey(title) === foldKey(reference.title)
          ? []
          : [{ ...at(reference.id, 'title'), ...otherTitle(reference, title) }]),
        ...strangeNamesakes(reference).map((problem) => ({
          ...at(reference.id, 'custom'),
          ...problem,
        })),
      ];
    }),
    ...sharedIdentifiers(references).map(({ id, field, ...problem }) => ({
      ...at(id, field),
      ...problem,
    })),
  ];
}

function otherTitle(reference: Reference, title: string): Pick<Problem, 'message' | 'hint'> {
  return {
    message: `title "${reference.title}" on the record of "${title}"`,
    hint: 'write the title as the page has it, or the id of the paper that is meant',
  };
}

function strangeNamesakes(reference: Reference): Pick<Problem, 'message' | 'hint'>[] {
  const names = authorNames(reference);
  return (reference.custom?.namesakes ?? [])
    .filter((name) => !names.includes(name))
    .map((name) => unknownName('author', name, names));
}

const IDENTIFIERS: readonly (readonly [string, (reference: Reference) => string | undefined])[] = [
  ['archive_location', (reference) => reference.archive_location],
  ['DOI', (reference) => reference.DOI],
  ['custom', (reference) => reference.custom?.openreview],
];

function sharedIdentifiers(
  references: readonly Reference[],
): { id: string; field: string; message: string; hint: string }[] {
  return IDENTIFIERS.flatMap(([field, identifierOf]) => {
    const known = references.filter((reference) => identifierOf(reference) !== undefined);
    return findRepeated(known, (reference) => identifierOf(reference) ?? '').map(
      ({ member, first }) => ({
        id: member.id,
        field,
        message: `"${identifierOf(member) ?? ''}" stands on the record of "${first.id}" too`,
        hint: 'one of the two is another paper’s',
      }),
    );
  });
}
