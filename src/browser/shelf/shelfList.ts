import { areFacts, readFacts, type FoundFacts } from '../facts.ts';
import { part } from '../../dom/part.ts';
import { filterPapers, orderPapers, type ShelfFilter, type ShelfOrder } from './arrange.ts';
import { changeShelf } from './keeper.ts';
import { findSaved, renamePaper, type SavedPaper, type Shelf } from './shelf.ts';
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
  const view: { filter: ShelfFilter; order: ShelfOrder } = { filter: 'all', order: 'added' };
  let shelf: Shelf = { papers: [], removed: [] };

  const rowOf = (saved: SavedPaper): ShelfRow => {
    const row = rows.get(saved.slug) ?? createRow(template, chipOf, saved.slug, actions);
    rows.set(saved.slug, row);
    row.show(saved, facts.get(saved.slug));
    return row;
  };
  const arrange = (): void => {
    const shown = orderPapers(filterPapers(shelf.papers, view.filter), view.order, (slug) => {
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
    const missing = papers.filter(({ slug }) => !facts.has(slug));
    await Promise.all(
      missing.map(async (saved) => {
        const found = await readFacts(saved.slug);
        facts.set(saved.slug, found);
        rows.get(saved.slug)?.show(saved, found);
        if (areFacts(found)) follow(saved, found);
      }),
    );
    if (missing.length > 0 && view.order === 'year') arrange();
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
    ticked: () =>
      [...rows].flatMap(([slug, row]) =>
        findSaved(shelf, slug) !== undefined && row.isTicked() ? [slug] : [],
      ),
  };
}

/** A paper that was renamed since is kept under its present names. */
function follow(saved: SavedPaper, found: { slug: string; title: string }): void {
  if (found.slug === saved.slug && found.title === saved.title) return;
  changeShelf((shelf) => renamePaper(shelf, saved.slug, found));
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
