import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { readReferences } from '../../../src/content/readReferences.ts';
import { readPaperPages } from '../../../src/content/readPages.ts';
import { mdxToText } from '../../../src/markdown/mdxToText.ts';
import { nodeToText } from '../../../src/markdown/nodeToText.ts';
import { bibtexComment, toBibtex } from '../../../src/model/citation/bibtex.ts';
import { citedAuthors, citedYear, type CitedRecord } from '../../../src/model/citation/citation.ts';
import { toCslJson, WRITERS } from '../../../src/model/citation/exportFormats.ts';
import { titleToLatex } from '../../../src/model/citation/latex.ts';
import { toMarkdownPage, toPlainCitation } from '../../../src/model/citation/markdown.ts';
import { toRis } from '../../../src/model/citation/ris.ts';
import type { Reference } from '../../../src/model/reference/reference.ts';
import { citationMeta, scholarlyArticle } from '../../../src/publish/cite/citationHead.ts';
import { citePaper } from '../../../src/publish/cite/citations.ts';
import { shardCitations } from '../../../src/publish/cite/citationShards.ts';
import { readVenue } from '../../../src/publish/cite/readVenue.ts';
import { shardOf } from '../../../src/text/shard.ts';

const site = new URL('https://florilegium.example');
const references = new Map(
  readReferences('content/references.json').references.map((record) => [record.id, record]),
);
const citations = readPaperPages('content').pages.map(({ id, body, checked }) =>
  citePaper(
    {
      slug: id,
      title: checked.title,
      reference: references.get(id),
      text: mdxToText(body),
      plain: checked.plain,
    },
    site,
  ),
);

function cite(title: string, reference?: Partial<Reference>) {
  const record: Reference = { id: 'x', type: 'article', title, ...reference };
  return citePaper(
    { slug: 'x', title, reference: reference && record, text: 'Text.', plain: undefined },
    site,
  );
}

/** What the other side reads: Citation.js, from nothing but the text of the file. */
function readBibtex(text: string): CitedRecord[] {
  const target = '@csl/list+object';
  const read: unknown = plugins.input.chain(text, {
    forceType: '@bibtex/text',
    target,
    generateGraph: false,
    maxChainLength: 10,
    strict: true,
  });
  return read as CitedRecord[];
}

/** RIS by its own rule: a tag, two spaces, a hyphen, a space, a value; anything else is not RIS. */
function readRis(text: string): Map<string, string[]>[] {
  const records: Map<string, string[]>[] = [];
  for (const line of text.split('\r\n').filter(Boolean)) {
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/u.exec(line) ?? [];
    expect(tag, line).not.toBe('');
    if (tag === 'TY') records.push(new Map());
    const record = records.at(-1);
    record?.set(tag, [...(record.get(tag) ?? []), value]);
  }
  return records;
}

describe('the citations of the collection', () => {
  it('read back from one BibTeX file with every title, name, year and key', () => {
    const read = readBibtex(WRITERS.bibtex.write(citations, 'All papers.'));
    expect(read.map(({ id }) => id)).toEqual(citations.map(({ record }) => record.id));
    expect(read.map(({ title }) => title)).toEqual(citations.map(({ record }) => record.title));
    const inFull = (record: CitedRecord) => ({ record, address: '' });
    for (const [index, citation] of citations.entries()) {
      const record = read[index];
      expect(record && citedAuthors(inFull(record))).toEqual(citedAuthors(citation));
      expect(record && citedYear(inFull(record))).toBe(citedYear(citation));
      expect(record?.['container-title']).toBe(citation.record['container-title']);
      expect(record?.DOI).toBe(citation.record.DOI);
      expect(record?.URL).toBe(citation.record.URL);
    }
  });

  it('read back from RIS and from CSL-JSON', () => {
    const read = readRis(WRITERS.ris.write(citations, ''));
    expect(read.map((record) => record.get('TI')?.[0])).toEqual(
      citations.map(({ record }) => record.title),
    );
    expect(read.map((record) => record.get('AU')?.length ?? 0)).toEqual(
      citations.map(({ record }) => record.author?.length ?? 0),
    );
    expect(JSON.parse(toCslJson(citations))).toEqual(citations.map(({ record }) => record));
  });

  it('tell nothing that the record does not, and nothing of our own fields', () => {
    const known = JSON.stringify(citations);
    expect(known).not.toMatch(/authorsNote|namesakes|openreview"/);
    for (const { record } of citations) {
      if (references.has(record.id)) continue;
      expect(Object.keys(record).sort()).toEqual(['URL', 'abstract', 'id', 'title', 'type']);
      expect(record.URL).toBe(`https://florilegium.example/papers/${record.id}/`);
    }
  });
});

describe('a BibTeX entry', () => {
  it('has the e-print, the venue and the year of the venue', () => {
    expect(
      toBibtex(
        cite('LoRA: Low-Rank Adaptation', {
          type: 'paper-conference',
          author: [{ family: 'Hu', given: 'Edward J.' }],
          issued: { 'date-parts': [[2021]] },
          'container-title': 'ICLR 2022',
          archive: 'arXiv',
          archive_location: '2106.09685',
        }),
      ),
    ).toBe(`@inproceedings{x,
  author = {Hu, Edward J.},
  title = {{LoRA}: Low-Rank Adaptation},
  booktitle = {ICLR},
  year = {2022},
  eprint = {2106.09685},
  archivePrefix = {arXiv},
  url = {https://arxiv.org/abs/2106.09685}
}
`);
  });

  it('of a paper that nothing is known of has its title and its address here', () => {
    expect(toBibtex(cite('A Title'))).toBe(
      '@misc{x,\n  title = {A Title},\n  url = {https://florilegium.example/papers/x/}\n}\n',
    );
  });

  it('of a preprint has the DOI that arXiv gives it', () => {
    const preprint = cite('T', { archive: 'arXiv', archive_location: '2106.09685' });
    expect(toBibtex(preprint)).toContain('doi = {10.48550/arXiv.2106.09685}');
  });

  it.each([
    ['GPT-2 and K-FAC for ResNets', '{GPT}-2 and {K}-{FAC} for {ResNets}'],
    ['A Low-Rank View of Vitamin C', 'A Low-Rank View of Vitamin {C}'],
    ['$\\ell_2$ Regularization', '{$\\ell_2$} Regularization'],
    ['ℓ₂ and β', '$\\ell$$_2$ and $\\beta$'],
    ['Costs of $5 and $6', 'Costs of \\$5 and \\$6'],
    ['Poincaré SP²OT', 'Poincaré {SP²OT}'],
    ['$\\input{x}_$', '\\$\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}\\_\\$'],
  ])('keeps capitals, mathematics and accents: %s', (title, latex) => {
    expect(titleToLatex(title)).toBe(latex);
  });

  it('takes names apart as the record does', () => {
    const author = [
      { family: 'Weijer', given: 'Joost', 'non-dropping-particle': 'van de' },
      { family: 'King', given: 'Martin', suffix: 'Jr.' },
      { family: 'Wei', given: 'Gu-yeon' },
      { family: 'de Freitas', given: 'Nando' },
      { family: 'Madonna' },
      { literal: 'Research and Company, Inc.' },
      { family: 'Gómez-Vargas', given: 'N.' },
      { literal: 'The {X} % Group' },
    ];
    const [read] = readBibtex(toBibtex(cite('T', { author })));
    const names = (record: CitedRecord | undefined) =>
      record && citedAuthors({ record, address: '' });
    expect(names(read)).toEqual(names(cite('T', { author }).record));
  });

  it('is kept from being read in a comment', () => {
    const [only, ...more] = readBibtex(
      `${bibtexComment('a} @misc{y, title={Z}}')}${toBibtex(cite('T'))}`,
    );
    expect([only?.id, more]).toEqual(['x', []]);
  });
});

const HOSTILE = [
  'Closes } and opens {',
  '100% of #1 & more_less ~ ^ \\ \\end{document} $',
  'line\nER  - \r\n@misc{y, title={Z}}\u0000\u2028\u0085end',
  'שלום \u202Eأهلا\u202C العالم',
  '"quotes", =HYPERLINK("http://x") \uD800',
  '<script>alert(1)</script> *x* [y](javascript:1) `z`',
  '}, author = {Nobody',
  '# a heading',
  '=1+1',
];

describe('a hostile title', () => {
  it.each(HOSTILE)('stays a title in BibTeX: %j', (title) => {
    const citation = cite(title, { author: [{ family: title }], 'container-title': title });
    const read = readBibtex(toBibtex(citation) + toBibtex({ ...cite('Next') }));
    expect(read.map((record) => record.title)).toEqual([citation.record.title, 'Next']);
    expect(read[0]?.author).toHaveLength(1);
  });

  it.each(HOSTILE)('stays a title in RIS, CSL-JSON and Markdown: %j', (title) => {
    const citation = cite(title, { author: [{ literal: title }] });
    const [ris, ...more] = readRis(toRis(citation));
    expect(more).toEqual([]);
    expect(ris?.get('TI')).toEqual([citation.record.title]);
    expect(JSON.parse(toCslJson([citation]))).toEqual([citation.record]);
    for (const text of [
      toMarkdownPage(citation, 'The abstract.'),
      WRITERS.markdown.write([citation], title),
    ]) {
      expect(readMarkdown(text)).toContain(citation.record.title);
    }
    expect(toPlainCitation(citation)).not.toMatch(/[\p{Cc}\u202E]/u);
  });

  it.each(HOSTILE)('stays in its cell of a table, and no formula: %j', (title) => {
    const citation = cite(title);
    const [head, row, ...more] = readCsv(WRITERS.csv.write([citation], ''));
    expect(more).toEqual([]);
    expect(row).toHaveLength(head?.length ?? 0);
    expect(row?.[0]?.replace(/^'/, '')).toBe(citation.record.title);
    expect(row?.[0]).not.toMatch(/^[=+\-@]/);
  });
});

/** Markdown as its readers see it, mathematics between dollars included. */
function readMarkdown(text: string): string {
  return nodeToText(unified().use(remarkParse).use(remarkMath).parse(text));
}

/** A reader of RFC 4180: fields apart by commas, quoted where they hold quotes, commas or breaks. */
function readCsv(text: string): string[][] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .filter(Boolean)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
        ([, quoted, bare = '']) => quoted?.replaceAll('""', '"') ?? bare,
      ),
    );
}

describe('the head of a page', () => {
  it.each(HOSTILE)('holds a hostile title as text: %j', (title) => {
    const citation = cite(`${title}</script><!--`, { 'container-title': title });
    const article = scholarlyArticle(citation, undefined);
    expect(article).not.toContain('<');
    expect(JSON.parse(article)).toMatchObject({ name: citation.record.title });
  });

  it('has no tag for what is not known', () => {
    expect(citationMeta(cite('A Title'), undefined)).toEqual([
      ['citation_title', 'A Title'],
      ['citation_abstract_html_url', 'https://florilegium.example/papers/x/'],
    ]);
    expect(JSON.parse(scholarlyArticle(cite('A Title'), undefined))).not.toHaveProperty('author');
  });
});

describe('a venue', () => {
  it.each([
    ['ICML 2023', { name: 'ICML', year: 2023 }],
    ['CVPR Workshops 2023', { name: 'CVPR Workshops', year: 2023 }],
    ['Neural Networks 132 (2020)', { name: 'Neural Networks', volume: '132', year: 2020 }],
    [
      'Doklady Mathematics 110(1) 2024',
      { name: 'Doklady Mathematics', volume: '110', issue: '1', year: 2024 },
    ],
    [
      'Journal of Computational Science 81 (2024) 102375',
      { name: 'Journal of Computational Science', volume: '81', year: 2024, page: '102375' },
    ],
    ['NeurIPS (vol. 38, 2025)', { name: 'NeurIPS (vol. 38, 2025)', year: 2025 }],
    ['ACL 2025 Findings', { name: 'ACL 2025 Findings', year: 2025 }],
    ['TMLR', { name: 'TMLR' }],
  ])('is taken apart where it is written in a common way: %s', (venue, parts) => {
    expect(readVenue(venue)).toEqual(parts);
  });
});

describe('shards', () => {
  it('hold every paper where the rule says, and exist even for none', () => {
    const shards = shardCitations(citations);
    for (const citation of citations) {
      const { id } = citation.record;
      expect(shards[shardOf(id, shards.length)]?.[id]).toBe(citation);
    }
    expect(shardCitations([])).toEqual([{}]);
  });
});

describe('a site that is not told its address', () => {
  it('names none in any citation, and a paper that can be read elsewhere is cited by that', () => {
    const paper = { slug: 'x', title: 'A Title', text: 'Text.', plain: undefined };
    const bare = citePaper({ ...paper, reference: undefined }, undefined);
    expect([bare.address, bare.record.URL]).toEqual([undefined, undefined]);
    for (const { write } of Object.values(WRITERS)) {
      expect(write([bare], '')).not.toMatch(/https?:|undefined/);
    }
    const [id = '', reference] =
      [...references].find(([, { archive }]) => archive === 'arXiv') ?? [];
    const known = citePaper({ ...paper, slug: id, reference }, undefined);
    expect(known.address).toBeUndefined();
    expect(known.record.URL).toMatch(/^https:\/\/arxiv\.org\/abs\//);
  });
});
