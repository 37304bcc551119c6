import { describe, expect, it } from 'vitest';
import { readPaperPages, readThemePages } from '../../../src/content/readPages.ts';
import { checkThemePages } from '../../../src/check/themes/checkThemePages.ts';
import { formatPage } from '../../../src/model/page.ts';
import { formatProblem, sortProblems } from '../../../src/model/problem.ts';
import { makeContentFolder, write } from '../../collect/contentFolder.ts';

const INTRODUCTION = 'It asks about [winning tickets](#winning-tickets).';

const group = (title: string, ...papers: string[]): string =>
  `  - title: "${title}"\n    about: "What they are."\n    papers:\n${papers.map((slug) => `      - ${slug}\n`).join('')}`;

/** What is wrong with a theme of these groups and this introduction; its first group's title stands on line 7. */
function problemsOf(groups: string, introduction = INTRODUCTION): string[] {
  const content = makeContentFolder({ hasThemes: false });
  write(
    content,
    'themes/initialization.mdx',
    `---\ntitle: I\norder: 1\nsummary: "S."\nscope: "S."\ngroups:\n${groups}---\n\n${introduction}\n`,
  );
  const paper = (name: string, frontMatter: object = {}): string =>
    write(content, `papers/${name}.mdx`, formatPage({ title: name, ...frontMatter }, 'Text.'));
  paper('initialization/lottery-ticket');
  paper('initialization/structured-pruning', { aliases: ['pruning-at-start'] });
  paper('regularization/random-teachers', { also: ['initialization'] });
  paper('regularization/goldfish');
  write(content, 'papers/initialization/broken.mdx', 'no front matter');
  const papers = readPaperPages(content);
  const problems = checkThemePages({ papers, themes: readThemePages(content), plants: [] });
  return sortProblems(problems).map((problem) =>
    formatProblem(problem).replaceAll(`${content}/`, ''),
  );
}

const GOOD = group('Winning tickets', 'lottery-ticket', 'structured-pruning', 'random-teachers');

describe('groups', () => {
  it('hold papers of the theme and those that have it as a further theme', () => {
    expect(problemsOf(GOOD)).toEqual([]);
  });

  it('may hold a paper whose page is broken, which is reported elsewhere', () => {
    expect(problemsOf(group('Winning tickets', 'lottery-ticket', 'broken'))).toEqual([]);
  });

  it.each<[string, string, string, string?]>([
    [
      'one paper',
      group('Winning tickets', 'lottery-ticket'),
      'themes/initialization.mdx:7: group "Winning tickets" has one paper; a group has two at least',
    ],
    [
      'an unknown paper',
      group('Winning tickets', 'lottery-ticket', 'structured-prunning'),
      'themes/initialization.mdx:11: unknown paper "structured-prunning"; did you mean "structured-pruning"?',
    ],
    [
      'a former slug',
      group('Winning tickets', 'lottery-ticket', 'pruning-at-start'),
      'themes/initialization.mdx:11: "pruning-at-start" is a former slug of "structured-pruning"; write structured-pruning',
    ],
    [
      'a paper without the theme',
      group('Winning tickets', 'lottery-ticket', 'goldfish'),
      'themes/initialization.mdx:11: "goldfish" does not have this theme; it stands under "regularization"; take it out of the group, or add "initialization" to also in papers/regularization/goldfish.mdx',
    ],
    [
      'a paper twice',
      group('Winning tickets', 'lottery-ticket', 'structured-pruning', 'lottery-ticket'),
      'themes/initialization.mdx:12: "lottery-ticket" is listed twice; "Winning tickets" has it on line 10',
    ],
    [
      'a paper of another group',
      GOOD + group('Seeds', 'random-teachers', 'lottery-ticket'),
      'themes/initialization.mdx:16: "random-teachers" is listed twice; "Winning tickets" has it on line 12',
      `${INTRODUCTION} [Seeds](#seeds).`,
    ],
    [
      'a title that another group has',
      GOOD + group('Winning Tickets', 'broken', 'broken'),
      'anchor "#winning-tickets" is taken by another heading of the page',
    ],
    [
      'the title of a heading',
      GOOD,
      'themes/initialization.mdx:7: anchor "#winning-tickets" is taken by another heading',
      `${INTRODUCTION}\n\n## Winning tickets\n\nAnd more.`,
    ],
    [
      'a title that the introduction does not name',
      GOOD,
      'themes/initialization.mdx:7: the introduction does not name the group "Winning tickets"; write [winning tickets](#winning-tickets) where it speaks of these papers',
      'It asks about winning tickets.',
    ],
  ])('may not have %s', (_, groups, message, introduction) => {
    expect(problemsOf(groups, introduction)).toContainEqual(expect.stringContaining(message));
  });
});

describe('an introduction', () => {
  it('links to no anchor that is not there', () => {
    expect(problemsOf(GOOD, `${INTRODUCTION}\n\nAnd [seeds](#seeds).`)).toEqual([
      expect.stringMatching(/^themes\/initialization\.mdx:17: unknown anchor "seeds"/),
    ]);
  });

  it('is there', () => {
    expect(problemsOf('  []\n', '')).toEqual([
      expect.stringMatching(/^themes\/initialization\.mdx:9: no introduction; write it below/),
    ]);
  });
});
