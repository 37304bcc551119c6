/** One call that waits for a pause. */
export interface Pause {
  /** Takes milliseconds and what to call after them, instead of what waits already. */
  readonly start: (milliseconds: number, call: () => void) => void;
  /** Takes back the call that waits. */
  readonly stop: () => void;
}

/** Gives a pause of which only the last call started is made: between two keystrokes it would be in vain. */
export function createPause(): Pause {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(waiting);
  };
  return {
    stop,
    start: (milliseconds, call) => {
      stop();
      waiting = setTimeout(call, milliseconds);
    },
  };
}
