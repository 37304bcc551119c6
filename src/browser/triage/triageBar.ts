import { keepFree } from '../../dom/keepFree.ts';
import { onPreferenceChange } from '../../dom/preferences.ts';
import { keysInUse, type Keys } from './keys.ts';
import type { Progress } from './progress.ts';
import { createTriageStatus, type TriageStatus, type TriageWords } from './triageStatus.ts';

/** What can be done while going through papers. */
export type TriageAction = 'next' | 'previous' | 'keep' | 'skip' | 'open' | 'undo' | 'help' | 'end';

/** The bar at the foot of the window. */
export interface TriageBar extends Pick<TriageStatus, 'setProgress' | 'focusSummary'> {
  readonly show: (progress: Progress, words: TriageWords) => void;
  readonly showKeys: () => void;
  readonly hasFocus: () => boolean;
  readonly remove: () => void;
}

const BUTTONS: readonly (readonly [TriageAction, string])[] = [
  ['keep', 'Keep'],
  ['skip', 'Skip'],
  ['previous', 'Previous'],
  ['next', 'Next'],
  ['open', 'Open'],
  ['undo', 'Undo'],
  ['help', 'Keys'],
  ['end', 'End'],
];

/** Takes the document, whether it shows the shelf and what to do for each button, and puts the bar there. */
export function createTriageBar(
  page: Document,
  isShelf: boolean,
  act: (action: TriageAction) => void,
): TriageBar {
  const bar = page.createElement('section');
  bar.className = 'triage-bar';
  bar.setAttribute('aria-label', 'Triage');
  const status = createTriageStatus(page, isShelf);
  const buttons = new Map(
    BUTTONS.map(([action, words]) => [
      action,
      makeButton(page, isShelf && action === 'skip' ? 'Take off' : words, () => {
        act(action);
      }),
    ]),
  );
  const row = page.createElement('div');
  row.append(...buttons.values());
  bar.append(...status.parts, row);
  page.body.append(bar);
  page.documentElement.classList.add('in-triage');
  const showKeys = (): void => {
    const keys = keysInUse();
    for (const [action, button] of buttons) showKey(page, button, keyOf(keys, action));
  };
  showKeys();
  const stopFollowing = onPreferenceChange(showKeys);
  const stopMeasuring = keepFree(page, bar, '--triage-bar');

  return {
    show: (progress, words) => {
      const { slugs, at, steps } = progress;
      status.show(progress, words);
      for (const action of ['keep', 'skip', 'next', 'open'] as const)
        disable(buttons.get(action), at >= slugs.length);
      disable(buttons.get('previous'), at === 0);
      disable(buttons.get('undo'), steps.length === 0);
    },
    setProgress: status.setProgress,
    showKeys,
    focusSummary: status.focusSummary,
    hasFocus: () => bar.contains(page.activeElement),
    remove: () => {
      stopFollowing();
      stopMeasuring();
      bar.remove();
      page.documentElement.classList.remove('in-triage');
    },
  };
}

function makeButton(page: Document, words: string, press: () => void): HTMLButtonElement {
  const button = page.createElement('button');
  button.type = 'button';
  button.textContent = words;
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') !== 'true') press();
  });
  return button;
}

/** A button that cannot be pressed just now keeps the focus, should it have it. */
function disable(button: HTMLElement | undefined, isDisabled: boolean): void {
  button?.setAttribute('aria-disabled', String(isDisabled));
}

function keyOf(keys: Keys, action: TriageAction): string {
  return action === 'end' ? 'Esc' : keys[action];
}

function showKey(page: Document, button: HTMLElement, key: string): void {
  button.querySelector('kbd')?.remove();
  button.removeAttribute('aria-keyshortcuts');
  if (key === '') return;
  const label = page.createElement('kbd');
  label.textContent = key;
  label.setAttribute('aria-hidden', 'true');
  button.append(' ', label);
  button.setAttribute('aria-keyshortcuts', key === 'Esc' ? 'Escape' : key);
}
