import { describe, expect, it } from 'vitest';
import { checkFrontMatter, formatPage, parsePage } from '../../src/model/page.ts';
import { paperSchema } from '../../src/model/paper.ts';
import { formatProblem } from '../../src/model/problem.ts';

const problemsOf = (source: string): string[] => {
  const page = parsePage(source, 'x.mdx');
  if ('message' in page) return [formatProblem(page)];
  const checked = checkFrontMatter(paperSchema, page, 'x.mdx');
  return 'problems' in checked ? checked.problems.map(formatProblem) : [];
};

describe('a page', () => {
  it('is read as it was written', () => {
    const frontMatter = {
      title: 'Yes: "no" #1 — null',
      also: ['a'],
      sources: [{ listing: 'x.txt', line: 3 }],
    };
    const page = parsePage(formatPage(frontMatter, 'The body.'), 'x.mdx');
    expect(page).toMatchObject({ frontMatter, body: '\nThe body.\n' });
  });

  it('keeps its lists on one line each', () => {
    expect(
      formatPage(
        { title: 'T', sources: [{ listing: 'x.txt', line: 3 }], digest: '0011223344556677' },
        'Body.',
      ),
    ).toBe(
      '---\ntitle: "T"\nsources: [{listing: "x.txt", line: 3}]\ndigest: "0011223344556677"\n---\n\nBody.\n',
    );
  });

  it('may begin with a byte order mark and end its lines with carriage returns', () => {
    expect(parsePage('\uFEFF---\r\ntitle: T\r\n---\r\nBody.\r\n', 'x.mdx')).toMatchObject({
      frontMatter: { title: 'T' },
      body: 'Body.\r\n',
      bodyLine: 4,
    });
  });

  it('knows the line of each value', () => {
    const page = parsePage('---\ntitle: T\nalso:\n  - a\n  - b\n---\nBody', 'x.mdx');
    if ('message' in page) throw new Error(page.message);
    expect([
      page.lineOf(['title']),
      page.lineOf(['also', 1]),
      page.lineOf(['nothing']),
      page.bodyLine,
    ]).toEqual([2, 5, 1, 7]);
  });
});

describe('front matter that is wrong', () => {
  it.each([
    [
      'no front matter here',
      'x.mdx:1: no front matter, found "no front matter here"; begin the page',
    ],
    ['---\ntitle: "a" "b"\n---\n', 'x.mdx:2: front matter is not YAML'],
    ['---\ntitel: T\ntitle: T\n---\n', 'x.mdx:2: unknown field "titel"; did you mean "title"?'],
    ['---\nalso: []\n---\n', 'x.mdx:1: missing field "title"; add it'],
    ['---\ntitle: T\nalso: vision\n---\n', 'x.mdx:3: also: found "\\"vision\\""'],
    [
      '---\ntitle: T\nlinks: [{ kind: paper, url: "https://a.b" }]\n---\n',
      'x.mdx:3: links.0.kind: found "\\"paper\\""',
    ],
    [
      '---\ntitle: T\nlinks: [{ kind: code, url: "javascript:alert(1)" }]\n---\n',
      'x.mdx:3: links.0.url: found "\\"javascript:alert(1)',
    ],
    [
      '---\ntitle: T\naliases: ["Not A Slug"]\n---\n',
      'x.mdx:3: aliases.0: found "\\"Not A Slug\\""; a slug is',
    ],
    ['---\n\n---\n', 'x.mdx:1: front matter: found "null"'],
  ])('is reported with its line, the value and what to do: %j', (source, message) => {
    expect(problemsOf(source)).toEqual([expect.stringContaining(message)]);
  });

  it('is reported whole', () => {
    expect(problemsOf('---\ntitle: ""\nneedsReview: maybe\ndigest: x\n---\n')).toHaveLength(3);
  });
});
