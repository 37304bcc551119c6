/**
 * Takes an element's name, its attributes ('' for one that only has to be there) and what is in it, and gives the element. Text stays text:
 * nothing is ever read as HTML, which the content security policy would not allow.
 */
export function build<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttribute(attribute, value);
  }
  element.append(...children);
  return element;
}
