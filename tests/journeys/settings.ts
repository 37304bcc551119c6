import { expect, it } from 'vitest';
import type { CurrentReader } from './journeys.ts';

/** What a reader sets for all pages. */
export function settings(reader: CurrentReader): void {
  it('single keys are turned off in the settings, on other pages too, and turned on again', async () => {
    const page = reader();
    await page.open('/settings/');
    await page.click('[name=singleKeys][value=off]');
    await page.open('/themes/scaling-laws/');
    for (const key of ['/', 't']) await page.press(key);
    // Ctrl+K comes after them: had they done anything, there would be a bar, or their text in the field.
    await page.press('Control+k');
    await page.waitForElement('dialog[open] [role=combobox]');
    expect(
      await page.evaluate(() => [
        document.querySelector('.triage-bar'),
        document.querySelector<HTMLInputElement>('dialog[open] [role=combobox]')?.value,
      ]),
    ).toEqual([null, '']);
    // WebKit complains of the index that it was loading when a page is left.
    await page.type('pissa');
    await page.waitFor(() =>
      document.querySelector('dialog[open] [role=option]')?.textContent.includes('PiSSA'),
    );
    await page.open('/settings/');
    await page.click('[name=singleKeys][value=""]');
    await page.open('/themes/scaling-laws/');
    await page.press('t');
    await page.waitForElement('.triage-bar');
  });
}
