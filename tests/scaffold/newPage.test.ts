import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConceptPages, readThemePages } from '../../src/content/readPages.ts';
import { planConcept } from '../../src/scaffold/newConcept.ts';
import { writeNewPage, type PlannedNewPage } from '../../src/scaffold/newPage.ts';
import { planTheme } from '../../src/scaffold/newTheme.ts';
import { noteContent } from '../../src/check/noteContent.ts';
import { readContent } from '../../src/check/readContent.ts';
import { formatPage } from '../../src/model/page.ts';
import { formatProblem, type Problem } from '../../src/model/problem.ts';
import { makeContentFolder, readTree, write } from '../collect/contentFolder.ts';

const PLANTS = 'src/assets/plants';

function makeSmallFolder(): string {
  const content = makeContentFolder({ hasThemes: false });
  const concept = { title: 'Weight decay', aliases: ['decay of weights', 'AdamW regularizer'] };
  write(content, 'concepts/weight-decay.mdx', formatPage(concept, 'It shrinks weights.'));
  write(content, 'concepts/broken.mdx', 'no front matter');
  const theme = { title: 'Scaling laws', order: 4, summary: 'S.', scope: 'S.', plant: 'iris' };
  write(content, 'themes/scaling-laws.mdx', formatPage(theme, 'Introduction.'));
  const abstracts = [
    'We tie weights: Weight tying helps, and weight-tying is cheap, as weight tying shows.',
    'With weight tying (WT) one saves memory; see $weight tying$.',
    'Low-Rank Adaptation (LoRA) and Weight Decay.',
  ];
  for (const [index, abstract] of abstracts.entries())
    write(content, `papers/x/p${index}.mdx`, formatPage({ title: 'T' }, abstract));
  return content;
}

/** The planned page, or why there is none, as the editor reads it. */
function reading(planned: PlannedNewPage | { problem: Problem }, content: string): string {
  const text = 'problem' in planned ? formatProblem(planned.problem) : planned.advice.join('\n');
  return text.replaceAll(`${content}/`, '');
}

function written(planned: PlannedNewPage | { problem: Problem }): string {
  if ('problem' in planned) throw new Error(formatProblem(planned.problem));
  expect(writeNewPage(planned)).toBe(undefined);
  return readFileSync(planned.path, 'utf8');
}

/** A page with every field in use that its comments offer. */
const withFieldsOffered = (page: string): string =>
  page.replace(/^# ?((?:[a-z][A-Za-z]*: | {2}|groups:).*)$/gm, '$1');

describe('a new concept', () => {
  it('gets a page that lacks its definition alone', () => {
    const content = makeSmallFolder();
    const text = written(planConcept(content, 'Weight tying'));
    const page = readConceptPages(content).pages.find(({ id }) => id === 'weight-tying');
    expect(page?.checked.title).toBe('Weight tying');
    expect(page?.body.trim()).toBe('');
    write(content, 'concepts/weight-tying.mdx', withFieldsOffered(text));
    const { pages } = readConceptPages(content);
    expect(pages.find(({ id }) => id === 'weight-tying')?.checked.ambiguous).toBe(true);
  });

  it('is told how many abstracts mention it, in which forms and with which acronym', () => {
    const content = makeSmallFolder();
    expect(reading(planConcept(content, 'Weight tying'), content)).toMatch(
      /^2 of 3 abstracts mention it: "weight tying" 2 times, "Weight tying" once, "weight-tying" once\.\nAbstracts explain it with "WT": one for aliases\?\nNext: /,
    );
    expect(reading(planConcept(content, 'LoRA'), content)).toMatch(
      /^1 of 3 abstracts mentions it: "LoRA" once\.\n.*"Low-Rank Adaptation"/,
    );
    expect(reading(planConcept(content, 'Dropout'), content)).toMatch(
      /^None of 3 abstracts mentions/,
    );
  });

  it.each([
    [
      'a title',
      'weight decays',
      'concepts/weight-decay.mdx:2: "weight decays" is a name of "Weight decay" already; edit that page',
    ],
    [
      'an alias',
      'AdamW regulariser',
      'concepts/weight-decay.mdx:3: "AdamW regulariser" is a name of "Weight decay" already',
    ],
    [
      'a file',
      'Broken',
      'concepts/broken.mdx: "Broken" would have this file, and it is there; edit that page',
    ],
    ['no letter', '– ?', 'concepts: "– ?" has no letter or digit'],
  ])('is refused where its name is that of %s', (_, name, message) => {
    const content = makeSmallFolder();
    expect(reading(planConcept(content, name), content)).toContain(message);
  });
});

describe('a new theme', () => {
  it('gets a page after the last theme, which check reminds of', () => {
    const content = makeSmallFolder();
    const text = written(planTheme(content, PLANTS, 'Optimizers & "steps"'));
    const { pages, problems } = readThemePages(content);
    expect(problems).toEqual([]);
    const page = pages.find(({ id }) => id === 'optimizers-and-steps');
    expect(page?.checked).toMatchObject({ title: 'Optimizers & "steps"', order: 5, core: false });
    expect(noteContent(readContent(content, PLANTS)).map(({ message }) => message)).toContain(
      'the summary is still the one that the page began with',
    );
    write(content, 'themes/optimizers-and-steps.mdx', withFieldsOffered(text));
    const offered = readThemePages(content);
    expect(offered.problems).toEqual([]);
    const { checked } = offered.pages.find(({ id }) => id === 'optimizers-and-steps') ?? {};
    expect(checked).toMatchObject({ core: true, plant: 'bee-orchid', colour: { day: '#397d46' } });
    expect(checked?.groups).toHaveLength(1);
  });

  it('is offered the drawings that no theme has', () => {
    const content = makeSmallFolder();
    expect(written(planTheme(content, PLANTS, 'A'))).toMatch(/free are bee-orchid, (?!.*\biris\b)/);
    expect(written(planTheme(content, content, 'B'))).toMatch(/every drawing .* is taken/);
  });

  it('comes first in an empty folder', () => {
    const content = makeContentFolder({ hasThemes: false });
    expect(written(planTheme(content, PLANTS, 'A'))).toContain('order: 1\n');
  });

  it('is refused where another has its name', () => {
    const content = makeSmallFolder();
    expect(reading(planTheme(content, PLANTS, 'scaling law'), content)).toBe(
      'themes/scaling-laws.mdx:2: "scaling law" is a name of "Scaling laws" already; edit that page, or choose another name',
    );
  });
});

it('never writes over a file that came while the page was planned', () => {
  const content = makeSmallFolder();
  const planned = planConcept(content, 'Dropout');
  const path = write(content, 'concepts/dropout.mdx', 'theirs');
  if ('problem' in planned) throw new Error(formatProblem(planned.problem));
  expect(writeNewPage(planned)).toMatchObject({ path, message: 'the file has come to be there' });
  expect(readFileSync(path, 'utf8')).toBe('theirs');
});

describe.each(['new-concept', 'new-theme'])('scripts/%s.ts', (script) => {
  const run = (...given: string[]): { code: number | null; printed: string } => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [`scripts/${script}.ts`, ...given],
      { encoding: 'utf8' },
    );
    return { code: status, printed: stdout + stderr };
  };

  it('writes one page and says where and what next', () => {
    const content = makeSmallFolder();
    const before = readTree(content);
    const { code, printed } = run('--content', content, 'Mode', 'connectivity');
    const name = `${script === 'new-theme' ? 'themes' : 'concepts'}/mode-connectivity.mdx`;
    expect(printed).toMatch(new RegExp(`^${join(content, name)} is written\\.\\n(.*\\n)*Next: `));
    expect(code).toBe(0);
    const { [name]: made, ...rest } = readTree(content);
    expect(rest).toEqual(before);
    expect(made).toContain('title: "Mode connectivity"');
    expect(run('--content', content, 'mode connectivity')).toMatchObject({ code: 1 });
    expect(readTree(content)).toEqual({ ...rest, [name]: made });
  });

  it('asks for a name, and for a folder that is there', () => {
    const nameless = run();
    expect(nameless.printed).toMatch(/^name: found ""; write one: npm run new/);
    expect(nameless.code).toBe(2);
    const homeless = run('A', '--content', 'no-such');
    expect(homeless.printed).toContain('no such folder');
    expect(homeless.code).toBe(1);
    const asking = run('--help');
    expect(asking.printed).toContain('--content FOLDER');
    expect(asking.code).toBe(0);
  });
});
