/** Takes the document of a page whose address carries a list behind its # sign, and lets the skip link skip without replacing that list. */
export function keepFragment(page: Document): void {
  page.querySelector('.skip')?.addEventListener('click', (event) => {
    event.preventDefault();
    page.querySelector<HTMLElement>('#main')?.focus();
  });
}
