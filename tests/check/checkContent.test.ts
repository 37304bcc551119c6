import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/checkContent.ts';
import { readContent } from '../../src/check/readContent.ts';
import { formatPage } from '../../src/model/page.ts';
import { formatProblem, sortProblems } from '../../src/model/problem.ts';
import { makeContentFolder, write } from '../collect/contentFolder.ts';

const PLANTS = 'src/assets/plants';

async function problemsIn(content: string): Promise<string[]> {
  const problems = sortProblems(await checkContent(readContent(content, PLANTS)));
  return problems.map((problem) => formatProblem(problem).replaceAll(`${content}/`, ''));
}

/** A folder with the real themes but none of the papers they link to, hence with introductions cut short. */
function makeSmallFolder(): string {
  const content = makeContentFolder();
  rmSync(join(content, 'themes'), { recursive: true });
  mkdirSync(join(content, 'themes'));
  for (const theme of ['vision', 'regularization']) {
    write(
      content,
      `themes/${theme}.mdx`,
      formatPage({ title: theme, order: 1, summary: 'S.', scope: 'S.' }, 'Introduction.'),
    );
  }
  write(content, 'listings/x.txt', 'x');
  return content;
}

const paper = (
  content: string,
  name: string,
  frontMatter: object = {},
  body = 'The abstract.',
): string => write(content, `papers/${name}.mdx`, formatPage({ title: 'T', ...frontMatter }, body));

/** Writes records one to a line, from the second on, so that a test knows where each stands. */
const writeRecords = (content: string, ...records: object[]): string =>
  write(
    content,
    'references.json',
    `[\n${records.map((record) => JSON.stringify({ type: 'article', title: 'T', ...record })).join(',\n')}\n]\n`,
  );

describe('npm run check', () => {
  it('finds nothing wrong with the real content', async () => {
    expect(await problemsIn('content')).toEqual([]);
  });

  it('finds nothing wrong with a good page', async () => {
    const content = makeSmallFolder();
    paper(content, 'vision/a', {
      also: ['regularization'],
      sources: [{ listing: 'x.txt', line: 1 }],
      aliases: ['b'],
    });
    expect(await problemsIn(content)).toEqual([]);
  });

  it.each<[string, (content: string) => void, string]>([
    [
      'an unknown theme folder',
      (content) => paper(content, 'visoin/b'),
      'papers/visoin/b.mdx: unknown theme "visoin"; did you mean "vision"?',
    ],
    [
      'an unknown further theme',
      (content) => paper(content, 'vision/a', { also: ['regularisation'] }),
      'papers/vision/a.mdx:3: unknown theme "regularisation"; did you mean "regularization"?',
    ],
    [
      'a theme named twice',
      (content) => paper(content, 'vision/a', { also: ['vision'] }),
      'papers/vision/a.mdx:3: theme "vision" is named twice',
    ],
    [
      'a file name that is no slug',
      (content) => paper(content, 'vision/A_b'),
      'papers/vision/A_b.mdx: "A_b" is no slug',
    ],
    [
      'a summary in plain words that is too long',
      (content) => paper(content, 'vision/a', { plain: 'word '.repeat(41) }),
      'a summary in plain words has at most 40 words',
    ],
    [
      'a paper to speak of that is not there',
      (content) => paper(content, 'vision/a', { speaksOf: [{ paper: 'aa', words: 'abstract' }] }),
      'papers/vision/a.mdx:3: unknown paper "aa"; known are a',
    ],
    [
      'words that do not stand in the abstract',
      (content) => {
        paper(content, 'vision/b', { speaksOf: [{ paper: 'a', words: 'the abstract' }] });
      },
      'papers/vision/b.mdx:3: "the abstract" does not stand in the abstract; copy the words from it',
    ],
    [
      'a paper that speaks of itself',
      (content) => paper(content, 'vision/a', { speaksOf: [{ paper: 'a', words: 'abstract' }] }),
      'papers/vision/a.mdx:3: a paper speaks of itself',
    ],
    [
      'an unknown listing',
      (content) => paper(content, 'vision/a', { sources: [{ listing: 'y.txt', line: 1 }] }),
      'papers/vision/a.mdx:3: unknown listing "y.txt"',
    ],
    [
      'a page without abstract',
      (content) => paper(content, 'vision/a', {}, ''),
      'papers/vision/a.mdx:4: no abstract',
    ],
    [
      'code in an abstract',
      (content) => paper(content, 'vision/a', {}, 'One.\n\nTwo {x}.'),
      'papers/vision/a.mdx:7: an abstract is text, found an expression in braces: "{x}"; write \\{ to show it as typed',
    ],
    [
      'a page outside a theme folder',
      (content) => paper(content, 'a'),
      'papers/a.mdx: not where a page can be; a paper is content/papers/<theme>/<slug>.mdx',
    ],
    [
      'a page that is not UTF-8',
      (content) => write(content, 'papers/vision/b.mdx', Buffer.from([0x2d, 0xff, 0xfe])),
      'papers/vision/b.mdx: not UTF-8',
    ],
    [
      'an orphaned reference',
      (content) => writeRecords(content, { id: 'a' }, { id: 'gone' }),
      'references.json:3: unknown paper "gone"',
    ],
    [
      'a record under another title',
      (content) => writeRecords(content, { id: 'a', title: 'Another Title' }),
      'references.json:2: title "Another Title" on the record of "T"',
    ],
    [
      'a namesake who is no author',
      (content) =>
        writeRecords(content, {
          id: 'a',
          author: [{ family: 'Liu', given: 'Qiang' }],
          custom: { namesakes: ['Qiang Lu'] },
        }),
      'references.json:2: unknown author "Qiang Lu"; did you mean "Qiang Liu"?',
    ],
    [
      'a record that is none',
      (content) => writeRecords(content, { id: 'a', yaer: 2020 }),
      'references.json:2: unknown field "yaer"',
    ],
    [
      'records that are not JSON',
      (content) => write(content, 'references.json', '[\n{'),
      'references.json:2: not JSON',
    ],
    [
      'a link to no paper',
      (content) =>
        write(
          content,
          'themes/vision.mdx',
          formatPage(
            { title: 'V', order: 1, summary: 'S.', scope: 'S.' },
            'One.\n\n[Two](/papers/gone/).',
          ),
        ),
      'themes/vision.mdx:10: unknown paper "gone"',
    ],
    [
      'an unknown plant',
      (content) =>
        write(
          content,
          'themes/vision.mdx',
          formatPage({ title: 'V', order: 1, summary: 'S.', scope: 'S.', plant: 'iriss' }, 'One.'),
        ),
      'themes/vision.mdx:6: unknown plant "iriss"; did you mean "iris"?',
    ],
  ])('reports %s', async (_, damage, message) => {
    const content = makeSmallFolder();
    paper(content, 'vision/a');
    damage(content);
    expect(await problemsIn(content)).toEqual([expect.stringContaining(message)]);
  });

  it('reports a name that two papers claim, until an editor says whose it is', async () => {
    const content = makeSmallFolder();
    paper(content, 'regularization/a', { title: 'LION: A Network' });
    paper(content, 'vision/b', { title: 'LION: An Optimizer' });
    expect(await problemsIn(content)).toEqual([
      expect.stringMatching(
        /^papers\/vision\/b\.mdx:2: "LION" is a name of papers\/regularization\/a\.mdx too; write names/,
      ),
    ]);
    paper(content, 'vision/b', { title: 'LION: An Optimizer', names: [] });
    expect(await problemsIn(content)).toEqual([]);
  });

  it('reports a slug, an alias and a digest that two pages have', async () => {
    const content = makeSmallFolder();
    paper(content, 'regularization/a', { digest: '0011223344556677' });
    paper(content, 'vision/a', { digest: '0011223344556677' });
    paper(content, 'vision/b', { aliases: ['a', 'c'] });
    paper(content, 'vision/d', { aliases: ['c'] });
    expect(await problemsIn(content)).toEqual([
      expect.stringMatching(
        /^papers\/vision\/a\.mdx: slug "a" is taken by papers\/regularization\/a\.mdx/,
      ),
      expect.stringMatching(/^papers\/vision\/a\.mdx:3: digest "0011223344556677" stands on/),
      expect.stringMatching(
        /^papers\/vision\/b\.mdx:3: alias "a" is taken by papers\/regularization\/a\.mdx/,
      ),
      expect.stringMatching(
        /^papers\/vision\/d\.mdx:3: alias "c" is taken by papers\/vision\/b\.mdx/,
      ),
    ]);
  });

  it('reports an identifier that two records have', async () => {
    const content = makeSmallFolder();
    paper(content, 'vision/a');
    paper(content, 'vision/b');
    const arxiv = { archive: 'arXiv', archive_location: '2404.02948' };
    writeRecords(content, { id: 'a', ...arxiv }, { id: 'b', ...arxiv });
    expect(await problemsIn(content)).toEqual([
      expect.stringContaining('references.json:3: "2404.02948" stands on the record of "a" too'),
    ]);
  });

  it('reports everything in one run', async () => {
    const content = makeSmallFolder();
    paper(content, 'visoin/a', { titel: 'x', digest: 'x' });
    paper(content, 'vision/b', { also: ['x', 'y'] }, '{x}');
    cpSync(join(content, 'papers/vision/b.mdx'), join(content, 'papers/vision/c.md'));
    expect(await problemsIn(content)).toHaveLength(6);
  });
});
