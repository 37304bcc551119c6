import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openSite } from './openSite.ts';
import { BASE, DIST } from './underTest.ts';

const site = openSite(DIST);

/** What the browser showed as a page came: nothing but the page, or a transition with its moving parts. */
interface Arrival {
  readonly path: string;
  /** Animated pseudo-elements, and the longest animation in milliseconds. */
  readonly shown?: { readonly parts: string[]; readonly longest: number };
}

/** Notes down how each page of the reader's way from now on arrives, once a transition to it is over. */
async function watchArrivals(page: Page): Promise<(path: RegExp) => Promise<Arrival>> {
  const arrivals: Arrival[] = [];
  await page.exposeFunction('arrived', (arrival: Arrival) => arrivals.push(arrival));
  await page.addInitScript((base) => {
    const { arrived } = globalThis as unknown as { arrived: (arrival: Arrival) => void };
    addEventListener('pagereveal', ({ viewTransition }) => {
      const path = location.pathname.slice(base.length - 1);
      if (viewTransition === null) {
        arrived({ path });
        return;
      }
      void viewTransition.ready.then(async () => {
        const effects = document
          .getAnimations()
          .map(({ effect }) => effect as KeyframeEffect)
          .filter(({ pseudoElement }) => pseudoElement?.startsWith('::view-transition') === true);
        const parts = [...new Set(effects.map(({ pseudoElement }) => String(pseudoElement)))];
        const longest = Math.max(
          ...effects.map((effect) => Number(effect.getComputedTiming().endTime)),
        );
        // All is known of the animations; the test does not wait for their end.
        viewTransition.skipTransition();
        await viewTransition.finished;
        arrived({ path, shown: { parts, longest } });
      });
    });
  }, BASE);
  return async (path) => {
    await expect.poll(() => arrivals.at(-1)?.path).toMatch(path);
    const [arrival = { path: '' }] = arrivals.splice(0);
    return arrival;
  };
}

const marked = (page: Page): Promise<number> => page.locator('[part]:not([part=""])').count();

it('pages give way to each other softly, and a title moves between its list and its page', async () => {
  const page = await site.open('/', { reducedMotion: 'no-preference' });
  const arrival = await watchArrivals(page);
  const title = page.locator('.papers .title').nth(2);
  const toTheme = async (): Promise<Arrival> => {
    await page.click('.core-themes a');
    return arrival(/^\/themes\//);
  };
  const toPaper = async (scrolled = 0): Promise<Arrival> => {
    await title.click();
    const paper = await arrival(/^\/papers\//);
    await page.evaluate((top) => {
      scrollTo(0, top);
    }, scrolled);
    return paper;
  };
  const back = async (to: RegExp): Promise<Arrival> => {
    await page.goBack();
    return arrival(to);
  };

  const theme = await softly('root', toTheme, () => back(/^\/$/));
  expect(theme.longest).toBeLessThan(200);

  const toList = (): Promise<Arrival> => back(/^\/themes\//);
  await softly('entry', toPaper, toList);
  expect(await marked(page)).toBe(0);

  await softly('from', toList, toPaper);
  expect(await marked(page)).toBe(0);

  // A heading that is scrolled away would come flying in.
  await toPaper(400);
  const above = await softly('root', toList, () => toPaper(400));
  expect(above.parts).not.toContain('::view-transition-old(from)');
  expect(site.complaints).toEqual([]);
});

/**
 * Goes a step until the browser moves the named part from page to page: on a busy machine it leaves out a transition now and then
 * (openSite.ts), or shows the page before its heading has come.
 */
async function softly(
  name: string,
  step: () => Promise<Arrival>,
  undo: () => Promise<unknown>,
): Promise<NonNullable<Arrival['shown']>> {
  const wanted = [`::view-transition-old(${name})`, `::view-transition-new(${name})`];
  const seen: (readonly string[])[] = [];
  while (seen.length < 8) {
    const { shown } = await step();
    if (shown !== undefined && wanted.every((part) => shown.parts.includes(part))) return shown;
    seen.push(shown?.parts ?? []);
    await undo();
  }
  throw new Error(`${name} did not move in eight steps: ${JSON.stringify(seen)}`);
}

it('whoever wants less motion sees the next page at once', async () => {
  const page = await site.open('/', { reducedMotion: 'reduce' });
  const arrival = await watchArrivals(page);
  await page.click('.core-themes a');
  expect(await arrival(/^\/themes\//)).not.toHaveProperty('shown');
  await page.locator('.papers .title').first().click();
  expect(await arrival(/^\/papers\//)).not.toHaveProperty('shown');
  await page.goBack();
  expect(await arrival(/^\/themes\//)).not.toHaveProperty('shown');
  expect(site.complaints).toEqual([]);
});
