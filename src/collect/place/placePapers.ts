import { mdxToText } from '../../markdown/mdxToText.ts';
import type { ThemeFrontMatter } from '../../model/theme.ts';
import { foldKey } from '../../text/fold.ts';
import type { Received } from '../listing/joinEntries.ts';
import type { Placement } from './placements.ts';
import type { PaperPage, ReadPage } from '../../content/readPages.ts';
import { suggestTheme, trainThemes, type ThemeModel } from './themeModel.ts';

/**
 * Takes the pages there are, the themes and an editor's decisions; gives the function that places a new paper: as the
 * editor decided, else by a suggestion learnt from the pages whose theme an editor has agreed to, marked for review.
 */
export function createPlacer(
  pages: readonly PaperPage[],
  themes: readonly ReadPage<ThemeFrontMatter>[],
  decisions: ReadonlyMap<string, Placement>,
): (received: Received) => Placement {
  // Trained only when the first paper needs it: most runs find nothing new.
  let model: ThemeModel | undefined;
  return (received) => {
    const decided = decisions.get(foldKey(received.title));
    if (decided !== undefined) return decided;
    model ??= learnThemes(pages, themes);
    return { theme: suggestTheme(model, received).theme, also: [], needsReview: true };
  };
}

/** What there is to learn from the pages about placing a paper. */
function learnThemes(
  pages: readonly PaperPage[],
  themes: readonly ReadPage<ThemeFrontMatter>[],
): ThemeModel {
  const placed = pages.filter((page) => !page.checked.needsReview);
  return trainThemes(
    placed.map(({ checked, body, folder }) => ({
      title: checked.title,
      abstract: mdxToText(body),
      theme: folder,
      also: checked.also,
    })),
    themes.map(({ id, checked: { title, summary, scope } }) => ({ id, title, summary, scope })),
  );
}
