import { isMotionReduced } from '../../dom/preferences.ts';

/** Milliseconds of a movement. */
const MOVEMENT = 220;

/** Starts a movement and ends the one before it: calls back at each frame with how much of it is done, up to 1. */
export type Move = (step: (done: number) => void, isAtOnce: boolean) => void;

/** Gives what runs one movement at a time; at once where that is asked, or where the reader wants no motion. */
export function createMovement(): Move {
  let frame = 0;
  return (step, isAtOnce) => {
    cancelAnimationFrame(frame);
    if (isAtOnce || isMotionReduced()) {
      step(1);
      return;
    }
    const start = performance.now();
    const run = (now: number): void => {
      const done = Math.min(1, Math.max(0, (now - start) / MOVEMENT));
      step(done);
      if (done < 1) frame = requestAnimationFrame(run);
    };
    frame = requestAnimationFrame(run);
  };
}
