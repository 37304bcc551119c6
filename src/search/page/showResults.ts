import type { Result } from '../engine/engine.ts';
import { markedNodes } from '../answer/marked.ts';

/** Takes a result and what makes a theme's chip, and gives its line in the list. */
export function resultLine(
  { paper: { url, filters }, title, people, excerpt, why }: Result,
  chipOf: (theme: string) => Node | undefined,
): HTMLLIElement {
  const line = document.createElement('li');
  const link = element('a', 'title', markedNodes(title));
  link.href = url;
  const chips = (filters['theme'] ?? []).flatMap((theme) => chipOf(theme) ?? []);
  line.append(
    element('h3', 'result', [link]),
    element('span', 'people', markedNodes(people)),
    element('p', 'excerpt', markedNodes(excerpt)),
    ...(why === '' ? [] : [element('p', 'why', [`Found ${why}.`])]),
    element('span', 'chips', chips),
  );
  return line;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}
