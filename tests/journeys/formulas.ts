import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { faultsOfFormulas } from './faultsOfFormulas.ts';
import type { CurrentReader } from './journeys.ts';
import { DIST, pathOfFile } from '../site/underTest.ts';

/** The pages of papers with formulas, as paths. */
const paths = globSync(`${DIST}/papers/*/index.html`)
  .filter((file) => readFileSync(file, 'utf8').includes('<math'))
  .map(pathOfFile)
  .sort();

/** Measures formulas against the text around them, on every page that has one. */
export function formulas(reader: CurrentReader): void {
  it('formulas make no line higher, have letters in the italic of the text, and cover no neighbour', async () => {
    expect(paths.length).toBeGreaterThan(20);
    const faults: string[] = [];
    let count = 0;
    for (const path of paths) {
      await reader().open(path);
      const found = await reader().evaluate(faultsOfFormulas);
      count += found.count;
      faults.push(...found.faults.map((fault) => `${path} ${fault}`));
    }
    expect(count).toBeGreaterThan(paths.length);
    expect(faults).toEqual([]);
  });
}
