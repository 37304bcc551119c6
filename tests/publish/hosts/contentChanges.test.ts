import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readChanges } from '../../../src/publish/hosts/contentChanges.ts';
import { createDater } from '../../../src/publish/hosts/pageChanges.ts';
import { recordLines } from '../../../src/publish/hosts/recordLines.ts';

let repository: string;
const content = (): string => join(repository, 'site', 'content');

beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'florilegium-changes-'));
  git(['init', '--quiet', '--initial-branch=main']);
});
afterEach(() => {
  rmSync(repository, { recursive: true });
});

function git(args: readonly string[], day?: string): void {
  const date = day === undefined ? {} : { GIT_COMMITTER_DATE: `${day}T12:00:00Z` };
  const settings = ['-c', 'user.name=A', '-c', 'user.email=a@a.example'];
  execFileSync('git', [...settings, ...args], {
    cwd: repository,
    env: { ...process.env, ...date },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content(), path)), { recursive: true });
    writeFileSync(join(content(), path), text);
  }
}

function commit(day: string, files: Record<string, string> = {}): void {
  write(files);
  git(['add', '--all']);
  git(['commit', '--quiet', '--message', 'x'], day);
}

const records = (...ids: string[]): string =>
  JSON.stringify(
    ids.map((id) => ({ id, title: 'a { "quoted\\" brace', author: [{ family: 'B' }] })),
    null,
    2,
  );

/** A collection of two papers, a theme and a concept, changed on different days. */
function commitCollection(): void {
  commit('2026-01-01', {
    'papers/vision/a.mdx': 'a',
    'papers/vision/b.mdx': 'b',
    'themes/vision.mdx': 'v',
    'concepts/sharpness.mdx': 's',
    'references.json': records('a'),
    'listings/x.txt': 'x',
  });
  commit('2026-02-01', { 'papers/vision/b.mdx': 'b, corrected' });
  commit('2026-03-01', { 'references.json': records('a', 'b') });
  commit('2026-04-01', { 'listings/x.txt': 'y' });
}

describe('the days on which sources changed', () => {
  it('are those of each page and each record, by the history of git', () => {
    commitCollection();
    const { files, records } = readChanges(content());
    expect(Object.fromEntries(files)).toEqual({
      'papers/vision/a.mdx': '2026-01-01',
      'papers/vision/b.mdx': '2026-02-01',
      'themes/vision.mdx': '2026-01-01',
      'concepts/sharpness.mdx': '2026-01-01',
      'references.json': '2026-03-01',
    });
    // Line by line: the end of the first record had to change for the second to follow.
    expect(Object.fromEntries(records)).toEqual({ a: '2026-03-01', b: '2026-03-01' });
  });

  it('are unknown for what has been changed, added or moved and not committed', () => {
    commitCollection();
    write({ 'papers/vision/a.mdx': 'changed', 'concepts/new.mdx': 'n' });
    renameSync(join(content(), 'papers/vision/b.mdx'), join(content(), 'papers/vision/c.mdx'));
    const { files } = readChanges(content());
    expect(files.get('papers/vision/a.mdx')).toBeUndefined();
    expect(files.get('concepts/new.mdx')).toBeUndefined();
    expect(files.get('papers/vision/c.mdx')).toBeUndefined();
    expect(files.get('themes/vision.mdx')).toBe('2026-01-01');
  });

  it('are unknown for a record of which a line has not been committed', () => {
    commitCollection();
    write({ 'references.json': records('a', 'b').replace('"b"', '"c"') });
    const { records: found } = readChanges(content());
    expect(Object.fromEntries(found)).toEqual({ a: '2026-03-01', c: undefined });
  });

  it('count what a merge alone has brought', () => {
    commitCollection();
    git(['checkout', '--quiet', '-b', 'other', 'HEAD~3']);
    commit('2026-05-01', { 'papers/vision/b.mdx': 'b, otherwise' });
    git(['checkout', '--quiet', 'main']);
    expect(() => {
      git(['merge', '--quiet', 'other'], '2026-06-01');
    }).toThrow();
    commit('2026-06-02', { 'papers/vision/b.mdx': 'b, of both' });
    expect(readChanges(content()).files.get('papers/vision/b.mdx')).toBe('2026-06-02');
  });

  it('are all unknown where the history is cut short, or where there is none', () => {
    commitCollection();
    const clone = join(repository, 'clone');
    git(['clone', '--quiet', '--depth=1', `file://${repository}`, clone]);
    expect(readChanges(join(clone, 'site', 'content')).files.size).toBe(0);
    rmSync(join(repository, '.git'), { recursive: true });
    expect(readChanges(content()).files.size).toBe(0);
    expect(readChanges(join(repository, 'nowhere')).files.size).toBe(0);
  });
});

describe('the day on which a page changed', () => {
  const page = (path: string, ...links: string[]) => ({
    path,
    html: links.map((link) => `<a href="${link}">x</a>`).join(''),
  });

  it('is that of all that is shown on it', () => {
    commitCollection();
    const dayOf = createDater(readChanges(content()), '/');
    expect(dayOf(page('/papers/a/'))).toBe('2026-03-01');
    expect(dayOf(page('/themes/vision/', '/themes/', '/papers/b/'))).toBe('2026-03-01');
    expect(dayOf(page('/concepts/sharpness/', '/papers/not-there/'))).toBe('2026-01-01');
    expect(dayOf(page('/authors/b/', '/papers/', '/papers/b/#abstract'))).toBe('2026-03-01');
    expect(dayOf(page('/'))).toBe('2026-03-01');
  });

  it('is known under a base folder too', () => {
    commitCollection();
    const dayOf = createDater(readChanges(content()), '/base/');
    expect(dayOf(page('/authors/b/', '/base/papers/b/', '/papers/other/'))).toBe('2026-03-01');
  });

  it('is left out where a part is unknown, and for pages that come from no content', () => {
    commitCollection();
    write({ 'papers/vision/b.mdx': 'changed' });
    const dayOf = createDater(readChanges(content()), '/');
    for (const path of ['/papers/b/', '/', '/about/', '/search/', '/papers/nowhere/']) {
      expect(dayOf(page(path)), path).toBeUndefined();
    }
    expect(dayOf(page('/themes/vision/', '/papers/b/'))).toBeUndefined();
    expect(dayOf(page('/themes/vision/', '/papers/a/'))).toBe('2026-03-01');
    const nothing = createDater({ files: new Map(), records: new Map() }, '/');
    expect(nothing(page('/'))).toBeUndefined();
  });
});

it('finds the lines of a record however the file is laid out', () => {
  const list = [
    { id: 'a', title: '{ } [ "x" ]\\' },
    { id: 'b', issued: { parts: [[1]] } },
    { c: 1 },
  ];
  expect(recordLines(JSON.stringify(list))).toEqual([
    { id: 'a', first: 1, last: 1 },
    { id: 'b', first: 1, last: 1 },
  ]);
  expect(recordLines(JSON.stringify(list, null, 1)).map(({ id, first }) => [id, first])).toEqual([
    ['a', 2],
    ['b', 6],
  ]);
  expect(recordLines('[]')).toEqual([]);
});
