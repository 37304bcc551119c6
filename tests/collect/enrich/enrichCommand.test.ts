import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTree, write } from '../contentFolder.ts';
import { byTitle, contentWith, recordsIn, TITLES } from './enrichContent.ts';
import { startArxiv } from './enrichServer.ts';

/** Runs the command as a person does; `whileRunning` gets the child. Gives its exit code with all it printed. */
function runEnrich(
  content: string,
  options: readonly string[],
  env: Record<string, string> = {},
  whileRunning: (kill: () => void) => void = () => undefined,
): Promise<{ code: number | null; printed: string }> {
  const cache = join(content, '.cache');
  const child = spawn(
    process.execPath,
    ['scripts/enrich.ts', '--content', content, '--cache', cache, '--interval', '20', ...options],
    { env: { ...process.env, ...env } },
  );
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  }
  whileRunning(() => child.kill('SIGKILL'));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, printed });
    });
  });
}

describe('npm run enrich', () => {
  it('asks the API, says what it added, and exits with 0', async () => {
    const content = contentWith(TITLES);
    const { api } = await startArxiv(byTitle);
    const { code, printed } = await runEnrich(content, [], { ARXIV_API: api });
    expect(printed).toMatch(/alpha\.mdx: added author, year, arXiv from arXiv 2404\.02948/);
    expect(printed).toMatch(
      /records incomplete +3\nasked +3\nanswers kept +0\nrecords added to +3\n/,
    );
    expect(code).toBe(0);
  });

  it('exits with 1 where a paper could not be looked up, and names it', async () => {
    const content = contentWith(TITLES.slice(0, 1));
    const { api } = await startArxiv(() => ({ status: 400 }));
    const { code, printed } = await runEnrich(content, ['--api', api]);
    expect(printed).toMatch(/alpha\.mdx: no record looked up: .*status 400/);
    expect(code).toBe(1);
  });

  it('reads a file instead where it is given one', async () => {
    const content = contentWith(TITLES);
    const from = write(content, 'export.bib', `@misc{x, title={${TITLES[0]}}, year={2024}}`);
    const { code, printed } = await runEnrich(content, ['--from', from, '--dry-run']);
    expect(printed).toMatch(/alpha\.mdx: added year from .*export\.bib:1/);
    expect(existsSync(join(content, 'references.json'))).toBe(false);
    expect(code).toBe(0);
  });

  it.each([
    [['--limit', 'many'], '--limit: found "many"; write a whole number'],
    [['--api', 'export.example'], '--api: found "export.example"; write an address'],
    [['--frobnicate'], "'--frobnicate'"],
  ])('names an option it cannot use: %s', async (options, message) => {
    const { code, printed } = await runEnrich(contentWith([]), options);
    expect(printed).toContain(message);
    expect(printed).not.toMatch(/\n +at /);
    expect(code).toBe(2);
  });

  it('shows its help', async () => {
    const { code, printed } = await runEnrich(contentWith([]), ['--help']);
    expect(printed).toContain('--from FILE');
    expect(code).toBe(0);
  });
});

describe('a kill in the middle', () => {
  it('leaves whole records only, and the next run asks about the others alone', async () => {
    const content = contentWith(TITLES);
    let kill = (): void => undefined;
    const { api, hits } = await startArxiv((query, number) => {
      if (number === 3) kill();
      return number === 3 ? { delay: 60_000 } : byTitle(query);
    });
    await runEnrich(content, ['--api', api], {}, (now) => (kill = now));
    expect(recordsIn(content).map(({ id }) => id)).toEqual(['alpha', 'beta']);
    await runEnrich(content, ['--api', api]);
    expect(hits).toHaveLength(4);
    expect(hits[3]?.query.get('search_query')).toContain('Gamma');
    expect(recordsIn(content).map(({ id }) => id)).toEqual(['alpha', 'beta', 'gamma']);
    expect(Object.keys(readTree(content)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
