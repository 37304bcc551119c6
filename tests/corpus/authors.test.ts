import { expect, it } from 'vitest';
import { authorSlug, findAuthors } from '../../src/corpus/authors.ts';
import type { Name } from '../../src/model/reference/name.ts';
import type { Reference } from '../../src/model/reference/reference.ts';

const record = (id: string, author: Name[], custom?: Reference['custom']): Reference => ({
  id,
  type: 'article',
  title: id,
  author,
  ...(custom === undefined ? {} : { custom }),
});
const horvath = { family: 'Horvath', given: 'Samuel' };
const horváth = { family: 'Horváth', given: 'Samuel' };

it('lists by family name those with two papers, under the printing that kept its accents', () => {
  const lu = { family: 'Liu', given: 'Shiwei' };
  const single = { family: 'Adams', given: 'Amy' };
  expect(findAuthors([record('a', [lu, horvath, single]), record('b', [horváth, lu])])).toEqual([
    { slug: 'samuel-horvath', name: 'Samuel Horváth', papers: ['a', 'b'] },
    { slug: 'shiwei-liu', name: 'Shiwei Liu', papers: ['a', 'b'] },
  ]);
});

it('keeps apart names that differ in more than accents', () => {
  const short = { family: 'Ponti', given: 'Edoardo' };
  const long = { family: 'Ponti', given: 'Edoardo M.' };
  expect(findAuthors([record('a', [short]), record('b', [long])])).toEqual([]);
});

it('makes nobody of initials, nor of a namesake', () => {
  const initials = { family: 'Liu', given: 'Y. H.' };
  const papers = [
    record('a', [initials, horvath]),
    record('b', [initials, horvath], { namesakes: ['Samuel Horvath'] }),
  ];
  expect(findAuthors(papers)).toEqual([]);
  expect(authorSlug(initials, {})).toBeUndefined();
});

it('counts a paper once where a name stands in it twice', () => {
  expect(findAuthors([record('a', [horvath, horváth])])).toEqual([]);
});

it('gives no slug to a name that has no letter for one', () => {
  expect(authorSlug({ literal: '李明' }, {})).toBeUndefined();
});
