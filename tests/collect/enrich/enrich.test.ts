import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatArxivReport } from '../../../src/collect/enrich/enrichReport.ts';
import { write } from '../contentFolder.ts';
import {
  abstractOf,
  byTitle,
  contentWith,
  enrich,
  entryOf,
  recordsIn,
  TITLES,
} from './enrichContent.ts';
import { feed, startArxiv } from './enrichServer.ts';

describe('a paper without a record', () => {
  it('gets one from the candidate whose title and abstract are its own', async () => {
    const content = contentWith(TITLES.slice(0, 1));
    const entry = entryOf(TITLES[0], {
      arxiv: '2404.02948v3',
      authors: ['Joost van de Weijer', 'Sungjoon  Choi', 'Lise Le Boudec'],
      doi: '10.1145/3687971',
    });
    const { api } = await startArxiv(() => ({ body: feed(entry) }));
    const report = await enrich(content, api);
    expect(report).toMatchObject({ wanted: 1, asked: 1, refused: [], unknown: [], problems: [] });
    expect(recordsIn(content)).toEqual([
      {
        id: 'alpha',
        type: 'article',
        title: TITLES[0],
        author: [
          { family: 'Weijer', given: 'Joost', 'non-dropping-particle': 'van de' },
          { family: 'Choi', given: 'Sungjoon' },
          { family: 'Le Boudec', given: 'Lise' },
        ],
        issued: { 'date-parts': [[2024]] },
        DOI: '10.1145/3687971',
        archive: 'arXiv',
        archive_location: '2404.02948',
      },
    ]);
  });

  it('is asked for by its title, without the signs that mean something to the API', async () => {
    const content = contentWith(['Alpha-2: "On (the) AND of\\ things"']);
    const { api, hits } = await startArxiv(() => ({}));
    await enrich(content, api);
    expect(hits[0]?.query.get('search_query')).toBe('ti:"Alpha 2 On the AND of things"');
    expect(hits[0]?.userAgent).toMatch(/^florilegium-enrich/);
  });

  it('stays without one where the answer is empty, and is reported', async () => {
    const content = contentWith(TITLES.slice(0, 1));
    const { api } = await startArxiv(() => ({ body: feed() }));
    const report = await enrich(content, api);
    expect(formatArxivReport(report)).toMatch(/alpha\.mdx: nothing under its title/);
    expect(existsSync(join(content, 'references.json'))).toBe(false);
  });

  it.each([
    [
      'another title',
      entryOf('Alpha: Not That Paper'),
      /refused arXiv 2404\.02948: its title differs, found "Alpha: Not/,
    ],
    [
      'the right title with another abstract',
      {
        title: TITLES[0],
        abstract: 'Something about cats and their many ways of sitting in the sun all day.',
      },
      /the title is the same, but its abstract shares 0\.00 of the phrases \(0\.3 needed\), found "Something about cats/,
    ],
  ])('is not given %s', async (_, entry, reason) => {
    const content = contentWith(TITLES.slice(0, 1));
    const { api } = await startArxiv(() => ({ body: feed(entry) }));
    const report = await enrich(content, api);
    expect(formatArxivReport(report)).toMatch(reason);
    expect(existsSync(join(content, 'references.json'))).toBe(false);
  });

  it('is found among candidates that are not it, through small differences of printing', async () => {
    const content = contentWith(['Alpha: The Poincaré Way']);
    const title = 'ALPHA: the Poincare way.';
    const abstract = `${abstractOf('Alpha: The Poincaré Way')} Our code is there for all to see.`;
    const { api } = await startArxiv(() => ({
      body: feed(entryOf('Alpha: Not It'), { title, abstract, arxiv: '2501.00001v1' }),
    }));
    const report = await enrich(content, api);
    expect(report.refused).toHaveLength(1);
    expect(recordsIn(content)[0]).toMatchObject({
      title: 'Alpha: The Poincaré Way',
      archive_location: '2501.00001',
    });
  });
});

it('compares nothing with a page that is broken, says so, and goes on', async () => {
  const content = contentWith(TITLES.slice(0, 2));
  const page = join(content, 'papers/vision/alpha.mdx');
  write('', page, `${readFileSync(page, 'utf8')}\nAn {open brace.\n`);
  const { api } = await startArxiv(byTitle);
  const report = await enrich(content, api);
  expect(formatArxivReport(report)).toMatch(/alpha\.mdx:4: the abstract is no MDX/);
  expect(recordsIn(content).map(({ id }) => id)).toEqual(['beta']);
});

describe('a record that is there', () => {
  it('keeps every field it has, gains those it lacks, and shows where the two differ', async () => {
    const record = {
      id: 'alpha',
      type: 'paper-conference',
      title: TITLES[0],
      author: [{ family: 'Byron', given: 'Ada' }],
      'container-title': 'ICML 2025',
      custom: { openreview: 'abc' },
    };
    const content = contentWith(TITLES.slice(0, 1), [record]);
    const { api } = await startArxiv(byTitle);
    const report = await enrich(content, api);
    expect(recordsIn(content)).toEqual([
      {
        ...record,
        issued: { 'date-parts': [[2024]] },
        archive: 'arXiv',
        archive_location: '2404.02948',
      },
    ]);
    const printed = formatArxivReport(report);
    expect(printed).toMatch(/alpha\.mdx: added year, arXiv from arXiv 2404\.02948/);
    expect(printed).toMatch(
      /author differs in arXiv 2404\.02948: kept "Ada Byron", offered "Ada Lovelace"/,
    );
  });

  it('is looked up by its arXiv identifier where that is known, and not at all where nothing is missing', async () => {
    const whole = {
      id: 'beta',
      type: 'article',
      title: TITLES[1],
      author: [{ literal: 'OpenAI' }],
      issued: { 'date-parts': [[2024]] },
      archive: 'arXiv',
      archive_location: '2404.00001',
    };
    const part = {
      id: 'alpha',
      type: 'article',
      title: TITLES[0],
      archive: 'arXiv',
      archive_location: '2404.02948',
    };
    const content = contentWith(TITLES.slice(0, 2), [whole, part]);
    const { api, hits } = await startArxiv(() => ({ body: feed(entryOf(TITLES[0])) }));
    await enrich(content, api);
    expect(hits.map(({ query }) => query.get('id_list'))).toEqual(['2404.02948']);
    expect(recordsIn(content)[0]).toMatchObject({
      id: 'alpha',
      author: [{ family: 'Lovelace', given: 'Ada' }],
    });
    expect(recordsIn(content)[1]).toEqual(whole);
  });

  it('does not take over what no record can hold, and shows it', async () => {
    const content = contentWith(TITLES.slice(0, 1));
    const { api } = await startArxiv(() => ({
      body: feed(entryOf(TITLES[0], { doi: 'see the journal' })),
    }));
    const report = await enrich(content, api);
    expect(formatArxivReport(report)).toMatch(
      /DOI from arXiv 2404\.02948 left out, found "see the journal"/,
    );
    expect(recordsIn(content)[0]).toMatchObject({ archive_location: '2404.02948' });
    expect(recordsIn(content)[0]).not.toHaveProperty('DOI');
  });

  it('keeps what an editor writes while the run goes on', async () => {
    const content = contentWith(TITLES.slice(0, 2));
    const edited = { id: 'gamma', type: 'article', title: 'By an editor, meanwhile' };
    const { api } = await startArxiv((query, number) => {
      if (number === 2)
        write(content, 'references.json', JSON.stringify([...recordsIn(content), edited]));
      return byTitle(query);
    });
    await enrich(content, api);
    expect(recordsIn(content).map(({ id }) => id)).toEqual(['alpha', 'beta', 'gamma']);
  });

  it('is left alone, like all others, where the file is broken', async () => {
    const content = contentWith(TITLES);
    const path = write(content, 'references.json', '[\n  { "id": "alpha", }\n]');
    const { api, hits } = await startArxiv(byTitle);
    const report = await enrich(content, api);
    expect(formatArxivReport(report)).toMatch(/references\.json:2: not JSON: /);
    expect(hits).toHaveLength(0);
    expect(readFileSync(path, 'utf8')).toBe('[\n  { "id": "alpha", }\n]');
  });
});
