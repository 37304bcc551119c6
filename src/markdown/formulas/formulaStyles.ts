import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

const RE_COLOUR = /^color:(#?\w+)$/;
const RE_PLAIN = /^[\w\s.:#%(),'-]+$/;
const RE_NOT_OF_NAME = /[^a-z0-9-]/g;

/** The style of an accent, which stands in nearly every style of a formula: `formula.css` has a class for it. */
const NOT_SMALLER = 'math-depth:0';

/**
 * Takes formulas as MathML and puts a class in the place of each style attribute, which a content security policy does not allow; a colour
 * becomes MathML's own attribute. Gives the style rules of the classes that `formula.css` does not have; '' where there are none.
 */
export function liftStyles(tree: Root): string {
  const rules = new Set<string>();
  visit(tree, 'element', (element) => {
    const { style } = element.properties;
    delete element.properties.style;
    if (typeof style !== 'string') return;
    const declarations = style.split(';').map((one) => one.trim());
    const rest = declarations.filter((one) => one !== '' && !setColour(element, one));
    if (rest.length === 0) return;
    const words = rest.join(';');
    if (words === NOT_SMALLER) addClass(element, 'not-smaller');
    // What holds other signs is no style of ours, and could end the style sheet.
    else if (rest.every((one) => RE_PLAIN.test(one))) rules.add(ruleFor(element, words));
  });
  return [...rules].join('');
}

function setColour({ properties }: Element, declaration: string): boolean {
  const colour = RE_COLOUR.exec(declaration)?.[1];
  if (colour !== undefined) properties['mathcolor'] = colour;
  return colour !== undefined;
}

/** The class is named by what it does, so that one style has one name on all pages. */
function ruleFor(element: Element, words: string): string {
  const name = `m-${words.toLowerCase().replace(RE_NOT_OF_NAME, (sign) => `_${sign.charCodeAt(0).toString(16)}`)}`;
  addClass(element, name);
  return `.${name}{${words}}`;
}

function addClass({ properties }: Element, name: string): void {
  const { className } = properties;
  properties.className = [...(Array.isArray(className) ? className : []), name];
}
