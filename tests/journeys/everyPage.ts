import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pageTypes } from '../site/pageTypes.ts';
import type { CurrentReader } from './journeys.ts';
import type { Reader } from './reader.ts';
import { DIST } from '../site/underTest.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What of axe is used. */
interface Axe {
  readonly run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** A page of each type: nothing that axe finds, by day and by night, and nothing beyond the edge of a phone. */
export function everyPage(reader: CurrentReader): void {
  it.each(pageTypes(DIST))(
    '%s has no fault that axe finds, by day and by night, and fits a phone',
    async (path) => {
      const page = reader();
      await page.open(path);
      await page.run(AXE);
      expect(await inScheme(page, 'light')).toEqual([]);
      expect(await inScheme(page, 'dark')).toEqual([]);
      await page.resize(390, 844);
      await page.waitFor(() => innerWidth === 390);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    },
  );
}

async function inScheme(page: Reader, scheme: string): Promise<string[]> {
  return page.evaluate(async (chosen: string) => {
    document.documentElement.dataset['scheme'] = chosen;
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
    );
  }, scheme);
}
