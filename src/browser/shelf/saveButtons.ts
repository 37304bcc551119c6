import { paperOfPath } from '../../model/permalink.ts';
import { announce, tellEveryone } from '../announce.ts';
import { changeShelf, onShelfChange, readShelf } from './kept/shelfStore.ts';
import { addPaper, findSaved, removePaper, type Shelf } from './kept/shelf.ts';

/** What a button says: what pressing it does, and where the paper is kept, that it is. */
const WORDS = { keep: 'Keep on shelf', takeOff: 'Kept · take off' };

/**
 * Takes the document and makes every button with `data-save` in it save its paper or take it off; adds such a button to each entry of a
 * list of papers, also to those that come later.
 */
export function startSaveButtons(page: Document): void {
  page.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const button = target.closest<HTMLElement>('[data-save]');
    if (button !== null) toggle(button);
  });
  onShelfChange((shelf) => {
    showSaved(page, shelf);
  });
  for (const list of page.querySelectorAll('.papers')) {
    addButtons(list);
    new MutationObserver(() => {
      if (addButtons(list)) showSaved(list, readShelf());
    }).observe(list, { childList: true });
  }
  showSaved(page, readShelf());
}

function toggle(button: HTMLElement): void {
  const { save: slug = '', title = '' } = button.dataset;
  const { shelf, trouble } = changeShelf((before) =>
    findSaved(before, slug) === undefined
      ? addPaper(before, { slug, title }, Date.now())
      : removePaper(before, slug),
  );
  const isSaved = findSaved(shelf, slug) !== undefined;
  const count = `${shelf.papers.length} on your shelf.`;
  if (trouble === undefined) announce(`${isSaved ? 'Kept' : 'Taken off'}; ${count}`);
  else tellEveryone(trouble);
}

/** Whether any entry of the list had none. */
function addButtons(list: Element): boolean {
  const lines = [...list.querySelectorAll(':scope > li:not(:has([data-save], [data-take-off]))')];
  for (const line of lines) {
    const link = line.querySelector<HTMLAnchorElement>('a.title');
    const slug = paperOfPath(link?.pathname ?? '');
    if (link === null || slug === undefined) continue;
    const button = document.createElement('button');
    const title = link.textContent.trim();
    button.type = 'button';
    button.className = 'save';
    button.dataset['save'] = slug;
    button.dataset['title'] = title;
    // A title may be a heading, of which the button is no part.
    (link.closest('h3') ?? link).after(button);
  }
  return lines.length > 0;
}

function showSaved(within: ParentNode, { papers }: Shelf): void {
  const saved = new Set(papers.map(({ slug }) => slug));
  for (const button of within.querySelectorAll<HTMLElement>('[data-save]')) {
    const { save: slug = '', title = '' } = button.dataset;
    const isKept = saved.has(slug);
    // The words tell the state to everyone; a pressed “take off” would say the contrary.
    const words = isKept ? WORDS.takeOff : WORDS.keep;
    button.dataset['kept'] = String(isKept);
    if (button.closest('.papers') === null) button.textContent = words;
    else button.setAttribute('aria-label', `${words}: ${title}`);
  }
}
