import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** Makes the bars of MiniBrowser so small that its window can be as narrow as a phone. */
const NARROW_BARS =
  '* { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px } image { opacity: 0; -gtk-icon-transform: scale(0.1) }';

/** The driver, once it listens, with the display and the folder that its browsers have to themselves. */
export interface WebKitProcesses {
  readonly address: string;
  /** Ends every process and removes the folder. */
  readonly close: () => void;
}

/** Starts WebKitWebDriver on a free port, and where there is no display an X server without a screen on a free number. */
export async function startProcesses(
  driver: string,
  displayServer: string | undefined,
): Promise<WebKitProcesses> {
  const folder = mkdtempSync(join(tmpdir(), 'webkit-'));
  const children: ChildProcess[] = [];
  const close = (): void => {
    for (const child of children.splice(0).reverse()) killGroup(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    process.off('exit', close);
  };
  process.on('exit', close);
  try {
    writeSettings(folder);
    const display = process.env['DISPLAY'] ?? (await startDisplay(displayServer ?? '', children));
    const port = await freePort();
    const env = { ...process.env, ...surroundings(folder), DISPLAY: display };
    children.push(
      spawn(driver, ['-p', String(port), '--replace-on-new-session'], {
        env,
        stdio: 'ignore',
        detached: true,
      }),
    );
    const address = `http://127.0.0.1:${port}`;
    await isListening(address, children);
    return { address, close };
  } catch (error) {
    close();
    throw error;
  }
}

function writeSettings(folder: string): void {
  const settings = join(folder, 'config', 'gtk-3.0');
  mkdirSync(settings, { recursive: true });
  mkdirSync(join(folder, 'run'), { mode: 0o700 });
  // Without animations a page is told that motion is not welcome.
  writeFileSync(join(settings, 'settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  writeFileSync(join(settings, 'gtk.css'), NARROW_BARS);
}

function surroundings(folder: string): Record<string, string> {
  return {
    HOME: folder,
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_DATA_HOME: join(folder, 'share'),
    XDG_RUNTIME_DIR: join(folder, 'run'),
    GDK_BACKEND: 'x11',
    NO_AT_BRIDGE: '1',
    no_proxy: '127.0.0.1',
  };
}

/**
 * It chooses a number that is free, and says which. Without a window manager the window under the mouse has the keyboard, and the mouse
 * starts in the middle of the screen: a small one, so that this lies within the window of a phone too. A window may be larger.
 */
function startDisplay(displayServer: string, children: ChildProcess[]): Promise<string> {
  const screen = ['-displayfd', '3', '-screen', '0', '700x800x24', '-nolisten', 'tcp'];
  const server = spawn(displayServer, screen, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  children.push(server);
  return new Promise((resolve, reject) => {
    server.stdio[3]?.once('data', (number: Buffer) => {
      resolve(`:${String(number).trim()}`);
    });
    server.once('error', reject);
    server.once('exit', (code) => {
      reject(new Error(`${displayServer} ended with ${code ?? 'a signal'}`));
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

/** Half a minute at most; a driver that has ended is not waited for. */
async function isListening(address: string, children: readonly ChildProcess[]): Promise<void> {
  for (let look = 0; look < 300; look++) {
    const isThere = await fetch(`${address}/status`).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    if (children.some(({ exitCode }) => exitCode !== null)) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no driver answers at ${address}`);
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
