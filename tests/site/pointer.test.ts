import { expect, it } from 'vitest';
import { openSite } from './openSite.ts';
import { DIST } from './underTest.ts';

const site = openSite(DIST);

it('a definition that a pointer called up stays while the pointer is on it, and goes with Escape', async () => {
  const page = await site.open('/papers/lora-ga/');
  // The card's timers are the test's from now on.
  await page.clock.install();
  const link = page.locator('.abstract a.mention').first();
  const card = page.locator('#definition-card');
  await link.hover();
  await card.waitFor();
  await card.hover();
  // Longer than the card waits for a pointer on its way to it.
  await page.clock.runFor(10_000);
  expect(await card.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await card.isVisible()).toBe(false);
});

it('a press beside the palette closes it when it is let go there, and not when it is let go on the sheet', async () => {
  const page = await site.open('/about/');
  await page.keyboard.press('/');
  const palette = page.locator('dialog.palette[open]');
  await palette.waitFor();
  const sheet = await palette.boundingBox();
  if (sheet === null) throw new Error('the palette has no box');
  const beside = { x: sheet.x + sheet.width / 2, y: sheet.y + sheet.height + 60 };
  await page.mouse.move(beside.x, beside.y);
  await page.mouse.down();
  expect(await palette.isVisible()).toBe(true);
  await page.mouse.move(sheet.x + sheet.width / 2, sheet.y + sheet.height / 2);
  await page.mouse.up();
  expect(await palette.isVisible()).toBe(true);
  await page.mouse.click(beside.x, beside.y);
  await palette.waitFor({ state: 'hidden' });
});

it('the map is moved without dragging: nearer to a place by a double click, and back by a button', async () => {
  const page = await site.open('/map/');
  // Its script has made one stop of all dots.
  await page.waitForSelector('[data-map] .dots a[tabindex="0"]');
  const map = page.locator('[data-map]');
  await map.scrollIntoViewIfNeeded();
  const view = (): Promise<number[]> =>
    map.evaluate((one) => (one.getAttribute('viewBox') ?? '').split(' ').map(Number));
  const whole = await view();
  const box = await map.boundingBox();
  if (box === null) throw new Error('the map has no box');
  await page.mouse.dblclick(box.x + box.width * 0.97, box.y + box.height * 0.05);
  await expect.poll(async () => (await view())[2]).toBeLessThan((whole[2] ?? 0) * 0.6);
  // To the right of the middle, where the place is.
  expect((await view())[0]).toBeGreaterThan((whole[2] ?? 0) * 0.4);
  await page.locator('[data-zoom=whole]').click();
  await expect.poll(view).toEqual(whole);
});

it('a search has its words in the title of the page', async () => {
  const page = await site.open('/search/?q=grokking');
  await page.waitForSelector('.results > li');
  expect(await page.title()).toMatch(/^grokking · Search · /);
});
