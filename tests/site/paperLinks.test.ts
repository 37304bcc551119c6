import { afterEach, describe, expect, it } from 'vitest';
import { openSite } from './openSite.ts';
import { address, DIST } from './underTest.ts';

const site = openSite(DIST);

afterEach(() => {
  expect(site.complaints).toEqual([]);
});

describe('a paper that names another', () => {
  it('links to it in the abstract, and shows its plain words while the link has the focus', async () => {
    const page = await site.open('/papers/bone/');
    const link = page.locator('.abstract a.paper-mention', { hasText: 'LoRA-GA' });
    await link.focus();
    const card = page.locator('#definition-card');
    await card.waitFor();
    expect(await card.textContent()).toMatch(/^Nothing but the starting values changes in LoRA-GA/);
    expect(await link.getAttribute('aria-describedby')).toBe('definition-card');
    await page.keyboard.press('Escape');
    expect(await card.isHidden()).toBe(true);
    await link.press('Enter');
    await page.waitForURL('**/papers/lora-ga/');
  });

  it('is told on the page of that other, with the words', async () => {
    const page = await site.open('/papers/lora-ga/', { javaScriptEnabled: false });
    const section = page.getByRole('region', { name: 'Named by' });
    expect(await section.getByRole('link').first().getAttribute('href')).toBe(
      address('/papers/bone/'),
    );
    expect(await section.locator('q').textContent()).toContain('LoRA+, PISSA, Olora, and LoRA-GA');
  });

  it('names no paper that only has a similar name', async () => {
    const page = await site.open('/papers/bone/');
    const targets = await page
      .locator('.abstract a.paper-mention')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(targets).toEqual(['/papers/pissa/', '/papers/lora-ga/'].map(address));
  });
});

describe('a concept that a paper here introduces', () => {
  it('leads to that paper, which is told who names it', async () => {
    const concept = await site.open('/concepts/lottery-ticket-hypothesis/');
    const origin = concept.locator(
      `.names a[href="${address('/papers/the-lottery-ticket-hypothesis/')}"]`,
    );
    expect(await origin.count()).toBe(1);
    const paper = await site.open('/papers/the-lottery-ticket-hypothesis/');
    const section = paper.getByRole('region', { name: 'Named by' });
    expect(await section.getByRole('listitem').count()).toBeGreaterThan(5);
  });
});

describe('papers that name the same method', () => {
  it('lead to each other', async () => {
    for (const [from, to] of [
      ['fira', 'frugal'],
      ['frugal', 'fira'],
    ]) {
      const page = await site.open(`/papers/${from ?? ''}/`);
      const section = page.getByRole('region', { name: 'Named here and elsewhere' });
      expect(await section.locator(`a[href="${address(`/papers/${to ?? ''}/`)}"]`).count()).toBe(1);
      expect(await section.locator(`a[href="${address('/concepts/galore/')}"]`).count()).toBe(1);
    }
  });
});

describe('similar papers', () => {
  it('are six on every page, each with its reason, and fit a narrow phone', async () => {
    for (const slug of ['pissa', 'on-learning-markov-chains', 'vox-e']) {
      const page = await site.open(`/papers/${slug}/`, { viewport: { width: 320, height: 700 } });
      const rows = page.getByRole('region', { name: 'Similar papers, and what they share' });
      expect(await rows.getByRole('listitem').count()).toBe(6);
      for (const reason of await rows.locator('.reason').allTextContents()) {
        expect(reason.trim()).not.toBe('');
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        320,
      );
    }
  });
});
