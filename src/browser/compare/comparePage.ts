import { announce, tellEveryone } from '../announce.ts';
import { copyText, download, exportPapers } from '../export/exportPapers.ts';
import { areFacts, readFacts, type FoundFacts } from '../papers/facts.ts';
import { keepFragment } from '../keepFragment.ts';
import { chipMaker } from '../papers/paperLine.ts';
import { copyOf, part } from '../../dom/part.ts';
import { comparePath } from '../../model/permalink.ts';
import type { PaperFacts } from '../../model/published/facts.ts';
import { shortTitle } from '../../text/titles/shortTitle.ts';
import { startAdding } from './addPaper.ts';
import { MOST_COMPARED, moveSlug, slugsIn } from './comparedSlugs.ts';
import { createTable } from './compareTable.ts';
import { moveTogether } from './strips.ts';

/** Takes the document of the page for comparing and shows the papers that its address names, side by side; the address follows every change. */
export function startComparePage(page: Document): void {
  const main = part(page, '[data-compare-page]', HTMLElement);
  const place = part(main, '[data-compare-table]', HTMLElement);
  const words = part(main, '[data-compare-words]', HTMLElement);
  const chipOf = chipMaker(page);
  const titleOfPage = page.title;
  let focusAfter: string | undefined;

  const go = (slugs: readonly string[], focus?: string): void => {
    focusAfter = focus;
    history.pushState(null, '', comparePath(slugs));
    void show();
  };
  const buttonsOf = {
    column: (paper: PaperFacts) => columnTools(main, paper, go),
    cite: citeButton,
  };
  const tableOf = (papers: readonly PaperFacts[]): HTMLElement => {
    const table = createTable(papers, chipOf, buttonsOf);
    moveTogether([...table.querySelectorAll<HTMLElement>('thead, tbody')]);
    return table;
  };
  const show = async (): Promise<void> => {
    const asked = slugsIn(location.hash);
    const shown = asked.slice(0, MOST_COMPARED);
    const found = await Promise.all(shown.map(readFacts));
    if (slugsIn(location.hash).join() !== asked.join()) return;
    const papers = uniquePapers(found.filter(areFacts));
    useNewNames(shown, found, asked);
    main.dataset['papers'] = String(papers.length);
    place.replaceChildren(...(papers.length > 0 ? [tableOf(papers)] : []));
    const unknown = shown.filter((_, at) => found[at] === 'no such paper');
    const failed = shown.filter((_, at) => found[at] === 'not loaded');
    words.textContent = wordsOf(papers, unknown, failed, asked.length - shown.length);
    page.title = titleOf(titleOfPage, papers);
    showPrinted(page);
    offerAdding(main, papers.length < MOST_COMPARED);
    if (focusAfter !== undefined) refocus(main, focusAfter);
    focusAfter = undefined;
  };
  startAdding(main, words, go);
  keepFragment(page);
  addEventListener('hashchange', () => void show());
  void show();
}

/** The focus does not go with the form that has it. */
function offerAdding(main: HTMLElement, isOffered: boolean): void {
  const form = part(main, '[data-add]', HTMLFormElement);
  if (!isOffered && form.contains(document.activeElement)) part(main, 'h1', HTMLElement).focus();
  form.hidden = !isOffered;
}

/** The address at the foot of the printed page leads to the same papers. */
function showPrinted(page: Document): void {
  const address = page.querySelector('.print-address');
  if (address !== null)
    address.textContent = address.textContent.replace(/(?:#.*)?$/, location.hash);
}

/** A paper that was renamed stands in the address by its new name, by which its column can be moved and removed. */
function useNewNames(
  shown: readonly string[],
  found: readonly FoundFacts[],
  asked: readonly string[],
): void {
  const present = shown.map((slug, at) => {
    const paper = found[at];
    return areFacts(paper) ? paper.slug : slug;
  });
  const slugs = [...new Set([...present, ...asked.slice(shown.length)])];
  if (slugs.join() !== asked.join()) history.replaceState(history.state, '', comparePath(slugs));
}

/** Two slugs may be names of one paper. */
function uniquePapers(papers: readonly PaperFacts[]): PaperFacts[] {
  return [...new Map(papers.map((paper) => [paper.slug, paper])).values()];
}

function columnTools(
  main: HTMLElement,
  { slug, title }: PaperFacts,
  go: (slugs: readonly string[], focus?: string) => void,
): Node {
  const tools = copyOf(part(main, 'template[data-column-tools]', HTMLTemplateElement));
  const slugs = slugsIn(location.hash);
  const at = slugs.indexOf(slug);
  const on = (name: string, isOffered: boolean, next: () => readonly string[]): void => {
    const button = part(tools, `[data-${name}]`, HTMLButtonElement);
    // The column tells the eye which paper is meant, and only the eye.
    button.setAttribute('aria-label', `${button.textContent.trim()}: ${title}`);
    button.hidden = !isOffered;
    button.addEventListener('click', () => {
      go(next(), name === 'remove' ? 'h1' : `[data-column="${slug}"] [data-${name}]`);
    });
  };
  tools.dataset['column'] = slug;
  on('left', at > 0, () => moveSlug(slugs, slug, -1));
  on('right', at >= 0 && at < slugs.length - 1, () => moveSlug(slugs, slug, 1));
  on('remove', true, () => slugs.filter((other) => other !== slug));
  return tools;
}

function citeButton({ slug, title }: PaperFacts): Node {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy BibTeX';
  button.setAttribute('aria-label', `Copy BibTeX: ${title}`);
  button.addEventListener('click', () => {
    void copyCitation(slug);
  });
  return button;
}

async function copyCitation(slug: string): Promise<void> {
  try {
    const { text, fileName, type } = await exportPapers([slug], 'bibtex');
    if (await copyText(text)) announce('Copied.');
    else download(text, fileName, type);
  } catch (error) {
    console.warn('compare:', error);
    tellEveryone('The record could not be loaded; perhaps the connection dropped. Try again.');
  }
}

/** The button that was pressed, or where that is not offered any more, another of its column. */
function refocus(main: HTMLElement, selector: string): void {
  const button = main.querySelector<HTMLElement>(`${selector}:not([hidden])`);
  const [column = ''] = selector.split(' ');
  (button ?? main.querySelector<HTMLElement>(`${column} button:not([hidden])`))?.focus();
}

function wordsOf(
  papers: readonly PaperFacts[],
  unknown: readonly string[],
  failed: readonly string[],
  left: number,
): string {
  return [
    ...(unknown.length > 0 ? [`No paper here is called ${quoted(unknown)}.`] : []),
    ...(failed.length > 0
      ? [`${quoted(failed)} could not be loaded; perhaps the connection dropped. Try again.`]
      : []),
    ...(left > 0
      ? [
          `The first ${MOST_COMPARED} are shown; ${left} more ${left === 1 ? 'is' : 'are'} in the address.`,
        ]
      : []),
    ...(papers.length === 1 ? ['Add a paper to compare it with.'] : []),
  ].join(' ');
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}

function titleOf(titleOfPage: string, papers: readonly PaperFacts[]): string {
  const site = titleOfPage.split(' · ').at(-1) ?? '';
  const names = papers.map(({ title }) => shortTitle(title)).join(' and ');
  return names === '' ? titleOfPage : `${names} · ${site}`;
}
