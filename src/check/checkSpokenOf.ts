import type { PaperPage } from '../content/readPages.ts';
import { mentionsInMdx } from '../markdown/mentionsInMdx.ts';
import type { Problem } from '../model/problem.ts';
import { unknownName } from '../model/unknownName.ts';
import { withSpokenOf } from '../text/names/spokenOf.ts';

/** Takes the pages of papers and gives a problem for each paper that an abstract is said to speak of and cannot be linked with. */
export function checkSpokenOf(papers: readonly PaperPage[]): Problem[] {
  const slugs = papers.map(({ id }) => id);
  return papers.flatMap(({ path, id, body, checked, lineOf }) =>
    checked.speaksOf.flatMap((spoken, index) => {
      const line = lineOf(['speaksOf', index]);
      const { paper, words } = spoken;
      if (!slugs.includes(paper)) return [{ path, line, ...unknownName('paper', paper, slugs) }];
      if (paper === id)
        return [{ path, line, message: 'a paper speaks of itself', hint: 'delete the entry' }];
      const linked = mentionsInMdx(body, (text) => withSpokenOf(text, [], [spoken]));
      if (linked.length > 0) return [];
      return [
        {
          path,
          line,
          message: `"${words}" does not stand in the abstract`,
          hint: 'copy the words from it, without formulas and without what surrounds them',
        },
      ];
    }),
  );
}
