import type { PaperPage } from '../content/readPages.ts';
import { placeProblems, renderAbstract } from '../markdown/abstractProcessor.ts';
import { digestsOf, slugSchema } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import { checkConcepts } from './checkConcepts.ts';
import { checkPaperNames } from './checkPaperNames.ts';
import { checkReferences } from './checkReferences.ts';
import { checkSpokenOf } from './checkSpokenOf.ts';
import { checkThemePages } from './themes/checkThemePages.ts';
import type { Content } from './content.ts';
import { findRepeated } from './findRepeated.ts';
import { unknownName } from '../model/unknownName.ts';

/** Takes the content folder as read and gives every problem in it: of each page alone, and between pages. */
export async function checkContent(content: Content): Promise<Problem[]> {
  const { papers, themes } = content;
  const bodies = await Promise.all(papers.pages.map(checkBody));
  return [
    ...papers.problems,
    ...themes.problems,
    ...content.concepts.problems,
    ...papers.pages.flatMap((page) => checkThemes(page, content)),
    ...papers.pages.flatMap((page) => checkSources(page, content.listings)),
    ...bodies.flat(),
    ...checkSlugs(papers.pages),
    ...checkDigests(papers.pages),
    ...checkThemePages(content),
    ...checkPaperNames(papers.pages, content.concepts.pages),
    ...checkSpokenOf(papers.pages),
    ...checkConcepts(content.concepts.pages),
    ...checkReferences(content.references, content.referencesPath, papers),
  ];
}

async function checkBody(page: PaperPage): Promise<Problem[]> {
  const { path, body, bodyLine } = page;
  if (body.trim() === '') {
    return [
      { path, line: bodyLine, message: 'no abstract', hint: 'write it below the second ---' },
    ];
  }
  const rendered = await renderAbstract(body);
  return 'problems' in rendered ? placeProblems(rendered.problems, page, path) : [];
}

function checkThemes({ path, folder, checked, lineOf }: PaperPage, { themes }: Content): Problem[] {
  const known = [...themes.pages, ...themes.broken].map(({ id }) => id);
  const problems: Problem[] = [];
  if (!known.includes(folder)) {
    problems.push({
      path,
      ...unknownName('theme', folder, known, 'move the page to the folder of a theme'),
    });
  }
  for (const [index, theme] of checked.also.entries()) {
    const line = lineOf(['also', index]);
    if (!known.includes(theme))
      problems.push({ path, line, ...unknownName('theme', theme, known) });
    const isRepeated = theme === folder || checked.also.indexOf(theme) < index;
    if (isRepeated) {
      const message = `theme "${theme}" is named twice`;
      problems.push({ path, line, message, hint: 'delete it from also' });
    }
  }
  return problems;
}

function checkSources(
  { path, checked, lineOf }: PaperPage,
  listings: readonly string[],
): Problem[] {
  return checked.sources.flatMap(({ listing }, index) =>
    listings.includes(listing)
      ? []
      : [{ path, line: lineOf(['sources', index]), ...unknownName('listing', listing, listings) }],
  );
}

/** A slug never changes hands: no two pages may have one, and no alias may be another paper's slug or alias. */
function checkSlugs(pages: readonly PaperPage[]): Problem[] {
  const malformed = pages
    .filter(({ id }) => !slugSchema.safeParse(id).success)
    .map(({ path, id }) => ({
      path,
      message: `"${id}" is no slug`,
      hint: 'name the file in lower-case letters, digits and single hyphens',
    }));
  const slugs = pages.map((page) => ({ value: page.id, page, line: undefined }));
  const aliases = pages.flatMap((page) =>
    page.checked.aliases.map((value, index) => ({
      value,
      page,
      line: page.lineOf(['aliases', index]),
    })),
  );
  const repeated = findRepeated([...slugs, ...aliases], ({ value }) => value);
  return [
    ...malformed,
    ...repeated.map(({ member: { value, page, line }, first }) => ({
      path: page.path,
      line,
      message: `${line === undefined ? 'slug' : 'alias'} "${value}" is taken by ${first.page.path}`,
      hint: line === undefined ? 'rename one of the two files' : 'delete the alias',
    })),
  ];
}

function checkDigests(pages: readonly PaperPage[]): Problem[] {
  const digests = pages.flatMap((page) =>
    digestsOf(page.checked).map((value) => ({ value, page })),
  );
  return findRepeated(digests, ({ value }) => value).map(({ member: { value, page }, first }) => ({
    path: page.path,
    line: page.lineOf(['digest']),
    message: `digest "${value}" stands on ${first.page.path} too`,
    hint: 'two pages hold the same entry: keep one, with the slug of the other as an alias',
  }));
}
