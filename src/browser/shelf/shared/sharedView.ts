import { tellEveryone } from '../../announce.ts';
import { areFacts, readFacts } from '../../papers/facts.ts';
import { mapInBatches } from '../../papers/mapInBatches.ts';
import { showPaper } from '../../papers/paperLine.ts';
import { copyOf, part } from '../../../dom/part.ts';
import { changeShelf } from '../kept/shelfStore.ts';
import { mergeShelves, mergeWords } from './mergeShelves.ts';
import type { SavedPaper } from '../kept/shelf.ts';
import { firstNames } from '../firstNames.ts';
import { parseList, type SharedList } from './sharedList.ts';

/**
 * Takes the shelf page's main element and shows the list that came with the address, beside the reader's own shelf and never in its place;
 * the reader may add all of it, or single papers by their bookmarks.
 */
export function startSharedList(
  main: HTMLElement,
  chipOf: (theme: string) => Node | undefined,
): void {
  const section = part(main, '[data-shared]', HTMLElement);
  const list = part(section, '.papers', HTMLElement);
  const addAll = part(section, '[data-add-all]', HTMLButtonElement);
  const words = part(section, '[data-shared-words]', HTMLElement);
  let papers: readonly SavedPaper[] = [];
  let asked: SharedList | undefined;

  const show = async (shared: SharedList): Promise<void> => {
    const read = await readPapers(shared);
    const lines = await mapInBatches(read.papers, (paper) => lineOf(main, paper, chipOf));
    // Another list may have come meanwhile.
    if (shared !== asked) return;
    papers = read.papers;
    list.replaceChildren(...lines);
    words.textContent = sharedWords(papers.length, read.missing, shared);
    addAll.hidden = papers.length === 0;
    section.setAttribute('aria-busy', 'false');
  };
  const follow = (): void => {
    const shared = parseList(location.hash);
    asked = shared;
    section.hidden = shared === undefined;
    if (shared === undefined) return;
    words.textContent = 'Reading the list …';
    section.setAttribute('aria-busy', 'true');
    void show(shared);
  };
  addAll.addEventListener('click', () => {
    const came = addPapers(papers);
    if (came !== undefined) tellEveryone(came);
  });
  part(section, '[data-leave]', HTMLButtonElement).addEventListener('click', () => {
    history.replaceState(history.state, '', location.pathname);
    section.hidden = true;
    part(main, 'h1', HTMLElement).focus();
  });
  addEventListener('hashchange', follow);
  follow();
}

/** Takes papers and lays them on the shelf; gives what came of it in words, or tells what went wrong and gives nothing. */
export function addPapers(papers: readonly SavedPaper[]): string | undefined {
  let words = '';
  const { trouble } = changeShelf((shelf) => {
    const merged = mergeShelves(shelf, papers);
    words = mergeWords(merged.report);
    return merged.shelf;
  });
  if (trouble === undefined) return words;
  tellEveryone(trouble);
  return undefined;
}

/** Takes a list of slugs and gives its papers as they would be saved, and the slugs that the site does not have. */
export async function readPapers({
  slugs,
  notes,
}: Pick<SharedList, 'slugs' | 'notes'>): Promise<{ papers: SavedPaper[]; missing: string[] }> {
  const now = Date.now();
  const found = await mapInBatches(slugs, readFacts);
  const missing = slugs.filter((_, at) => found[at] === 'no such paper');
  const papers = found.flatMap((facts, at) => {
    const asked = slugs[at] ?? '';
    if (facts === 'no such paper') return [];
    const { slug, title } = areFacts(facts) ? facts : { slug: asked, title: asked };
    const note = notes.get(asked) ?? '';
    // The order of the list is kept: its first paper stands as the latest.
    return [{ slug, title, added: now - at, isRead: false, note }];
  });
  return { papers, missing };
}

async function lineOf(
  main: HTMLElement,
  paper: SavedPaper,
  chipOf: (theme: string) => Node | undefined,
): Promise<HTMLElement> {
  const line = copyOf(part(main, 'template[data-shared-row]', HTMLTemplateElement));
  showPaper(line, paper, await readFacts(paper.slug), chipOf);
  const note = part(line, '[data-note]', HTMLElement);
  note.textContent = paper.note;
  note.hidden = paper.note === '';
  return line;
}

function sharedWords(there: number, missing: readonly string[], shared: SharedList): string {
  if (shared.slugs.length === 0) {
    return 'The address names no paper that could be one of ours; perhaps it was cut on its way.';
  }
  const papers = there === 1 ? '1 paper' : `${there} papers`;
  const gone = missing.length === 0 ? '' : ` Not here: ${firstNames(missing)}.`;
  const beyond = shared.beyond === 0 ? '' : ` ${shared.beyond} more in the address were not read.`;
  return `${papers}.${gone}${beyond}`;
}
