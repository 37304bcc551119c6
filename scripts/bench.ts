/**
 * Builds collections of several sizes, each from nothing and then once more with its cache, and prints pages, seconds and memory.
 * The pages are the real ones over and over, under names of their own (src/evaluate/copyCollection.ts). Prints, asserts nothing.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyCollection } from '../src/evaluate/copyCollection.ts';
import { readArguments, readCount } from './command.ts';

const { positionals } = readArguments({ allowPositionals: true });
const sizes =
  positionals.length > 0 ? positionals.map((size) => readCount('size', size)) : [295, 3000];

/** Prints the largest memory a process ever had, in kilobytes, as its last words. */
const REPORT_MEMORY =
  'data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))';

const columns = ['papers', 'cache', 'HTML pages', 'seconds', 'ms per paper', 'peak MB'];
console.log(columns.map((name) => name.padStart(13)).join(''));
for (const size of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'florilegium-bench-'));
  try {
    copyCollection('content', join(folder, 'content'), size);
    for (const cache of ['empty', 'kept']) {
      const { pages, seconds, megabytes } = build(folder);
      const perPaper = ((seconds * 1000) / size).toFixed(1);
      const row = [size, cache, pages, seconds.toFixed(1), perPaper, megabytes.toFixed(0)];
      console.log(row.map((value) => String(value).padStart(13)).join(''));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(folder: string): { pages: number; seconds: number; megabytes: number } {
  const dist = join(folder, 'dist');
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', REPORT_MEMORY, 'node_modules/astro/bin/astro.mjs', 'build', '--outDir', dist],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      env: { ...process.env, CONTENT: join(folder, 'content'), CACHE: join(folder, 'cache') },
    },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(stdout + stderr);
  const pages = globSync('**/*.html', { cwd: dist }).length;
  return { pages, seconds, megabytes: Number(/^peak (\d+)$/m.exec(stderr)?.[1]) / 1024 };
}
