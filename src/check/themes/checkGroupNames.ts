import type { ReadPage } from '../../content/readPages.ts';
import type { Problem } from '../../model/problem.ts';
import { groupAnchor, THEME_PAGE_ANCHORS, type ThemeFrontMatter } from '../../model/theme.ts';
import { unknownName } from '../../model/unknownName.ts';
import { toSlug } from '../../text/titles/slug.ts';
import { findRepeated } from '../findRepeated.ts';

type ThemePage = ReadPage<ThemeFrontMatter>;

/** Anchors that a theme's page has beside those of groups and of the introduction. */
const FRAME_ANCHORS = [
  'main',
  'papers-heading',
  'header-search',
  ...Object.values(THEME_PAGE_ANCHORS),
];

/** Takes a theme's page and gives every problem between the titles of its groups and its introduction. */
export function checkGroupNames(page: ThemePage): Problem[] {
  return [...takenAnchors(page), ...unnamedGroups(page), ...unknownAnchors(page)];
}

/** An anchor belongs to one heading: of another group, of the introduction or of the page itself. */
function takenAnchors(page: ThemePage): Problem[] {
  const { path, checked, lineOf } = page;
  const taken = [...FRAME_ANCHORS, ...headingAnchors(page)].map((anchor) => ({
    anchor,
    line: undefined,
  }));
  const groups = checked.groups.map(({ title }, index) => ({
    anchor: groupAnchor(title),
    line: lineOf(['groups', index, 'title']),
  }));
  return findRepeated([...taken, ...groups], ({ anchor }) => anchor).flatMap(({ member }) =>
    member.line === undefined
      ? []
      : [
          {
            path,
            line: member.line,
            message: `anchor "#${member.anchor}" is taken by another heading of the page`,
            hint: 'give the group another title',
          },
        ],
  );
}

const RE_ANCHOR_LINK = /\[([^\]]+)\]\(#([^)]*)\)/g;

function anchorLinks({
  body,
  bodyLine,
}: ThemePage): { words: string; anchor: string; line: number }[] {
  return body.split('\n').flatMap((text, index) =>
    [...text.matchAll(RE_ANCHOR_LINK)].map(([, words = '', anchor = '']) => ({
      words,
      anchor,
      line: bodyLine + index,
    })),
  );
}

/** An introduction names each group, in the words of its title, and leads to it. */
function unnamedGroups(page: ThemePage): Problem[] {
  const links = anchorLinks(page);
  return page.checked.groups.flatMap(({ title }, index) => {
    const anchor = groupAnchor(title);
    const isNamed = links.some(
      (link) => link.anchor === anchor && link.words.toLowerCase() === title.toLowerCase(),
    );
    if (isNamed) return [];
    return [
      {
        path: page.path,
        line: page.lineOf(['groups', index, 'title']),
        message: `the introduction does not name the group "${title}"`,
        hint: `write [${title.toLowerCase()}](#${anchor}) where it speaks of these papers`,
      },
    ];
  });
}

function unknownAnchors(page: ThemePage): Problem[] {
  const known = [
    ...page.checked.groups.map(({ title }) => groupAnchor(title)),
    ...headingAnchors(page),
    ...Object.values(THEME_PAGE_ANCHORS),
  ];
  return anchorLinks(page)
    .filter(({ anchor }) => !known.includes(anchor))
    .map(({ anchor, line }) => ({
      path: page.path,
      line,
      ...unknownName('anchor', anchor, known),
    }));
}

function headingAnchors({ body }: ThemePage): string[] {
  return [...body.matchAll(/^#{2,6}[ \t]+(.+)$/gm)].map(([, words = '']) => toSlug(words));
}
