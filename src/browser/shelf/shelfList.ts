import { part } from '../../dom/part.ts';
import { readFacts } from '../papers/facts.ts';
import {
  arrangePapers,
  tickedSlugs,
  type ShelfFilter,
  type ShelfOrder,
  type ShelfView,
} from './arrange.ts';
import { findSaved, type SavedPaper, type Shelf } from './kept/shelf.ts';
import { changeShelf } from './kept/shelfStore.ts';
import { createShelfFacts, renameAll, renamedPapers } from './shelfFacts.ts';
import { onChoice, showCounts, showLines } from './shelfLines.ts';
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
  const facts = createShelfFacts(readFacts);
  const renamedTo = new Map<string, string>();
  let view: ShelfView = { filter: 'all', order: 'added' };
  let shelf: Shelf = { papers: [], removed: [] };
  let shown: readonly SavedPaper[] = [];

  // A note may have been begun before its paper was found under another slug.
  const rowActions: RowActions = {
    ...actions,
    setNote: (slug, note, from) => actions.setNote(renamedTo.get(slug) ?? slug, note, from),
  };
  const lineOf = (saved: SavedPaper): HTMLElement => {
    const row = rows.get(saved.slug) ?? createRow(template, chipOf, saved.slug, rowActions);
    rows.set(saved.slug, row);
    row.show(saved, facts.of(saved.slug));
    return row.line;
  };
  const arrange = (next: Partial<ShelfView> = {}): void => {
    view = { ...view, ...next };
    shown = arrangePapers(shelf.papers, view, facts.yearOf);
    showLines(list, shown.map(lineOf));
    showCounts(main, shelf.papers, shown.length);
  };
  const loadFacts = async (papers: readonly SavedPaper[]): Promise<void> => {
    const loading = facts.load(papers, (saved, found) => {
      rows.get(saved.slug)?.show(findSaved(shelf, saved.slug) ?? saved, found);
    });
    showLoading(list, facts.isLoading());
    const loaded = await loading;
    const renamed = renamedPapers(loaded);
    for (const [{ slug }, found] of renamed) renamedTo.set(slug, found.slug);
    // One change for all, because each change writes the whole shelf.
    if (renamed.length > 0) changeShelf((before) => renameAll(before, renamed));
    if (loaded.length > 0 && view.order === 'year') arrange();
    showLoading(list, facts.isLoading());
  };
  onChoice(main, 'filter', (filter) => {
    arrange({ filter: filter as ShelfFilter });
  });
  onChoice(main, 'order', (order) => {
    arrange({ order: order as ShelfOrder });
  });
  return {
    show: (now) => {
      shelf = now;
      arrange();
      void loadFacts(now.papers);
    },
    ticked: () => tickedSlugs(shown, shelf.papers, (slug) => rows.get(slug)?.isTicked() === true),
  };
}

function showLoading(list: HTMLElement, isLoading: boolean): void {
  list.setAttribute('aria-busy', String(isLoading));
}
