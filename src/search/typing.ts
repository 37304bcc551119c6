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
  let pause: ReturnType<typeof setTimeout> | undefined;
  const takeBack = (): void => {
    clearTimeout(pause);
  };
  field.addEventListener('input', () => {
    takeBack();
    pause = setTimeout(lookUp, isReady() ? PAUSE.warm : PAUSE.cold);
  });
  return takeBack;
}
