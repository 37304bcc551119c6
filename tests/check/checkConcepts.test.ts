import { describe, expect, it } from 'vitest';
import { readConceptPages } from '../../src/content/readPages.ts';
import { checkConcepts } from '../../src/check/checkConcepts.ts';
import { formatPage } from '../../src/model/page.ts';
import { formatProblem, sortProblems } from '../../src/model/problem.ts';
import { makeContentFolder, write } from '../collect/contentFolder.ts';

/** What is wrong with these concepts: front matter by slug, a definition for each unless another body is given. */
function problemsOf(concepts: Record<string, object>, body = 'It is what it is.'): string[] {
  const content = makeContentFolder();
  for (const [slug, frontMatter] of Object.entries(concepts)) {
    write(content, `concepts/${slug}.mdx`, formatPage(frontMatter, body));
  }
  return sortProblems(checkConcepts(readConceptPages(content).pages)).map((problem) =>
    formatProblem(problem).replaceAll(`${content}/concepts/`, ''),
  );
}

describe('concepts', () => {
  it('may have many names', () => {
    expect(
      problemsOf({
        a: { title: 'Alpha', aliases: ['A1', 'the first'], caseSensitive: ['A1'], seeAlso: ['b'] },
        b: { title: 'Beta' },
      }),
    ).toEqual([]);
  });

  it.each<[string, Record<string, object>, string]>([
    [
      'a name that another has, in another spelling',
      {
        a: { title: 'Weight regularization' },
        b: { title: 'B', aliases: ['weight-regularisations'] },
      },
      'b.mdx:3: "weight-regularisations" is a name of a.mdx too',
    ],
    [
      'an alias that another has',
      { a: { title: 'Alpha', aliases: ['AB'] }, b: { title: 'Beta', aliases: ['first', 'ab'] } },
      'b.mdx:3: "ab" is a name of a.mdx too; delete it from the concept that it fits less',
    ],
    [
      'a neighbour that is not there',
      { alpha: { title: 'A', seeAlso: ['betta'] }, beta: { title: 'B' } },
      'alpha.mdx:3: unknown concept "betta"; did you mean "beta"?',
    ],
    [
      'itself as a neighbour',
      { a: { title: 'A', seeAlso: ['a'] } },
      'a.mdx:3: a concept sees itself',
    ],
    [
      'a case for a name it does not have',
      { a: { title: 'Adam', caseSensitive: ['Adan'] } },
      'a.mdx:3: unknown name "Adan"; did you mean "Adam"?',
    ],
  ])('may not have %s', (_, concepts, message) => {
    expect(problemsOf(concepts)).toEqual([expect.stringContaining(message)]);
  });

  it('have a definition', () => {
    expect(problemsOf({ a: { title: 'A' } }, '')).toEqual([
      expect.stringContaining('a.mdx:4: no definition'),
    ]);
  });
});
