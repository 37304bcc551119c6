import type { Page } from 'playwright-core';

/** Takes an open page and style rules and puts them last; a style element with them would be refused by the page's policy. */
export async function restyle(page: Page, rules: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, rules);
}
