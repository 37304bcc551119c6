import { launchBrowser } from './tests/site/browser.ts';
import { serveFolder } from './tests/site/serve.ts';
const served = await serveFolder('dist'); const browser = await launchBrowser();
for (const [path, n] of [['/compare/#pissa,lora-ga,loldu,sltrain', 1], ['/shelf/', 1], ['/shelf/', 0], ['/about/', 0]] as const) {
const c = await browser.newContext({ baseURL: served.origin, viewport: { width: 320, height: 900 }, serviceWorkers: 'block', storageState: { cookies: [], origins: [{ origin: served.origin, localStorage: [{ name: 'florilegium.shelf', value: JSON.stringify({ version: 1, papers: n ? [{ slug: 'pissa', title: 'x', added: 1, isRead: false, note: 'y' }] : [] }) }] }] } });
const page = await c.newPage();
await page.goto(path); await page.waitForTimeout(700);
await page.addStyleTag({ content: 'html { font-size: 36px !important }' });
console.log(path, await page.evaluate(() => [document.documentElement.scrollWidth, ...[...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > 322 && !e.closest('.compare-table')).map((e) => `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().right)}`).slice(0, 12)].join(' | ')));
await page.screenshot({ path: `/tmp/z${path[1]}${n}.png`, clip: { x: 0, y: 0, width: 560, height: 1800 }, fullPage: true });
}
await browser.close(); await served.close();
