import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Rules of axe: all, or those that another colour scheme can break on a page that keeps the others. */
export type Rules = 'all' | 'colours';

/** Those of the tag `cat.color` that axe runs unasked; the tag itself would add one of a higher level. */
const OF_COLOUR = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** Takes an open page and gives the faults that axe finds on it. */
export async function faults(page: Page, rules: Rules = 'all'): Promise<string[]> {
  // By way of the debugger: the page's policy allows no script element but its own.
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  return page.evaluate(
    async (runOnly) => {
      interface Axe {
        run: (
          options: object,
        ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      }
      const { axe } = window as unknown as { axe: Axe };
      const { violations } = await axe.run(runOnly === undefined ? {} : { runOnly });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
      );
    },
    rules === 'all' ? undefined : OF_COLOUR,
  );
}
