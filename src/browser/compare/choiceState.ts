import type { PaperTitle } from '../../model/published/titles.ts';

/** The papers that a combobox offers, and which of them is selected. */
export interface ChoiceState {
  readonly papers: readonly PaperTitle[];
  /** Index of the selected paper; −1 where none is. */
  readonly at: number;
  readonly isOpen: boolean;
}

/** What a key asks of a combobox. */
export type ChoiceAction = 'next' | 'previous' | 'take' | 'close' | 'clear';

export const NO_CHOICE: ChoiceState = { papers: [], at: -1, isOpen: false };

/** Takes a state and papers, and offers them with none selected. The same papers, offered again while the list is open, keep the selection. */
export function offer(state: ChoiceState, papers: readonly PaperTitle[]): ChoiceState {
  const isSame =
    papers.length === state.papers.length &&
    papers.every(({ slug }, at) => slug === state.papers[at]?.slug);
  if (isSame && state.isOpen) return state;
  return { papers, at: -1, isOpen: papers.length > 0 };
}

/** Takes a state and gives it closed, with none selected. */
export function close(state: ChoiceState): ChoiceState {
  return { ...state, at: -1, isOpen: false };
}

/**
 * Takes a state and a direction, and selects the next or the previous paper; a closed list is opened for it. The field is one of the places, below the
 * last paper and above the first.
 */
export function move(state: ChoiceState, by: 1 | -1): ChoiceState {
  const places = state.papers.length + 1;
  const at = state.isOpen ? state.at : -1;
  return {
    ...state,
    at: ((at + 1 + by + places) % places) - 1,
    isOpen: state.papers.length > 0,
  };
}

/** Takes a key, a state and whether the field is empty, and gives what the key asks for; undefined where it belongs to the field. */
export function actionOf(
  key: string,
  { at, isOpen }: ChoiceState,
  isEmpty: boolean,
): ChoiceAction | undefined {
  if (key === 'ArrowDown') return 'next';
  if (key === 'ArrowUp') return 'previous';
  if (key === 'Enter' && isOpen && at >= 0) return 'take';
  if (key !== 'Escape') return undefined;
  if (isOpen) return 'close';
  return isEmpty ? undefined : 'clear';
}
