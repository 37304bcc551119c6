import type { WriteStream } from 'node:tty';

/** Milliseconds before the first line and between lines: a terminal's line is redrawn, a log's grows. */
const TERMINAL_EVERY = 100;
const LOG_EVERY = 2000;

/** Takes the stream for messages and gives a progress line on it: silent on short work, and gone from a terminal at the end. */
export function createProgress(stream: WriteStream): {
  show: (done: string) => void;
  clear: () => void;
} {
  const every = stream.isTTY ? TERMINAL_EVERY : LOG_EVERY;
  let last = Date.now();
  return {
    show: (done) => {
      if (Date.now() - last < every) return;
      last = Date.now();
      stream.write(stream.isTTY ? `\r\u001B[K${done}` : `${done}\n`);
    },
    clear: () => {
      if (stream.isTTY) stream.write('\r\u001B[K');
    },
  };
}
