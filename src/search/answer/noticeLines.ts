import { searchAddress, type SearchState } from '../../model/searchState.ts';

/** Takes words and links and gives them as one line of a notice. */
export function lineOf(...parts: (Node | string)[]): HTMLElement {
  const line = document.createElement('p');
  line.append(...parts);
  return line;
}

/** Takes a search and what its link says, and gives the link; the search page follows it without a reload. */
export function linkTo(state: SearchState, words: string): HTMLElement {
  const link = document.createElement('a');
  link.href = searchAddress(location.pathname, state);
  link.dataset['state'] = '';
  link.textContent = words;
  return link;
}

/** Takes words and gives them set off. */
export function strong(words: string): HTMLElement {
  const element = document.createElement('strong');
  element.textContent = words;
  return element;
}

/** Takes elements and gives them with a comma between each two. */
export function listed(elements: readonly Node[]): (Node | string)[] {
  return elements.flatMap((element, at) => (at === 0 ? [element] : [', ', element]));
}
