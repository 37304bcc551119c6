import type { PaperFacts } from '../../model/published/facts.ts';
import { paperPath } from '../../model/permalink.ts';
import { areFacts, type FoundFacts } from './facts.ts';
import { part } from '../../dom/part.ts';

/** Authors named before the rest is counted. */
const NAMED = 3;

/** Takes an entry of a list, what the paper was called when it was kept and what is known of it now, and shows it there. */
export function showPaper(
  line: HTMLElement,
  { slug, title }: { slug: string; title: string },
  facts: FoundFacts | undefined,
  chipOf: (theme: string) => Node | undefined,
): void {
  const known = areFacts(facts) ? facts : undefined;
  const link = part(line, '.title', HTMLAnchorElement);
  link.textContent = known?.title ?? title;
  if (facts === 'no such paper') link.removeAttribute('href');
  else link.href = paperPath(known?.slug ?? slug);
  part(line, '.people', HTMLElement).textContent = known === undefined ? '' : peopleOf(known);
  part(line, '.sentence', HTMLElement).textContent =
    known === undefined ? wordsFor(facts) : (known.plain ?? known.sentence ?? '');
  const chips = (known?.themes ?? []).flatMap((theme) => chipOf(theme) ?? []);
  part(line, '.chips', HTMLElement).replaceChildren(...chips);
}

/** Its people and its year as a list shows them. */
function peopleOf({ people, year }: PaperFacts): string {
  const others = people.length - NAMED + 1;
  const names =
    people.length > NAMED
      ? `${people.slice(0, NAMED - 1).join(', ')} and ${others} others`
      : people.join(', ');
  return [names, year].filter(Boolean).join(', ');
}

/** Takes the document and gives what makes the chip of a theme, from the template that the page carries. */
export function chipMaker(page: Document): (theme: string) => Node | undefined {
  const chips = part(page, 'template[data-chips]', HTMLTemplateElement).content;
  return (theme) => chips.querySelector(`.theme-${CSS.escape(theme)}`)?.cloneNode(true);
}

function wordsFor(facts: FoundFacts | undefined): string {
  if (facts === 'no such paper') return 'This paper is no longer in the collection.';
  return facts === undefined ? '' : 'What is known of it could not be loaded.';
}
