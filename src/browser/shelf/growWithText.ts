/**
 * Takes a field of several lines and keeps it as high as its text where the browser does not do so by itself (`field-sizing`). Gives what
 * measures it again, to be called when a script has changed the text.
 */
export function growWithText(field: HTMLTextAreaElement): () => void {
  if (CSS.supports('field-sizing', 'content')) return () => undefined;
  let width = 0;
  const fit = (): void => {
    const top = scrollY;
    // As high as one line first: the height of a text is never given as less than that of its field.
    field.style.height = 'auto';
    const borders = field.offsetHeight - field.clientHeight;
    field.style.height = `${field.scrollHeight + borders}px`;
    // While the field was low, the page was shorter, and may have been moved up.
    if (scrollY !== top) scrollTo({ top, behavior: 'instant' });
  };
  field.addEventListener('input', fit);
  // It is told too when the field is first laid out.
  new ResizeObserver(() => {
    if (field.clientWidth === width) return;
    width = field.clientWidth;
    // Within the notice it would be another change of size, of which the browser warns.
    requestAnimationFrame(fit);
  }).observe(field);
  return fit;
}
