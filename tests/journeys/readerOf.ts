import type { Evaluate, PageScript, Point, Reader, Tab } from './reader.ts';
import { address } from '../site/underTest.ts';

/** Milliseconds after which a condition that has not come is an error; far above what a busy machine needs. */
const PATIENCE = 60_000;
/** Milliseconds between two looks at a condition. */
const BETWEEN = 50;

/** Takes a tab and the origin of the site, and gives what journeys use of it. */
export function readerOf(tab: Tab, origin: string): Reader {
  const evaluate: Evaluate = <Given extends readonly unknown[], Result>(
    script: PageScript<Given, Result>,
    ...given: Given
  ) => tab.value(`(${script.toString()})(...${JSON.stringify(given)})`) as Promise<Result>;
  const waitFor: Reader['waitFor'] = (script, ...given) =>
    inTime(() => evaluate(script, ...given), `${script.toString()} of ${JSON.stringify(given)}`);
  const pointOf = (selector: string): Promise<Point> => waitFor(freePoint, selector);
  return {
    ...tab,
    evaluate,
    waitFor,
    open: async (path) => {
      await tab.goto(`${origin}${address(path)}`);
      await waitFor(isReady);
    },
    reload: async () => {
      await tab.reload();
      await waitFor(isReady);
    },
    run: async (script) => {
      await tab.value(`(() => { ${script} })()`);
    },
    // After the answer, which would be lost with the page.
    back: () =>
      evaluate(() => {
        setTimeout(() => {
          history.back();
        });
      }),
    waitForElement: async (selector) => {
      await waitFor(
        (wanted: string) => document.querySelector(wanted)?.checkVisibility(),
        selector,
      );
    },
    click: async (selector) => tab.clickAt(await pointOf(selector)),
    hover: async (selector) => tab.moveTo(await pointOf(selector)),
    textOf: (selector) =>
      evaluate((wanted: string) => {
        const found = document.querySelector<HTMLElement>(wanted);
        return (found?.innerText ?? '').trim();
      }, selector),
  };
}

/** A page that gives way to the next while it is asked is asked again. */
async function inTime<Result>(
  look: () => Promise<Result>,
  what: string,
): Promise<NonNullable<Result>> {
  const end = Date.now() + PATIENCE;
  let trouble = '';
  while (Date.now() < end) {
    try {
      const found = await look();
      if (found) return found;
      trouble = '';
    } catch (error) {
      trouble = `: ${error instanceof Error ? error.message : String(error)}`;
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
  throw new Error(`waited in vain for ${what}${trouble}`);
}

/**
 * Runs in the page: whether it has been painted with its faces, so that nothing moves from under the mouse, and has the focus, without
 * which a key is lost.
 */
async function isReady(): Promise<boolean> {
  await document.fonts.ready;
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  return document.readyState === 'complete' && document.hasFocus();
}

/** Runs in the page: scrolls an element into view, and gives the middle of its first box once nothing covers it there. */
function freePoint(selector: string): Point | undefined {
  const target = document.querySelector(selector);
  target?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const box = target?.getClientRects()[0];
  if (!target || box === undefined || box.width === 0) return undefined;
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const there = document.elementFromPoint(point.x, point.y);
  return target.contains(there) || there?.contains(target) === true ? point : undefined;
}
