import { mentionsInMdx } from '../markdown/mentionsInMdx.ts';
import { mentionable } from '../model/concept.ts';
import type { Problem } from '../model/problem.ts';
import { createMentionFinder } from '../text/names/mentions.ts';
import type { Content } from './content.ts';
import { paperLinks } from './themes/checkThemePages.ts';
import { startingSummary } from '../scaffold/newTheme.ts';

/** Takes the content folder as read and gives what an editor may want to look at and may well have meant: no fault, so no run fails for it. */
export function noteContent(content: Pick<Content, 'papers' | 'themes' | 'concepts'>): Problem[] {
  return [
    ...unmentionedConcepts(content),
    ...linksToOtherThemes(content),
    ...startingSummaries(content),
  ];
}

function unmentionedConcepts({
  papers,
  concepts,
}: Pick<Content, 'papers' | 'concepts'>): Problem[] {
  const find = createMentionFinder(
    concepts.pages.map((page) => mentionable(page.id, page.checked)),
  );
  const mentioned = new Set(
    papers.pages.flatMap(({ body }) => mentionsInMdx(body, find).map(({ slug }) => slug)),
  );
  return concepts.pages
    .filter(({ id }) => !mentioned.has(id))
    .map(({ path, checked, lineOf }) => ({
      path,
      line: lineOf(['title']),
      message: `no abstract mentions "${checked.title}"`,
      hint: 'add the names that abstracts use to aliases, or leave it until a paper comes',
    }));
}

/** An introduction may speak of a paper kept elsewhere; that such a paper does not have the theme at all may be an oversight. */
function linksToOtherThemes({ papers, themes }: Pick<Content, 'papers' | 'themes'>): Problem[] {
  const bySlug = new Map(
    papers.pages.flatMap((paper) =>
      [paper.id, ...paper.checked.aliases].map((slug) => [slug, paper] as const),
    ),
  );
  return themes.pages.flatMap((page) =>
    paperLinks(page).flatMap(({ slug, line }) => {
      const paper = bySlug.get(slug);
      if (paper === undefined || [paper.folder, ...paper.checked.also].includes(page.id)) return [];
      const message = `"${slug}" stands under "${paper.folder}" and does not have this theme`;
      const hint = `right if meant; if it is about both, add "${page.id}" to also in ${paper.path}`;
      return [{ path: page.path, line, message, hint }];
    }),
  );
}

function startingSummaries({ themes }: Pick<Content, 'themes'>): Problem[] {
  return themes.pages
    .filter(({ checked }) => checked.summary === startingSummary(checked.title))
    .map(({ path, lineOf }) => ({
      path,
      line: lineOf(['summary']),
      message: 'the summary is still the one that the page began with',
      hint: 'say in one sentence what the theme asks; look at scope too',
    }));
}
