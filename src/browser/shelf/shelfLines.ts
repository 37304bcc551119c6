import { part } from '../../dom/part.ts';
import { filterPapers } from './arrange.ts';
import type { SavedPaper } from './kept/shelf.ts';

/** Takes the list and its lines in order, and shows them; where the line that had the focus is gone, the focus goes to the one in its place. */
export function showLines(list: HTMLElement, lines: readonly HTMLElement[]): void {
  const before = [...list.children];
  if (before.length === lines.length && before.every((line, at) => line === lines[at])) return;
  const focused = document.activeElement;
  const at = before.findIndex((line) => line.contains(focused));
  list.replaceChildren(...lines);
  if (at < 0 || !(focused instanceof HTMLElement)) return;
  if (focused.isConnected) focused.focus();
  else (lines[at] ?? lines.at(-1))?.querySelector<HTMLElement>('.title')?.focus();
}

/** Takes the main element, all papers and how many are shown, and shows how many pass each filter, and a notice where a filter hides all. */
export function showCounts(
  main: HTMLElement,
  papers: readonly SavedPaper[],
  shownCount: number,
): void {
  for (const filter of ['all', 'unread', 'read'] as const) {
    part(main, `[data-filter=${filter}] .count`, HTMLElement).textContent = String(
      filterPapers(papers, filter).length,
    );
  }
  part(main, '[data-none-shown]', HTMLElement).hidden = shownCount > 0 || papers.length === 0;
}

/** Takes the main element and the name of a group of buttons, and calls back with the value of the one that is pressed. */
export function onChoice(main: HTMLElement, name: string, choose: (value: string) => void): void {
  const buttons = [...main.querySelectorAll<HTMLElement>(`[data-${name}]`)];
  for (const button of buttons) {
    button.addEventListener('click', () => {
      for (const each of buttons) each.setAttribute('aria-pressed', String(each === button));
      choose(button.dataset[name] ?? '');
    });
  }
}
