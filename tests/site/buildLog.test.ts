import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'florilegium-log-'));
const content = join(folder, 'content');
let lines: string[] = [];

beforeAll(() => {
  // A theme with its papers and two concepts, which are the pages that the bundler has most to say of.
  for (const part of ['themes', 'papers/scaling-laws', 'references.json']) {
    cpSync(join('content', part), join(content, part), { recursive: true });
  }
  mkdirSync(join(content, 'concepts'));
  for (const concept of ['overfitting', 'dropout']) {
    cpSync(`content/concepts/${concept}.mdx`, join(content, `concepts/${concept}.mdx`));
  }
  const log = execFileSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', join(folder, 'dist')],
    {
      encoding: 'utf8',
      stdio: 'pipe',
      env: {
        // Not the variables by which the test runner says that this is a test.
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        TMPDIR: tmpdir(),
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        NODE_ENV: 'production',
        CONTENT: content,
        CACHE: join(folder, 'cache'),
      },
    },
  );
  lines = stripVTControlCharacters(log).split('\n');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('builds without a warning but that it is not told its address, and says so in one screen', () => {
  expect(lines.filter((line) => line.includes('[WARN]'))).toEqual([
    expect.stringContaining('SITE is not set'),
  ]);
  expect(lines.length).toBeLessThan(45);
});

it.each(['search index', 'search by meaning', 'map', 'similar papers', 'worker and bundles'])(
  'tells once how many seconds it takes to make: %s',
  (phase) => {
    expect(lines.filter((line) => ` ${line}`.includes(` ${phase}: `))).toEqual([
      expect.stringMatching(/: \d+\.\d s$/),
    ]);
  },
);

it('counts the files', () => {
  expect(lines.filter((line) => /\d+ files$/.test(line))).toHaveLength(1);
});

it('makes up no address where it is not told its own', () => {
  const files = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' });
  for (const absent of ['opensearch.xml', 'sitemap.xml']) expect(files).not.toContain(absent);
  const madeUp = files
    // Pagefind's own scripts name an address of their documentation.
    .filter(
      (file) =>
        !file.startsWith('pagefind') &&
        /\.(?:html|json|xml|bib|ris|md|txt|webmanifest|js)$/.test(file),
    )
    .filter((file) =>
      /rel="canonical"|class="print-address"|undefined\/papers|https?:\/\/(?:localhost|someone\.github|[\w.-]*\bexample\b)/.test(
        readFileSync(join(folder, 'dist', file), 'utf8'),
      ),
    );
  expect(files.length).toBeGreaterThan(100);
  expect(madeUp).toEqual([]);
});
