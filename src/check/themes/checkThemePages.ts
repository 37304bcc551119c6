import type { ReadPage } from '../../content/readPages.ts';
import type { Problem } from '../../model/problem.ts';
import type { ThemeFrontMatter } from '../../model/theme.ts';
import { unknownName } from '../../model/unknownName.ts';
import { checkGroups } from './checkGroups.ts';
import type { Content } from '../content.ts';

/** A link of an introduction to a paper's page. */
export interface PaperLink {
  readonly slug: string;
  /** Line of the file, from 1. */
  readonly line: number;
}

/** Takes the content folder as read and gives every problem of its theme pages: introductions, groups, drawings. */
export function checkThemePages(content: Pick<Content, 'papers' | 'themes' | 'plants'>): Problem[] {
  const { papers, themes, plants } = content;
  const slugs = [
    ...papers.pages.flatMap((page) => [page.id, ...page.checked.aliases]),
    ...papers.broken.map(({ id }) => id),
  ];
  return themes.pages.flatMap((page) => [
    ...checkIntroduction(page, slugs),
    ...checkGroups(page, papers),
    ...checkPlant(page, plants),
  ]);
}

const RE_PAPER_LINK = /\]\(\/papers\/([^/)#]+)\/?(?:#[^)]*)?\)/g;

/** Takes a theme's page and gives the links of its introduction to papers, in order. */
export function paperLinks({ body, bodyLine }: ReadPage<ThemeFrontMatter>): PaperLink[] {
  return body
    .split('\n')
    .flatMap((text, index) =>
      [...text.matchAll(RE_PAPER_LINK)].map(([, slug = '']) => ({ slug, line: bodyLine + index })),
    );
}

function checkIntroduction(page: ReadPage<ThemeFrontMatter>, slugs: readonly string[]): Problem[] {
  const { path, body, bodyLine } = page;
  if (body.trim() === '') {
    const hint = 'write it below the second ---';
    return [{ path, line: bodyLine, message: 'no introduction', hint }];
  }
  return paperLinks(page)
    .filter(({ slug }) => !slugs.includes(slug))
    .map(({ slug, line }) => ({ path, line, ...unknownName('paper', slug, slugs) }));
}

function checkPlant(
  { path, checked: { plant }, lineOf }: ReadPage<ThemeFrontMatter>,
  plants: readonly string[],
): Problem[] {
  return plant === undefined || plants.includes(plant)
    ? []
    : [{ path, line: lineOf(['plant']), ...unknownName('plant', plant, plants) }];
}
