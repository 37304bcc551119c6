import type { PaperFacts } from '../../model/published/facts.ts';
import { areFacts, readFacts, type FoundFacts } from '../papers/facts.ts';
import { mapInBatches } from '../papers/mapInBatches.ts';
import { part } from '../../dom/part.ts';
import { filterPapers, orderPapers, type ShelfFilter, type ShelfOrder } from './arrange.ts';
import { changeShelf } from './kept/shelfStore.ts';
import { findSaved, renamePaper, type SavedPaper, type Shelf } from './kept/shelf.ts';
import { createRow, type RowActions, type ShelfRow } from './shelfRow.ts';

/** The list of what was saved, with its filter and its order. */
export interface ShelfList {
  readonly show: (shelf: Shelf) => void;
  /** Slugs that are ticked for comparing. */
  readonly ticked: () => string[];
}

/** Takes the shelf page's main element, what makes a theme's chip and what may be done to a row, and gives the list in it. */
export function createShelfList(
  main: HTMLElement,
  chipOf: (theme: string) => Node | undefined,
  actions: RowActions,
): ShelfList {
  const list = part(main, '[data-shelf-list]', HTMLElement);
  const template = part(main, 'template[data-row]', HTMLTemplateElement);
  const rows = new Map<string, ShelfRow>();
  const facts = new Map<string, FoundFacts>();
  const asked = new Set<string>();
  const renamedTo = new Map<string, string>();
  const view: { filter: ShelfFilter; order: ShelfOrder } = { filter: 'all', order: 'added' };
  let shelf: Shelf = { papers: [], removed: [] };
  let shown: readonly SavedPaper[] = [];

  // A note that was begun before its paper was found under another name goes with it.
  const rowActions: RowActions = {
    ...actions,
    setNote: (slug, note, from) => actions.setNote(renamedTo.get(slug) ?? slug, note, from),
  };

  const rowOf = (saved: SavedPaper): ShelfRow => {
    const row = rows.get(saved.slug) ?? createRow(template, chipOf, saved.slug, rowActions);
    rows.set(saved.slug, row);
    row.show(saved, facts.get(saved.slug));
    return row;
  };
  const arrange = (): void => {
    shown = orderPapers(filterPapers(shelf.papers, view.filter), view.order, (slug) => {
      const found = facts.get(slug);
      return areFacts(found) ? found.year : undefined;
    });
    replaceLines(
      list,
      shown.map((saved) => rowOf(saved).line),
    );
    showCounts(main, shelf.papers);
    part(main, '[data-none-shown]', HTMLElement).hidden =
      shown.length > 0 || shelf.papers.length === 0;
  };
  const loadFacts = async (papers: readonly SavedPaper[]): Promise<void> => {
    const missing = papers.filter(({ slug }) => !facts.has(slug) && !asked.has(slug));
    for (const { slug } of missing) asked.add(slug);
    list.setAttribute('aria-busy', String(asked.size > 0));
    const renamed: [SavedPaper, PaperFacts][] = [];
    await mapInBatches(missing, async (saved) => {
      const found = await readFacts(saved.slug);
      facts.set(saved.slug, found);
      asked.delete(saved.slug);
      rows.get(saved.slug)?.show(findSaved(shelf, saved.slug) ?? saved, found);
      if (areFacts(found) && isOther(saved, found)) renamed.push([saved, found]);
    });
    // What was renamed since is kept under its present names: in one change, for each of them writes the whole shelf.
    for (const [{ slug }, found] of renamed) renamedTo.set(slug, found.slug);
    if (renamed.length > 0) changeShelf((before) => renamed.reduce(rename, before));
    if (missing.length > 0 && view.order === 'year') arrange();
    list.setAttribute('aria-busy', String(asked.size > 0));
  };
  startChoice(main, 'filter', (filter) => {
    view.filter = filter as ShelfFilter;
    arrange();
  });
  startChoice(main, 'order', (order) => {
    view.order = order as ShelfOrder;
    arrange();
  });
  return {
    show: (now) => {
      shelf = now;
      arrange();
      void loadFacts(now.papers);
    },
    ticked: () => {
      // In the order in which they stand there; those that a filter hides come last.
      const all = new Set([...shown, ...shelf.papers].map(({ slug }) => slug));
      return [...all].filter((slug) => rows.get(slug)?.isTicked() === true);
    },
  };
}

function isOther(saved: SavedPaper, found: PaperFacts): boolean {
  return found.slug !== saved.slug || found.title !== saved.title;
}

function rename(shelf: Shelf, [saved, found]: [SavedPaper, PaperFacts]): Shelf {
  return renamePaper(shelf, saved.slug, found);
}

/** Puts the lines in their order, and keeps the focus near where it was when its line goes. */
function replaceLines(list: HTMLElement, lines: readonly HTMLElement[]): void {
  const before = [...list.children];
  if (before.length === lines.length && before.every((line, at) => line === lines[at])) return;
  const focused = document.activeElement;
  const at = before.findIndex((line) => line.contains(focused));
  list.replaceChildren(...lines);
  if (at < 0 || !(focused instanceof HTMLElement)) return;
  if (focused.isConnected) focused.focus();
  else (lines[at] ?? lines.at(-1))?.querySelector<HTMLElement>('.title')?.focus();
}

function showCounts(main: HTMLElement, papers: readonly SavedPaper[]): void {
  for (const filter of ['all', 'unread', 'read'] as const) {
    part(main, `[data-filter=${filter}] .count`, HTMLElement).textContent = String(
      filterPapers(papers, filter).length,
    );
  }
}

function startChoice(main: HTMLElement, name: string, choose: (value: string) => void): void {
  const buttons = [...main.querySelectorAll<HTMLElement>(`[data-${name}]`)];
  for (const button of buttons) {
    button.addEventListener('click', () => {
      for (const each of buttons) each.setAttribute('aria-pressed', String(each === button));
      choose(button.dataset[name] ?? '');
    });
  }
}
