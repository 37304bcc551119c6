/**
 * Takes the document, an element that keeps its place in the window and the name of a custom property, and keeps the element's height in
 * pixels under that name on the root, as long as it is shown: the style sheet keeps what has the focus from being behind it (WCAG
 * 2.4.11). Gives what ends that.
 */
export function keepFree(page: Document, element: HTMLElement, property: string): () => void {
  const { style } = page.documentElement;
  const observer = new ResizeObserver(() => {
    style.setProperty(property, `${element.offsetHeight}px`);
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
    style.removeProperty(property);
  };
}
