import { parseMarkedText } from './markedText.ts';
import type { PagefindFragment } from './pagefind.ts';

/**
 * Takes a result and what makes a theme's chip, and gives its line in the list. Everything is set as text: no part of an
 * abstract is ever read as HTML.
 */
export function resultLine(
  { url, excerpt, meta, filters }: PagefindFragment,
  chipOf: (theme: string) => Node | undefined,
): HTMLLIElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.className = 'title';
  link.href = url;
  link.textContent = meta['title'] ?? url;
  line.append(link, peopleLine(meta['byline'] ?? ''), excerptOf(excerpt));
  line.append(chips((filters['theme'] ?? []).flatMap((theme) => chipOf(theme) ?? [])));
  return line;
}

function peopleLine(words: string): HTMLElement {
  const line = document.createElement('span');
  line.className = 'people';
  line.textContent = words;
  return line;
}

function excerptOf(excerpt: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = 'excerpt';
  for (const { text, isMatch } of parseMarkedText(markCuts(excerpt))) {
    const part = isMatch ? document.createElement('mark') : document.createElement('span');
    part.textContent = text;
    paragraph.append(part);
  }
  return paragraph;
}

/** Pagefind cuts between words; a reader should see that a sentence was cut. */
function markCuts(excerpt: string): string {
  const begins = /^(?:<mark>)?\p{Ll}/u.test(excerpt) ? '… ' : '';
  const ends = /[.!?](?:<\/mark>)?$/.test(excerpt) ? '' : ' …';
  return `${begins}${excerpt}${ends}`;
}

function chips(themes: readonly Node[]): HTMLElement {
  const line = document.createElement('span');
  line.className = 'chips';
  line.append(...themes);
  return line;
}
