import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/checkContent.ts';
import { noteContent } from '../../src/check/noteContent.ts';
import { readContent } from '../../src/check/readContent.ts';
import { formatPage } from '../../src/model/page.ts';
import { formatProblem, sortProblems } from '../../src/model/problem.ts';
import { makeContentFolder, write } from '../collect/contentFolder.ts';

const ABSTRACT =
  'We revisit Weight Decay and $L_{dropout}$, see https://example.org/label-smoothing for the code.';

/** A folder with one paper under regularization and an introduction to initialization. */
function makeSmallFolder(introduction = 'Introduction.', also: string[] = []): string {
  const content = makeContentFolder({ hasThemes: false });
  for (const [id, body] of [
    ['regularization', 'Introduction.'],
    ['initialization', introduction],
  ] as const) {
    const frontMatter = { title: id, order: 1, summary: 'S.', scope: 'S.' };
    write(content, `themes/${id}.mdx`, formatPage(frontMatter, body));
  }
  write(
    content,
    'papers/regularization/decay.mdx',
    formatPage({ title: 'T', also, aliases: ['old'] }, ABSTRACT),
  );
  return content;
}

/** The notices of a folder in which nothing is wrong. */
async function noticesIn(content: string): Promise<string[]> {
  const read = readContent(content, 'src/assets/plants');
  expect(await checkContent(read)).toEqual([]);
  return sortProblems(noteContent(read)).map((notice) =>
    formatProblem(notice).replaceAll(`${content}/`, ''),
  );
}

describe('notices of npm run check', () => {
  it('are none on the real content', () => {
    expect(noteContent(readContent('content', 'src/assets/plants'))).toEqual([]);
  });

  it('name concepts that no abstract mentions, formulas and addresses left out', async () => {
    const content = makeSmallFolder();
    for (const title of ['Weight decay', 'Dropout', 'Label smoothing']) {
      const slug = title.toLowerCase().replace(' ', '-');
      write(content, `concepts/${slug}.mdx`, formatPage({ title }, 'It is what it is.'));
    }
    expect(await noticesIn(content)).toEqual([
      expect.stringMatching(
        /^concepts\/dropout\.mdx:2: no abstract mentions "Dropout"; add the names that abstracts use/,
      ),
      expect.stringMatching(
        /^concepts\/label-smoothing\.mdx:2: no abstract mentions "Label smoothing"/,
      ),
    ]);
  });

  it.each(['decay', 'old'])('name a link to a paper that lacks the theme: %s', async (slug) => {
    const content = makeSmallFolder(`One.\n\n[Two](/papers/${slug}/).`);
    expect(await noticesIn(content)).toEqual([
      `themes/initialization.mdx:10: "${slug}" stands under "regularization" and does not have this theme; ` +
        'right if meant; if it is about both, add "initialization" to also in papers/regularization/decay.mdx',
    ]);
  });

  it('pass over a link to a paper that has the theme as a further one', async () => {
    expect(await noticesIn(makeSmallFolder('[Two](/papers/decay/).', ['initialization']))).toEqual(
      [],
    );
  });
});
