import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collect } from '../../src/collect/collect.ts';
import { readPlacements, type Placement } from '../../src/collect/place/placements.ts';
import { readPaperPages } from '../../src/content/readPages.ts';
import { formatReport } from '../../src/collect/report.ts';
import { digestsOf } from '../../src/model/paper.ts';
import { makeContentFolder, readTree, write } from './contentFolder.ts';

const REAL = [
  '000_7bfee853d58e8bec.txt',
  '001_8e949063b2f08e09.txt',
  '002_48af763f823ec25e.txt',
  '003_0acf3231a5c3d2fc.txt',
].map((name) => `content/listings/${name}`);
const decided = readPlacements('tests/fixtures/themes.json');
const THEMES = 'placements' in decided ? decided.placements : new Map<string, Placement>();
const ABSTRACT = 'We train a network and report what it learns about the world it was shown. '
  .repeat(8)
  .trim();
const PISSA = 'papers/low-rank-adaptation/pissa.mdx';

const run = (content: string, paths: string[] = [], placements = THEMES) =>
  collect({ content, paths, placements, onProgress: () => undefined });

function collected(): string {
  const content = makeContentFolder();
  run(content, REAL);
  return content;
}

const edit = (path: string, change: (text: string) => string): void => {
  write('', path, change(readFileSync(path, 'utf8')));
};

describe('the real listings', () => {
  it('become one page for each of the 295 papers in 315 entries', () => {
    const content = makeContentFolder();
    const report = run(content, REAL);
    expect(report.listings.flatMap(({ listing }) => listing.entries)).toHaveLength(315);
    expect(report).toMatchObject({ alreadyThere: 0, skipped: 0, problems: [], changed: [] });
    expect(report.written).toHaveLength(295);
    expect(Object.keys(readTree(join(content, 'papers')))).toHaveLength(295);
  });

  it('are all among the pages that editors keep in content/', () => {
    const pages = (content: string) => readPaperPages(content).pages;
    const kept = new Set(pages('content').flatMap(({ checked }) => digestsOf(checked)));
    const fresh = pages(collected()).flatMap(({ checked }) => digestsOf(checked));
    expect(fresh.filter((digest) => !kept.has(digest))).toEqual([]);
  });

  it('name every listing that holds a paper', () => {
    const page = readFileSync(join(collected(), PISSA), 'utf8');
    expect(page).toContain(
      '{listing: "002_48af763f823ec25e.txt", line: 67}, {listing: "003_0acf3231a5c3d2fc.txt", line: 153}',
    );
  });
});

describe('a second run', () => {
  it('changes no byte', () => {
    const content = collected();
    const before = readTree(content);
    expect(run(content, REAL)).toMatchObject({ written: [], alreadyThere: 295, problems: [] });
    expect(readTree(content)).toEqual(before);
  });

  it('keeps what an editor wrote into a page', () => {
    const content = collected();
    edit(join(content, PISSA), (text) =>
      text
        .replace(/title: .*/, 'title: "PiSSA, as its editor calls it"')
        .replace('LLMs expand', 'language models grow'),
    );
    const before = readTree(content);
    expect(run(content, REAL)).toMatchObject({ written: [], changed: [] });
    expect(readTree(content)).toEqual(before);
  });

  it('leaves a page in the theme an editor moved it to', () => {
    const content = collected();
    renameSync(join(content, PISSA), join(content, 'papers/initialization/pissa.mdx'));
    expect(run(content, REAL).written).toEqual([]);
    expect(existsSync(join(content, PISSA))).toBe(false);
  });

  it('leaves a page under the slug an editor gave it', () => {
    const content = collected();
    const renamed = 'papers/low-rank-adaptation/principal-singular-values.mdx';
    renameSync(join(content, PISSA), join(content, renamed));
    edit(join(content, renamed), (text) => text.replace('digest:', 'aliases: ["pissa"]\ndigest:'));
    expect(run(content, REAL).written).toEqual([]);
  });

  it('does not write a page again whose front matter an editor broke, and says what is broken', () => {
    const content = collected();
    edit(join(content, PISSA), (text) => text.replace('title: "', 'title: "" "'));
    const report = run(content, REAL);
    expect(report.written).toEqual([]);
    expect(report.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('front matter is not YAML'),
    ]);
  });

  it('gives no slug away that is an alias', () => {
    const content = collected();
    edit(join(content, PISSA), (text) => text.replace('digest:', 'aliases: ["new-name"]\ndigest:'));
    const listing = write(
      content,
      'listings/five.txt',
      `New Name: A Wholly Different Paper\n${ABSTRACT}\n`,
    );
    expect(run(content, [listing]).written).toMatchObject([
      { slug: 'new-name-a-wholly-different-paper' },
    ]);
  });
});

describe('a text that changed upstream', () => {
  it('is shown with its difference and left to the editor', () => {
    const content = makeContentFolder();
    const listing = write(
      content,
      'listings/five.txt',
      `A Title of Its Own\n${ABSTRACT} It was the first.\n`,
    );
    run(content);
    const before = readTree(join(content, 'papers'));
    write('', listing, `A Title of Its Own\n${ABSTRACT} It was the second.\n`);
    const report = run(content);
    expect(report).toMatchObject({ written: [], alreadyThere: 0, problems: [] });
    expect(formatReport(report)).toContain('It was the [-first-]{+second+}.');
    expect(formatReport(report)).toMatch(
      /five\.txt:1: changed upstream: "A Title of Its Own", page .*a-title-of-its-own\.mdx/,
    );
    expect(readTree(join(content, 'papers'))).toEqual(before);
  });

  it('is known by its abstract when the title is what changed', () => {
    const content = makeContentFolder();
    const abstract =
      'Adaptive optimizers keep two moments for each weight. We show that one of them can be shared within a layer without loss, derive when, and test it on eleven tasks with networks of four kinds, from small to very large, over many seeds. '.repeat(
        2,
      );
    const listing = write(content, 'listings/five.txt', `Sharing Moments\n${abstract}\n`);
    run(content);
    write('', listing, `Shared Second Moments Suffice\n${abstract}\n`);
    expect(run(content)).toMatchObject({
      written: [],
      changed: [{ received: { title: 'Shared Second Moments Suffice' } }],
    });
  });

  it('is no longer reported once the editor has put its digest on the page', () => {
    const content = makeContentFolder();
    const listing = write(content, 'listings/five.txt', `A Title of Its Own\n${ABSTRACT}\n`);
    run(content);
    write('', listing, `A Title of Its Own\n${ABSTRACT} More.\n`);
    const digest = run(content).changed[0]?.received.digest ?? '';
    const [page = ''] = Object.keys(readTree(join(content, 'papers')));
    edit(join(content, 'papers', page), (text) =>
      text.replace(/digest: .*/, `digest: "${digest}"`),
    );
    expect(run(content)).toMatchObject({ changed: [], alreadyThere: 1 });
  });
});

describe('two different abstracts under one title', () => {
  const listings = (content: string): void => {
    write(content, 'listings/1.txt', `A Title of Its Own\n${ABSTRACT} First.\n`);
    write(content, 'listings/2.txt', `A title of its own\n${ABSTRACT} Second.\n`);
  };

  it('are reported with both places; the first is kept', () => {
    const content = makeContentFolder();
    listings(content);
    const report = run(content);
    expect(report.written).toHaveLength(1);
    expect(report).toMatchObject({
      skipped: 1,
      problems: [{ line: 1, path: join(content, 'listings/2.txt') }],
    });
    expect(report.problems[0]?.message).toContain(
      `the other is at ${join(content, 'listings/1.txt')}:1`,
    );
    expect(run(content).problems).toEqual(report.problems);
  });

  it('are settled by a page that names both', () => {
    const content = makeContentFolder();
    listings(content);
    const { groups } = run(content);
    const both = groups
      .flat()
      .map(({ digest }) => JSON.stringify(digest))
      .join(', ');
    const [page = ''] = Object.keys(readTree(join(content, 'papers')));
    edit(join(content, 'papers', page), (text) => text.replace(/digest: .*/, `digest: [${both}]`));
    expect(run(content)).toMatchObject({ problems: [], alreadyThere: 2 });
  });
});

describe('one text in two printings', () => {
  it('is one paper, whatever its case, spaces and full stops', () => {
    const content = makeContentFolder();
    write(content, 'listings/1.txt', `A Title of Its Own\n${ABSTRACT}\n`);
    write(
      content,
      'listings/2.txt',
      `A title  of its own.\n${ABSTRACT.replace('. We', '.  We')}\n`,
    );
    expect(run(content)).toMatchObject({ problems: [], written: [{ slug: 'a-title-of-its-own' }] });
    rmSync(join(content, 'listings/1.txt'));
    expect(run(content)).toMatchObject({ problems: [], changed: [], written: [], alreadyThere: 1 });
  });

  it('under two titles gets two pages and a word to the editor', () => {
    const content = makeContentFolder();
    write(
      content,
      'listings/1.txt',
      `A Title of Its Own\n${ABSTRACT}\nAnother Title\n${ABSTRACT}\n`,
    );
    const report = run(content);
    expect(report.written).toHaveLength(2);
    expect(formatReport(report)).toContain(
      '1.txt:3: look at "Another Title": it has the abstract of "A Title of Its Own"',
    );
  });
});

describe('a page in the wrong place', () => {
  it.each(['vision/sub/a.mdx', 'a.mdx', 'vision/a.MDX', 'vision/a.md'])(
    'is not written a second time: %s',
    (name) => {
      const content = makeContentFolder();
      const listing = write(content, 'listings/1.txt', `A Title of Its Own\n${ABSTRACT}\n`);
      const text = run(content).written[0]?.text ?? '';
      rmSync(join(content, 'papers'), { recursive: true });
      write(content, `papers/${name}`, text);
      expect(run(content, [listing])).toMatchObject({
        written: [],
        problems: [{ message: 'not where a page can be' }],
      });
    },
  );
});

describe('a new paper', () => {
  it('goes where the collection suggests and waits for review', () => {
    const content = collected();
    const abstract =
      'Low-rank adaptation (LoRA) fine-tunes large language models by training two low-rank matrices beside each frozen weight. We propose a LoRA variant whose rank adapts to each layer, with fewer trainable parameters than full fine-tuning of the pre-trained model. '.repeat(
        2,
      );
    const listing = write(content, 'listings/five.txt', `Ranks That Adapt\n${abstract}\n`);
    const report = run(content, [listing]);
    expect(report.written).toMatchObject([
      { theme: 'low-rank-adaptation', slug: 'ranks-that-adapt', needsReview: true },
    ]);
    expect(report.written[0]?.text).toContain('needsReview: true');
  });

  it('gets the whole title for its slug when the short name is taken', () => {
    const content = collected();
    const listing = write(
      content,
      'listings/five.txt',
      `PiSSA: Another Thing Entirely\n${ABSTRACT}\n`,
    );
    expect(run(content, [listing]).written).toMatchObject([
      { slug: 'pissa-another-thing-entirely' },
    ]);
  });

  it('gets an address even when its title has no Latin letter', () => {
    const content = makeContentFolder();
    const listing = write(content, 'listings/five.txt', `神经网络的训练\n${ABSTRACT}\n`);
    expect(run(content, [listing]).written).toMatchObject([
      { slug: expect.stringMatching(/^paper-[0-9a-f]{8}$/) as string },
    ]);
  });

  it('is not written where there is no theme to put it in', () => {
    const content = makeContentFolder();
    rmSync(join(content, 'themes'), { recursive: true });
    mkdirSync(join(content, 'themes'));
    const listing = write(content, 'listings/five.txt', `A Title of Its Own\n${ABSTRACT}\n`);
    expect(run(content, [listing])).toMatchObject({
      written: [],
      skipped: 1,
      problems: [{ message: 'no theme to place new papers in' }],
    });
  });
});
