import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSite } from './openSite.ts';
import { openShelf, saved } from './openShelf.ts';
import { pageTypes } from './pageTypes.ts';
import { DIST } from './underTest.ts';

const site = openSite(DIST);

/** What the accessibility tree says of the page's buttons and fields: role and name. */
async function controls(page: Page): Promise<{ role: string; name: string }[]> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value), name: String(name?.value ?? '') }))
    .filter(({ role }) => /^(?:button|checkbox|textbox|combobox|searchbox|radio|link)$/.test(role));
}

/** Controls of one role and name: a link may stand on a page twice, and a radio button has the name of its group as well. */
function saidTwice(all: readonly { role: string; name: string }[]): string[] {
  const names = all
    .filter(({ role }) => role !== 'link' && role !== 'radio')
    .map(({ role, name }) => `${role} ${name}`);
  return names.filter((name, at) => names.indexOf(name) !== at);
}

describe.each(pageTypes(DIST))('%s', (path) => {
  it('names each button and field, and no two alike', async () => {
    const page = await site.open(path);
    await page.waitForLoadState('networkidle');
    const all = await controls(page);
    await page.context().close();
    expect(all.filter(({ name }) => name.trim() === '')).toEqual([]);
    expect(saidTwice(all)).toEqual([]);
  });
});

it('the buttons of compared papers name their paper, beginning with what they show', async () => {
  const page = await site.open('/compare/#pissa,lora-ga,sara');
  await page.waitForSelector('.compare-table');
  const all = await controls(page);
  expect(saidTwice(all)).toEqual([]);
  for (const words of ['Move right', 'Remove', 'Copy BibTeX']) {
    const names = all.filter(({ name }) => name.startsWith(`${words}: `));
    expect(names.length, words).toBeGreaterThan(1);
  }
  const shown = await page
    .locator('.compare-table button')
    .evaluateAll((buttons) =>
      buttons.map((button) => [button.getAttribute('aria-label') ?? '', button.textContent.trim()]),
    );
  for (const [name = '', words = ''] of shown) expect(name.startsWith(words), name).toBe(true);
  await page.getByRole('button', { name: /^Move right: PiSSA/ }).press('Enter');
  await page.waitForURL('**/compare/#lora-ga,pissa,sara');
});

it('what is done to a paper on the shelf names it', async () => {
  const page = await openShelf(site, [saved('pissa'), saved('lora-ga'), saved('sara')]);
  expect(saidTwice(await controls(page))).toEqual([]);
});

it('the reading of a formula stands beside its parts and takes none of them away', async () => {
  const page = await site.open('/papers/stacking-your-transformers/');
  expect(await page.locator('math:not([alttext])').count()).toBe(0);
  expect(await page.locator('math[alttext="G sub stack"]').count()).toBeGreaterThan(0);
  // A label would be said in place of the parts, and put into braille as words.
  expect(await page.locator('math[aria-label], math[aria-hidden], math[role]').count()).toBe(0);
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const roles = nodes.filter(({ ignored }) => !ignored).map(({ role }) => String(role?.value));
  expect(roles.filter((role) => role === 'MathMLMath').length).toBe(
    await page.locator('math').count(),
  );
  expect(roles).toContain('MathMLIdentifier');
});
