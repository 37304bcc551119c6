import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { openSite } from './openSite.ts';
import { address, BASE, DIST, fileAt } from './underTest.ts';

const site = openSite(DIST);

/** An icon as the manifest names it. */
interface Icon {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose: string;
}

it('can be installed, by Chromium’s own judgment', async () => {
  const page = await site.open('/');
  const session = await page.context().newCDPSession(page);
  const { errors, url, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toBe(`${site.origin}${address('/manifest.webmanifest')}`);
  expect(JSON.parse(data ?? '')).toMatchObject({
    name: 'Florilegium',
    start_url: BASE,
    scope: BASE,
  });
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A page opened by a driver is in a private window, where nothing is installed.
  expect(
    installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'),
  ).toEqual([]);
});

it('has icons of the sizes that its manifest says, and shortcuts that lead to pages', async () => {
  const manifest = JSON.parse(readFileSync(`${DIST}/manifest.webmanifest`, 'utf8')) as {
    icons: Icon[];
    shortcuts: { url: string }[];
  };
  for (const { src, sizes, type } of manifest.icons) {
    const { width, height, format } = await sharp(fileAt(src)).metadata();
    expect(type).toBe(format === 'svg' ? 'image/svg+xml' : 'image/png');
    expect(format === 'svg' ? 'any' : `${width}x${height}`, src).toBe(sizes);
  }
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
  const page = await site.open('/');
  for (const { url } of manifest.shortcuts) {
    expect((await page.goto(url))?.status(), url).toBe(200);
  }
});

it('has an icon for the home screen of a phone that nothing shines through', async () => {
  const page = await site.open('/');
  const href = await page.locator('link[rel=apple-touch-icon]').getAttribute('href');
  for (const file of [href ?? '', address('/icon-maskable.png')]) {
    const icon = sharp(fileAt(file));
    expect((await icon.stats()).isOpaque, file).toBe(true);
  }
  expect(await sharp(fileAt(href ?? '')).metadata()).toMatchObject({ width: 180, height: 180 });
});

it('keeps the drawing of a maskable icon within the circle that a phone leaves', async () => {
  const { data, info } = await sharp(`${DIST}/icon-maskable.png`)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const radius = info.width * 0.4;
  const drawn = Array.from({ length: info.width * info.height }, (_, at) => at).filter(
    (at) => data[at * info.channels + 2] !== data[2],
  );
  const outside = drawn.filter((at) => {
    const [x, y] = [at % info.width, Math.floor(at / info.width)];
    return Math.hypot(x - info.width / 2, y - info.height / 2) > radius;
  });
  expect(drawn.length).toBeGreaterThan(1000);
  expect(outside).toEqual([]);
});
