import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatImportReport } from '../../../src/collect/enrich/enrichReport.ts';
import { enrichFromFile } from '../../../src/collect/enrich/file/fromFile.ts';
import { write } from '../contentFolder.ts';
import { contentWith, recordsIn } from './enrichContent.ts';

const PAPERS = ['Alpha: The Poincaré Way', 'Beta: Naïve Nets & Co', 'Gamma: A Third Paper'];

/** Imports a file of that name and text into a folder with the papers, and gives the folder and what was printed. */
function importFile(name: string, text: string | Buffer, references: readonly object[] = []) {
  const content = contentWith(PAPERS, references);
  const from = write(content, name, text);
  const report = enrichFromFile({ content, from, isDryRun: false });
  const printed = formatImportReport(report).replaceAll(`${content}/`, '');
  return { content, report, printed };
}

const BIB = String.raw`
% as a reference manager writes it
@string{icml = "ICML 2024"}

@inproceedings{poincare_alpha_2024,
  title = {{Alpha}: {The} {Poincar\'{e}} {Way}},
  author = {van de Weijer, Joost and Mart{\'\i}nez-Mu{\~n}oz, Gonzalo and {Google DeepMind} and King, Jr., Martin and
    Gu-yeon Wei and Ng, Andrew Y. and others},
  booktitle = icml,
  year = 2024,
  doi = {10.1145/3687971},
  url = {https://openreview.net/forum?id=fxqHRGZPGL},
}

@misc{weng_beta,
  title = {Beta: Na{\"\i}ve Nets {\&} Co},
  author = {Weng, Lilian},
  date = {2023-05-01},
  eprint = {2305.00001},
  eprinttype = {arxiv},
  doi = {10.48550/arXiv.2305.00001},
  url = {http://arxiv.org/abs/2305.00001},
}
`;

describe('a BibTeX file', () => {
  it('gives names, venue, year and identifiers, its LaTeX decoded and its particles apart', () => {
    const { content, report } = importFile('export.bib', BIB);
    expect(report).toMatchObject({ records: 2, unmatched: [], problems: [] });
    expect(recordsIn(content)).toEqual([
      {
        id: 'alpha',
        type: 'paper-conference',
        title: 'Alpha: The Poincaré Way',
        author: [
          { family: 'Weijer', given: 'Joost', 'non-dropping-particle': 'van de' },
          { family: 'Martínez-Muñoz', given: 'Gonzalo' },
          { literal: 'Google DeepMind' },
          { family: 'King', given: 'Martin', suffix: 'Jr.' },
          { family: 'Wei', given: 'Gu-yeon' },
          { family: 'Ng', given: 'Andrew Y.' },
        ],
        issued: { 'date-parts': [[2024]] },
        'container-title': 'ICML 2024',
        DOI: '10.1145/3687971',
        custom: { authorsNote: 'and others', openreview: 'fxqHRGZPGL' },
      },
      {
        id: 'beta',
        type: 'article',
        title: 'Beta: Naïve Nets & Co',
        author: [{ family: 'Weng', given: 'Lilian' }],
        issued: { 'date-parts': [[2023]] },
        archive: 'arXiv',
        archive_location: '2305.00001',
      },
    ]);
  });

  it('loses only its broken entries, each named with its line', () => {
    const text = BIB.replace(
      '@misc{weng_beta,',
      '@misc{broken, title = {Gamma: A Third Paper\n\n@misc{weng_beta,',
    );
    const { content, printed } = importFile('export.bib', text);
    expect(printed).toMatch(
      /export\.bib:15: entry "@misc\{broken, title = .*cannot be read: .*; see that its braces/,
    );
    expect(recordsIn(content).map(({ id }) => id)).toEqual(['alpha', 'beta']);
    expect(recordsIn(content)[0]).toMatchObject({ 'container-title': 'ICML 2024' });
  });

  it('takes arXiv for an archive, whatever a catalogue calls it', () => {
    const entry = (key: string, title: string, rest: string) =>
      `@article{${key}, title={${title}}, ${rest}}\n`;
    const { content } = importFile(
      'scholar.bib',
      entry('a', PAPERS[0] ?? '', 'journal={arXiv preprint arXiv:2404.02948v2}, year={2024}') +
        entry('b', 'Beta: Naïve Nets and Co', 'journal={CoRR}') +
        entry('c', PAPERS[2] ?? '', 'journal={CoRR}, volume={abs/2305.00003}'),
    );
    expect(recordsIn(content)).toEqual([
      expect.objectContaining({ id: 'alpha', type: 'article', archive_location: '2404.02948' }),
      expect.objectContaining({ id: 'gamma', type: 'article', archive_location: '2305.00003' }),
    ]);
    for (const record of recordsIn(content)) expect(record).not.toHaveProperty('container-title');
  });
});

describe('a CSL-JSON file', () => {
  const zotero = [
    {
      id: 'http://zotero.org/users/1/items/ABC',
      type: 'article-journal',
      title: 'Alpha: the <span class="nocase">Poincaré</span> way',
      abstract: 'Not kept.',
      'container-title': 'Neural Networks',
      DOI: 'https://doi.org/10.1016/j.neunet.2020.08.022',
      URL: 'https://example.org/alpha',
      volume: '132',
      author: [
        { family: 'van der Berg', given: 'Jörg' },
        { family: 'Đặng', given: 'Văn' },
        { literal: 'The Alpha Team' },
      ],
      issued: { 'date-parts': [['2020', 8, 28]] },
    },
    {
      id: 'x/2',
      type: 'article',
      title: PAPERS[1],
      number: 'arXiv:2305.00001',
      publisher: 'arXiv',
      author: [{ family: 'Weng', given: 'Lilian' }],
      issued: { raw: '2023-05-01' },
    },
  ];

  it('gives what Zotero writes', () => {
    const { content, report } = importFile('export.json', JSON.stringify(zotero, null, 2));
    expect(report.problems).toEqual([]);
    expect(recordsIn(content)).toEqual([
      {
        id: 'alpha',
        type: 'article-journal',
        title: 'Alpha: The Poincaré Way',
        author: [
          { family: 'Berg', given: 'Jörg', 'non-dropping-particle': 'van der' },
          { family: 'Đặng', given: 'Văn' },
          { literal: 'The Alpha Team' },
        ],
        issued: { 'date-parts': [[2020]] },
        'container-title': 'Neural Networks',
        DOI: '10.1016/j.neunet.2020.08.022',
        URL: 'https://example.org/alpha',
      },
      expect.objectContaining({
        id: 'beta',
        issued: { 'date-parts': [[2023]] },
        archive: 'arXiv',
        archive_location: '2305.00001',
      }),
    ]);
  });

  it('changes no field that is there, and shows what differs and what has no page', () => {
    const record = {
      id: 'alpha',
      type: 'paper-conference',
      title: PAPERS[0],
      author: [{ family: 'Berg', given: 'J.', 'non-dropping-particle': 'van der' }],
      'container-title': 'ICLR 2021',
    };
    const file = [...zotero, { id: 'z', title: 'Delta: Elsewhere' }];
    const { content, printed } = importFile('export.json', JSON.stringify(file, null, 1), [record]);
    expect(recordsIn(content)[0]).toMatchObject(record);
    expect(recordsIn(content)[0]).toMatchObject({ DOI: '10.1016/j.neunet.2020.08.022' });
    expect(printed).toContain(
      'papers/vision/alpha.mdx: venue differs in export.json:2: kept "ICLR 2021", offered "Neural Networks"',
    );
    expect(printed).toContain(
      'kept "J. van der Berg", offered "Jörg van der Berg, Văn Đặng, The Alpha Team"',
    );
    expect(printed).toMatch(/export\.json:\d+: "Delta: Elsewhere": no page has this title/);
    expect(printed).toMatch(/unmatched +1\n/);
  });

  it('uses both of two records of one paper, and says so', () => {
    const second = { title: PAPERS[1], 'container-title': 'ICML 2024', DOI: '10.1000/182' };
    const { content, printed } = importFile(
      'export.json',
      JSON.stringify([...zotero, second], null, 1),
    );
    expect(printed).toMatch(
      /export\.json:\d+: "Beta: Naïve Nets & Co": a second record of it, after line \d+; both were used/,
    );
    expect(recordsIn(content)[1]).toMatchObject({
      archive_location: '2305.00001',
      DOI: '10.1000/182',
    });
  });

  it('names the records it cannot read, and reads the others', () => {
    const { content, printed } = importFile(
      'export.json',
      `[\n{ "id": 1 },\n7,\n${JSON.stringify(zotero[1])}]`,
    );
    expect(printed).toMatch(/export\.json:2: a record that cannot be read: title: /);
    expect(printed).toMatch(/export\.json:3: a record that cannot be read: record: /);
    expect(recordsIn(content).map(({ id }) => id)).toEqual(['beta']);
  });
});

describe('a file that is none', () => {
  it.each([
    ['broken.json', '[{"title": ', /broken\.json:1: not JSON/],
    [
      'object.json',
      '{"items": []}',
      /object\.json:1: a list of records is wanted, found "\{\\"items\\": \[\]\}"; export as CSL JSON/,
    ],
    ['empty.bib', '', /empty\.bib: no record in the file; export again/],
    ['ris.bib', 'TY  - JOUR\nTI  - Alpha\nER  -\n', /ris\.bib: no record in the file/],
  ])('is a problem, not an exception: %s', (name, text, message) => {
    const { content, printed, report } = importFile(name, text);
    expect(printed).toMatch(message);
    expect(report.problems).toHaveLength(1);
    expect(existsSync(join(content, 'references.json'))).toBe(false);
  });

  it('is a problem where it is not there', () => {
    const content = contentWith(PAPERS);
    const report = enrichFromFile({ content, from: join(content, 'gone.bib'), isDryRun: false });
    expect(formatImportReport(report)).toMatch(/gone\.bib: cannot read: no such file \(ENOENT\)/);
  });
});

it('writes nothing in a dry run, and one line for each author otherwise', () => {
  const { content } = importFile('export.bib', BIB);
  const text = readFileSync(join(content, 'references.json'), 'utf8');
  expect(text).toContain(
    '\n      { "family": "Weijer", "given": "Joost", "non-dropping-particle": "van de" },\n',
  );
  expect(text).toContain('\n    "issued": { "date-parts": [[2024]] },\n');
  expect(text.endsWith('\n]\n')).toBe(true);

  const other = contentWith(PAPERS);
  const from = write(other, 'export.bib', BIB);
  expect(enrichFromFile({ content: other, from, isDryRun: true }).additions).toHaveLength(2);
  expect(existsSync(join(other, 'references.json'))).toBe(false);
});
