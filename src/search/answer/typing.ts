import { createPause } from '../../dom/pause.ts';

/** Milliseconds without a keystroke after which a query is looked up, while the index is on its way and once it is there. */
const PAUSE = { cold: 30, warm: 10 };

/**
 * Takes a field, what tells whether the index is there, and what looks up; calls that when the reader pauses. Gives what takes the call
 * back, where something else is searched meanwhile.
 */
export function onTypingPause(
  field: HTMLInputElement,
  isReady: () => boolean,
  lookUp: () => void,
): () => void {
  const pause = createPause();
  field.addEventListener('input', () => {
    pause.start(isReady() ? PAUSE.warm : PAUSE.cold, lookUp);
  });
  return pause.stop;
}
