import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, resolve } from 'node:path';
import { makeOwned, removeLeftovers } from './leftovers.ts';

const PREFIX = 'florilegium-run-';

/**
 * Gives a run of the tests a temporary folder of its own, for this process and all that it starts: what tests, browsers and builds write
 * there is in one place. After the run the folder must be empty, else the run fails and names what was left; it is removed in any case.
 * A run that was killed leaves its folder to the next one, which removes it.
 */
export default function setup(): (() => void) | undefined {
  // Each project of vitest comes here; the first one makes the folder for all.
  if (basename(tmpdir()).startsWith(`${PREFIX}${process.pid}-`)) return undefined;
  const before = process.env['TMPDIR'];
  const parent = tmpdir();
  removeLeftovers(parent, PREFIX);
  const folder = makeOwned(parent, PREFIX);
  // Astro and others have Node keep what it compiled, by default in the temporary folder.
  process.env['NODE_COMPILE_CACHE'] ??= resolve('node_modules/.cache/node-compile-cache');
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return () => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    const left = readdirSync(folder);
    rmSync(folder, { recursive: true, force: true });
    if (left.length > 0) throw new Error(`left in the temporary folder: ${left.join(', ')}`);
  };
}
