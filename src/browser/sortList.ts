import { compareTitles } from '../text/titles/titleOrder.ts';

/**
 * Takes a sort control and makes its buttons reorder the lists of the section it names, each in itself; within a year or a theme the
 * first order stays.
 */
export function startSorting(control: HTMLElement): void {
  const lists = [...document.querySelectorAll(`#${control.dataset['sort'] ?? ''} .papers`)].map(
    (list) => ({
      list,
      asGiven: [...list.children].filter((line) => line instanceof HTMLElement),
    }),
  );
  if (lists.length === 0) return;
  const buttons = [...control.querySelectorAll<HTMLButtonElement>('[data-by]')];
  for (const button of buttons) {
    button.addEventListener('click', () => {
      for (const { list, asGiven } of lists)
        list.replaceChildren(...sorted(asGiven, button.dataset['by'] ?? ''));
      for (const each of buttons) each.setAttribute('aria-pressed', String(each === button));
    });
  }
  control.hidden = false;
}

function sorted(lines: readonly HTMLElement[], by: string): HTMLElement[] {
  const number = (line: HTMLElement, name: string): number => Number(line.dataset[name] ?? 0);
  // The newest first, and what has no year last.
  if (by === 'year') return [...lines].sort((a, b) => number(b, 'year') - number(a, 'year'));
  if (by === 'theme')
    return [...lines].sort((a, b) => number(a, 'themeOrder') - number(b, 'themeOrder'));
  return [...lines].sort((a, b) => compareTitles(titleOf(a), titleOf(b)));
}

function titleOf(line: HTMLElement): string {
  return line.querySelector('.title')?.textContent ?? '';
}
