/** Takes an element, a selector and what it must be, and gives that part of the element; throws where the page lacks it. */
export function part<Type extends Element>(
  within: ParentNode,
  selector: string,
  type: new () => Type,
): Type {
  const found = within.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`the page has no ${selector}`);
}

/** Takes a template and gives a copy of the one element in it. */
export function copyOf(template: HTMLTemplateElement): HTMLElement {
  const copy = template.content.firstElementChild?.cloneNode(true);
  if (copy instanceof HTMLElement) return copy;
  throw new Error('the template is empty');
}
