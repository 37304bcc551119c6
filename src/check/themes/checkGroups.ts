import type { Pages, ReadPage } from '../../content/readPages.ts';
import type { PaperFrontMatter } from '../../model/paper.ts';
import type { Problem } from '../../model/problem.ts';
import type { ThemeFrontMatter } from '../../model/theme.ts';
import { unknownName } from '../../model/unknownName.ts';
import { checkGroupNames } from './checkGroupNames.ts';
import { findRepeated } from '../findRepeated.ts';

type ThemePage = ReadPage<ThemeFrontMatter>;

/** Fewer papers than these are no group. */
const SMALLEST_GROUP = 2;

/** Takes a theme's page and the papers as read, and gives every problem of the page's groups, each with its line. */
export function checkGroups(page: ThemePage, papers: Pages<PaperFrontMatter>): Problem[] {
  return [
    ...checkMembers(page, papers),
    ...repeatedMembers(page),
    ...smallGroups(page),
    ...checkGroupNames(page),
  ];
}

/** Every place in the groups where a paper is listed. */
function membersOf({
  checked,
  lineOf,
}: ThemePage): { slug: string; group: string; line: number }[] {
  return checked.groups.flatMap(({ title, papers }, group) =>
    papers.map((slug, index) => ({
      slug,
      group: title,
      line: lineOf(['groups', group, 'papers', index]),
    })),
  );
}

function checkMembers(page: ThemePage, papers: Pages<PaperFrontMatter>): Problem[] {
  const { path, id } = page;
  const bySlug = new Map(papers.pages.map((paper) => [paper.id, paper]));
  const former = new Map(
    papers.pages.flatMap((paper) => paper.checked.aliases.map((alias) => [alias, paper.id])),
  );
  const broken = new Set(papers.broken.map((paper) => paper.id));
  return membersOf(page).flatMap(({ slug, line }): Problem[] => {
    const paper = bySlug.get(slug);
    const now = former.get(slug);
    if (paper === undefined && now !== undefined) {
      const message = `"${slug}" is a former slug of "${now}"`;
      return [{ path, line, message, hint: `write ${now}` }];
    }
    // What is wrong with a broken page is told already, and its themes cannot be known.
    if (paper === undefined && broken.has(slug)) return [];
    if (paper === undefined)
      return [{ path, line, ...unknownName('paper', slug, [...bySlug.keys()]) }];
    if (paper.folder === id || paper.checked.also.includes(id)) return [];
    const message = `"${slug}" does not have this theme; it stands under "${paper.folder}"`;
    const hint = `take it out of the group, or add "${id}" to also in ${paper.path}`;
    return [{ path, line, message, hint }];
  });
}

function repeatedMembers(page: ThemePage): Problem[] {
  return findRepeated(membersOf(page), ({ slug }) => slug).map(({ member, first }) => ({
    path: page.path,
    line: member.line,
    message: `"${member.slug}" is listed twice; "${first.group}" has it on line ${first.line}`,
    hint: 'keep it where it fits best',
  }));
}

function smallGroups({ path, checked, lineOf }: ThemePage): Problem[] {
  return checked.groups.flatMap(({ title, papers }, index) =>
    papers.length >= SMALLEST_GROUP
      ? []
      : [
          {
            path,
            line: lineOf(['groups', index, 'title']),
            message: `group "${title}" has ${papers.length === 1 ? 'one paper' : 'no paper'}`,
            hint: 'a group has two at least: add some, or delete it and leave the paper to the end of the page',
          },
        ],
  );
}
