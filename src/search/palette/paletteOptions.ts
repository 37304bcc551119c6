import type { Place } from '../../model/published/place.ts';
import type { Result } from '../engine/engine.ts';
import { markedNodes } from '../answer/marked.ts';

/** Takes a heading and options and gives them as a group of the list; nothing where there are none. */
export function optionGroup(heading: string, options: readonly HTMLElement[]): HTMLElement[] {
  if (options.length === 0) return [];
  const group = document.createElement('div');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', heading);
  const shown = line('heading', [heading]);
  shown.setAttribute('aria-hidden', 'true');
  group.append(shown, ...options);
  return [group];
}

/** Takes an address and what is to be read, and gives an option that leads there. */
export function option(address: string, ...parts: (Node | string)[]): HTMLAnchorElement {
  const link = document.createElement('a');
  link.setAttribute('role', 'option');
  link.setAttribute('aria-selected', 'false');
  // The focus stays in the field, which names the option that is chosen.
  link.tabIndex = -1;
  link.href = address;
  link.append(...parts);
  return link;
}

/** Takes a paper that was found and gives its option. */
export function paperOption({ paper, title, people, excerpt, why }: Result): HTMLAnchorElement {
  const parts = [line('title', markedNodes(title))];
  if (people.length > 0) parts.push(line('people', markedNodes(people)));
  // Where the lines above do not show what was found, the abstract does; where that does not either, why it is here is told.
  const isShown = [...title, ...people].some(({ isMatch }) => isMatch);
  if (!isShown && excerpt.some(({ isMatch }) => isMatch)) {
    parts.push(line('excerpt', markedNodes(excerpt)));
  } else if (!isShown && why !== '') parts.push(line('why', [`Found ${why}.`]));
  return option(paper.url, ...parts.flatMap((part) => [part, ' ']));
}

/** Takes a theme, a concept or a person and gives its option. */
export function placeOption([title, path, kind]: Place): HTMLAnchorElement {
  return option(path, line('title', [title]), ' ', line('kind', [kind]));
}

/** Takes a text that somebody typed and gives it so that its direction does not turn what stands around it. */
export function isolated(text: string): HTMLElement {
  const element = document.createElement('bdi');
  element.textContent = text;
  return element;
}

function line(name: string, parts: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.append(...parts);
  return element;
}
