import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeOwned, removeLeftovers } from './leftovers.ts';

let parent = '';
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'florilegium-leftovers-'));
});
afterEach(() => {
  rmSync(parent, { recursive: true });
});

it('removes the folder of a process that has ended, and keeps those of others, by any other name, and of one that runs', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const own = basename(makeOwned(parent, 'run-'));
  const kept = [own, 'run-', 'run-abc', `walk-${pid}-x`, `run-1-x`];
  for (const name of [`run-${pid}-x`, ...kept]) mkdirSync(join(parent, name), { recursive: true });
  removeLeftovers(parent, 'run-');
  expect(readdirSync(parent).sort()).toEqual(kept.sort());
});
