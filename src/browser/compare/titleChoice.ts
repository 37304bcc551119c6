import type { PaperTitle } from '../../model/published/titles.ts';
import { actionOf, close, move, NO_CHOICE, offer, type ChoiceState } from './choiceState.ts';

/** The list of papers below a field, as the combobox pattern has it. */
export interface TitleChoice {
  /** Offers other papers; none is chosen then. */
  readonly offer: (papers: readonly PaperTitle[]) => void;
  readonly close: () => void;
  /** Empties the field, and removes what was offered for its words. */
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
  let state = NO_CHOICE;
  const go = (next: ChoiceState): void => {
    show(field, list, state, next);
    state = next;
  };
  const clear = (): void => {
    field.value = '';
    go(NO_CHOICE);
  };
  const take = (at: number): void => {
    const paper = state.papers[at];
    if (paper === undefined) return;
    go(close(state));
    choose(paper);
  };
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const action = actionOf(event.key, state, field.value === '');
    if (action === undefined) return;
    if (action === 'take') take(state.at);
    else if (action === 'clear') clear();
    else if (action === 'close') go(close(state));
    else go(move(state, action === 'next' ? 1 : -1));
    event.preventDefault();
  });
  field.addEventListener('blur', () => {
    go(close(state));
  });
  onPressed(list, take);
  return {
    offer: (papers) => {
      go(offer(state, papers));
    },
    close: () => {
      go(close(state));
    },
    clear,
  };
}

/** Shows a state after the one before it. */
function show(
  field: HTMLInputElement,
  list: HTMLElement,
  before: ChoiceState,
  { papers, at, isOpen }: ChoiceState,
): void {
  if (papers === before.papers) list.children[before.at]?.setAttribute('aria-selected', 'false');
  else list.replaceChildren(...papers.map(optionOf));
  list.hidden = !isOpen;
  field.setAttribute('aria-expanded', String(isOpen));
  const option = list.children[at];
  if (option === undefined) {
    field.removeAttribute('aria-activedescendant');
    return;
  }
  option.setAttribute('aria-selected', 'true');
  option.scrollIntoView({ block: 'nearest' });
  field.setAttribute('aria-activedescendant', option.id);
}

/** Calls back with the index of an option that is pressed. */
function onPressed(list: HTMLElement, take: (at: number) => void): void {
  // Pressing an option would move the focus out of the field, and so close the list before the click.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('[role=option]') : null;
    if (option !== null) take([...list.children].indexOf(option));
  });
}

function optionOf({ title }: PaperTitle, number: number): HTMLElement {
  const option = document.createElement('li');
  option.id = `compare-title-${number}`;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.textContent = title;
  return option;
}
