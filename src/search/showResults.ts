import type { Result } from './engine.ts';
import type { MarkedPart } from './excerpt.ts';

/**
 * Takes a result and what makes a theme's chip, and gives its line in the list. Everything is set as text: no part of an
 * abstract is ever read as HTML.
 */
export function resultLine(
  { paper: { url, meta, filters }, excerpt, why }: Result,
  chipOf: (theme: string) => Node | undefined,
): HTMLLIElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.className = 'title';
  link.href = url;
  link.textContent = meta['title'] ?? url;
  line.append(link, peopleLine(meta['byline'] ?? ''), excerptOf(excerpt));
  if (why !== '') line.append(whyLine(why));
  line.append(chips((filters['theme'] ?? []).flatMap((theme) => chipOf(theme) ?? [])));
  return line;
}

function peopleLine(words: string): HTMLElement {
  const line = document.createElement('span');
  line.className = 'people';
  line.textContent = words;
  return line;
}

function whyLine(why: string): HTMLElement {
  const line = document.createElement('p');
  line.className = 'why';
  line.textContent = `Found ${why}.`;
  return line;
}

function excerptOf(excerpt: readonly MarkedPart[]): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = 'excerpt';
  for (const { text, isMatch } of excerpt) {
    const part = isMatch ? document.createElement('mark') : document.createElement('span');
    part.textContent = text;
    paragraph.append(part);
  }
  return paragraph;
}

function chips(themes: readonly Node[]): HTMLElement {
  const line = document.createElement('span');
  line.className = 'chips';
  line.append(...themes);
  return line;
}
