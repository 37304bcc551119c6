import type { AstroLoggerDestination, AstroLoggerMessage } from 'astro';
import toTerminal from 'astro/logger/node';

/** How long nothing need be said of long work, in milliseconds. */
const SILENCE = 5000;

const ROUTE = '├─';

/**
 * Gives Astro's log for the terminal but for the two messages of every file that a build makes, of which there are thousands: instead it tells
 * every few seconds how many files there are. Whatever else is said, warnings and errors above all, goes through.
 */
export default function buildLog(
  terminal: AstroLoggerDestination = toTerminal(),
  now: () => number = () => performance.now(),
): AstroLoggerDestination {
  let files = 0;
  let route: string | undefined;
  let toldAt = now();
  const tell = (message: string): void => {
    terminal.write({ label: 'build', level: 'info', newLine: true, message });
    toldAt = now();
  };
  return {
    write(event) {
      if (opensRoute(event)) {
        if (files === 0) toldAt = now();
        files++;
        route = event.message;
        if (now() - toldAt >= SILENCE) tell(`${files} files so far`);
      } else if (route !== undefined && event.label === 'SKIP_FORMAT' && event.level === 'info') {
        // The end of the route's line: how long it took, or that nothing came of it.
        if (event.message.includes('not created')) tell(`${route}${event.message}`);
        route = undefined;
      } else {
        if (files > 0 && event.level === 'info') {
          const made = files;
          files = 0;
          tell(`${made} files`);
        }
        terminal.write(event);
      }
    },
  };
}

function opensRoute({ label, level, message, newLine }: AstroLoggerMessage): boolean {
  return label === null && level === 'info' && !newLine && message.includes(ROUTE);
}

/** A message of the bundler, as far as it is looked at. */
interface BundlerMessage {
  readonly code?: string;
  readonly message: string;
}

/**
 * Takes a message of the bundler and what prints it, and prints it unless it is that `"use astro:head-inject"` may not be preserved. Astro reads
 * that mark of every MDX page before the bundler drops it, so that nothing is lost; the warning came once for each page.
 */
export function withoutHeadInject<Level, Message extends BundlerMessage>(
  level: Level,
  message: Message,
  print: (level: Level, message: Message) => void,
): void {
  const isKnown =
    message.code === 'MODULE_LEVEL_DIRECTIVE' && message.message.includes('astro:head-inject');
  if (!isKnown) print(level, message);
}
