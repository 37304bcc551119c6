/** Takes the document and makes the key `/` go to its search field from anywhere but another field, and Escape leave it again. */
export function focusSearchOnSlash(page: Document): void {
  page.addEventListener('keydown', (event) => {
    // The first Escape empties the field, as browsers have it; the next one leaves it.
    const { target } = event;
    const isEmptyField = target instanceof HTMLInputElement && target.value === '';
    if (event.key === 'Escape' && isEmptyField) target.blur();
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && isEditable(event.target)) return;
    const field = page.querySelector<HTMLInputElement>('[data-search-field]');
    if (field === null) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

function isEditable(element: Element): boolean {
  return element.closest('input, textarea, select, [contenteditable]') !== null;
}
