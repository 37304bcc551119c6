import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Takes an open page and gives the faults that axe finds on it. */
export async function faults(page: Page): Promise<string[]> {
  // By way of the debugger: the page's policy allows no script element but its own.
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  return page.evaluate(async () => {
    const axe = (
      window as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
    );
  });
}
