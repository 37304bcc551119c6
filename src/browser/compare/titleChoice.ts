import type { PaperTitle } from '../../model/published/titles.ts';

/** The list of papers below a field, as the combobox pattern has it. */
export interface TitleChoice {
  /** Offers other papers; none is chosen then. */
  readonly offer: (papers: readonly PaperTitle[]) => void;
  readonly close: () => void;
  /** Empties the field, and what was offered for its words goes with them. */
  readonly clear: () => void;
}

/**
 * Takes a field, the list below it and what to do with the paper chosen. ↓ and ↑ move through the list, Enter takes what is chosen, Escape
 * closes the list and then empties the field; the focus never leaves the field.
 */
export function createTitleChoice(
  field: HTMLInputElement,
  list: HTMLElement,
  choose: (paper: PaperTitle) => void,
): TitleChoice {
  let papers: readonly PaperTitle[] = [];
  let at = -1;
  const isOpen = (): boolean => !list.hidden;
  const point = (next: number): void => {
    list.children[at]?.setAttribute('aria-selected', 'false');
    at = next;
    const option = list.children[at];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option === undefined) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', option.id);
  };
  const open = (isWanted: boolean): void => {
    point(-1);
    list.hidden = !isWanted || papers.length === 0;
    field.setAttribute('aria-expanded', String(isOpen()));
  };
  const clear = (): void => {
    field.value = '';
    papers = [];
    list.replaceChildren();
    open(false);
  };
  const take = (paper: PaperTitle | undefined): void => {
    if (paper === undefined) return;
    open(false);
    choose(paper);
  };
  const move = (by: 1 | -1): void => {
    if (!isOpen()) open(true);
    // The field itself is one of the places: below the last option and above the first.
    const places = papers.length + 1;
    point(((at + 1 + by + places) % places) - 1);
  };
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && isOpen() && at >= 0) take(papers[at]);
    else if (event.key === 'Escape' && isOpen()) open(false);
    else if (event.key === 'Escape' && field.value !== '') clear();
    else return;
    event.preventDefault();
  });
  field.addEventListener('blur', () => {
    open(false);
  });
  // The focus stays in the field, and the list open, until the finger is lifted.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('[role=option]') : null;
    if (option !== null) take(papers[[...list.children].indexOf(option)]);
  });
  return {
    offer: (offered) => {
      const isSame =
        offered.length === papers.length &&
        offered.every(({ slug }, at) => slug === papers[at]?.slug);
      papers = offered;
      // The same list, come late, takes no choice back.
      if (isSame && isOpen()) return;
      list.replaceChildren(...papers.map(optionOf));
      open(true);
    },
    close: () => {
      open(false);
    },
    clear,
  };
}

function optionOf({ title }: PaperTitle, number: number): HTMLElement {
  const option = document.createElement('li');
  option.id = `compare-title-${number}`;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.textContent = title;
  return option;
}
