import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordLines } from './recordLines.ts';

/** When the sources of a collection last changed, each as a day of UTC, `2026-11-20`; undefined where that is not known. */
export interface ContentChanges {
  /** Every page and list of records that is there, by its path in the content folder: `papers/initialization/pissa.mdx`. */
  readonly files: ReadonlyMap<string, string | undefined>;
  /** Every record in `references.json`, by its id. */
  readonly records: ReadonlyMap<string, string | undefined>;
}

const RECORDS = 'references.json';
const NOTHING: ContentChanges = { files: new Map(), records: new Map() };
/** Listings are not shown. */
const RE_SOURCE = /^(?:(?:papers|themes|concepts)\/.*\.mdx|references\.json)$/;
const RE_BLAME = /^([0-9a-f]{40,64}) \d+ (\d+)/;
const RE_UNCOMMITTED = /^0+$/;

/**
 * Takes the content folder and gives when its files and records last changed by the history of git, asked once for all. Without git, or with a
 * history cut short, nothing is known; nor is it of what has been changed and not committed.
 */
export function readChanges(content: string): ContentChanges {
  try {
    const [shallow, prefix = ''] = git(content, 'rev-parse', [
      ...['--is-shallow-repository', '--show-prefix'],
    ]).split('\n');
    if (shallow !== 'false') return NOTHING;
    const committed = readLog(content, prefix);
    for (const file of readUncommitted(content, prefix)) committed.delete(file);
    const present = readdirSync(content, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => RE_SOURCE.test(path));
    return {
      files: new Map(present.map((path) => [path, committed.get(path)])),
      records: present.includes(RECORDS) ? readRecords(content) : new Map(),
    };
  } catch {
    return NOTHING;
  }
}

function git(folder: string, command: string, args: readonly string[]): string {
  return execFileSync('git', ['--no-optional-locks', '-C', folder, command, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** The newest commit of each path, below the prefix. Of a merge, what neither side had (`-c`, which knows no `--relative`). */
function readLog(content: string, prefix: string): Map<string, string> {
  const log = git(content, 'log', [
    ...['-c', '--no-renames', '--name-only', '-z', '--format=commit %ct', '--', '.'],
  ]);
  const newest = new Map<string, number>();
  let time = 0;
  for (const token of log.split('\0')) {
    const [, seconds] = /^commit (\d+)$/.exec(token) ?? [];
    const path = token.replace(/^\n/, '').slice(prefix.length);
    if (seconds !== undefined) time = Number(seconds);
    else if (path !== '') newest.set(path, Math.max(time, newest.get(path) ?? 0));
  }
  return new Map([...newest].map(([path, seconds]) => [path, dayOf(seconds)]));
}

function readUncommitted(content: string, prefix: string): Set<string> {
  const status = git(content, 'status', ['--porcelain', '--no-renames', '-uall', '-z', '--', '.']);
  // Two letters, a space, and the path from the root of the repository.
  const paths = status.split('\0').map((line) => line.slice(3));
  return new Set(
    paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length)),
  );
}

/** Each record by the newest of its lines. */
function readRecords(content: string): Map<string, string | undefined> {
  const times = readBlame(git(content, 'blame', ['--porcelain', '--', RECORDS]));
  const text = readFileSync(join(content, RECORDS), 'utf8');
  return new Map(
    recordLines(text).map(({ id, first, last }) => {
      const known = times.slice(first - 1, last).filter((time) => time !== undefined);
      const isWhole = known.length === last - first + 1;
      return [id, isWhole ? dayOf(Math.max(...known)) : undefined];
    }),
  );
}

/** Gives the time of each line, in seconds; undefined where it is not committed. */
function readBlame(blame: string): (number | undefined)[] {
  const times = new Map<string, number>();
  const commits: string[] = [];
  let commit = '';
  for (const line of blame.split('\n')) {
    const [, hash, number] = RE_BLAME.exec(line) ?? [];
    if (hash !== undefined) [commit, commits[Number(number) - 1]] = [hash, hash];
    else if (line.startsWith('committer-time ')) times.set(commit, Number(line.slice(15)));
  }
  return commits.map((hash) => (RE_UNCOMMITTED.test(hash) ? undefined : times.get(hash)));
}

function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
