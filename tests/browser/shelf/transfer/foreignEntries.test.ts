import { describe, expect, it } from 'vitest';
import { foreignEntries } from '../../../../src/browser/shelf/transfer/foreignEntries.ts';
import { formatNotes } from '../../../../src/browser/shelf/transfer/notesText.ts';
import { WRITERS, type ExportFormat } from '../../../../src/model/citation/exportFormats.ts';
import type { Citation } from '../../../../src/model/citation/citation.ts';
import { foldKey } from '../../../../src/text/fold.ts';

const citationOf = (id: string, title: string): Citation => ({
  record: { id, type: 'article', title, URL: `https://florilegium.example/papers/${id}/` },
  address: `https://florilegium.example/papers/${id}/`,
});
const citations = [
  citationOf('pissa', 'PiSSA: Principal Singular Values and Singular Vectors Adaptation'),
  citationOf('poincare', 'A Poincaré “view”, 100% [sic] & more, of $\\ell_2$'),
];

describe('a bibliography of this site', () => {
  it.each(['bibtex', 'ris', 'csl-json', 'csv', 'markdown'] satisfies ExportFormat[])(
    'is read back from %s, each paper by slug and title',
    (format) => {
      const entries = foreignEntries(WRITERS[format].write(citations, 'From a search.'));
      expect(entries.map(({ slug }) => slug)).toEqual(['pissa', 'poincare']);
      expect(entries.map(({ title }) => foldKey(title ?? ''))).toEqual(
        citations.map(({ record }) => foldKey(record.title)),
      );
    },
  );

  it('brings its notes back from Markdown', () => {
    const [first] = citations;
    const saved = { slug: 'pissa', title: first?.record.title ?? '', added: 1, isRead: false };
    const notes = formatNotes([{ ...saved, note: 'one\n\n## two' }]);
    const [entry] = foreignEntries(WRITERS.markdown.write(citations, '') + notes);
    expect(entry?.note).toBe('one\n\n## two');
  });
});

describe('a bibliography of another', () => {
  it('in BibTeX as Zotero writes it is read by its titles', () => {
    const entries = foreignEntries(`
@article{meng_pissa_2024,
	title = {{PiSSA}: {Principal} {Singular} {Values}},
	shorttitle = {{PiSSA}},
	url = {http://arxiv.org/abs/2404.02948},
}

@comment{none}
@misc{noauthor_untitled_nodate, note = {nothing} }
@inproceedings{x, booktitle = {Other}, title = "A {Poincar\\'{e}} View of G{\\"o}del\\textquoteright s", year = 2024}`);
    expect(entries.map(({ title }) => title && foldKey(title))).toEqual([
      'pissaprincipalsingularvalues',
      'apoincareviewofgodels',
    ]);
    expect(entries.map(({ slug }) => slug)).toEqual([undefined, 'x']);
  });

  it('in CSL-JSON and RIS is read by its titles alone', () => {
    const csl = '[{"id":"http://zotero.org/users/1/items/AB","title":"PiSSA"},{"id":1},null]';
    expect(foreignEntries(csl)).toEqual([{ title: 'PiSSA' }]);
    const ris = 'TY  - JOUR\nTI  - PiSSA\nER  - \n\nTY  - JOUR\nT1  - DoRA\nER  - \n';
    expect(foreignEntries(ris)).toEqual([{ title: 'PiSSA' }, { title: 'DoRA' }]);
  });
});

it.each([
  '',
  'nonsense',
  '{',
  '[',
  '{"version":9,"papers":[{"slug":"x"}]}',
  '@',
  '@a{',
  'a,b\n1,2',
  '\u0000PK',
])('a file that is nothing of the kind names no papers: %j', (text) => {
  expect(foreignEntries(text)).toEqual([]);
});
