/** Takes an element, a selector and what it must be, and gives the part of the element; throws where the page lacks it. */
export function part<Type extends Element>(
  main: HTMLElement,
  selector: string,
  type: new () => Type,
): Type {
  const found = main.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`the search page has no ${selector}`);
}
