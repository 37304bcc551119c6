import { dirname } from 'node:path';
import process from 'node:process';
import { installed } from './installed.ts';
import type { BrowserKind, Tab } from './reader.ts';
import {
  commanding,
  keyPresses,
  mouseActions,
  SCRIPT_PATIENCE,
  typedText,
  type Command,
} from './webdriver.ts';
import { startProcesses } from './webkitProcesses.ts';

const driver = process.env['WEBKIT'] ?? installed('WebKitWebDriver');
const miniBrowser = installed(
  '/usr/{lib,libexec}/*/webkit2gtk-4.1/MiniBrowser',
  '/usr/{lib,libexec}/webkit2gtk-4.1/MiniBrowser',
  ...(driver === undefined ? [] : [`${dirname(driver)}/MiniBrowser`]),
);
const displayServer = installed('Xvfb');
const isThere =
  driver !== undefined &&
  miniBrowser !== undefined &&
  (displayServer !== undefined || process.env['DISPLAY'] !== undefined);

/** WebKit, by the W3C's WebDriver: WebKitGTK's MiniBrowser with the driver that `WEBKIT` names, else with one that is installed. */
export const webkit: BrowserKind = {
  name: 'WebKit',
  missing: isThere
    ? undefined
    : 'WebKit is not installed; on Debian: apt-get install webkit2gtk-driver xvfb (or set WEBKIT to the path of WebKitWebDriver)',
  tellsConsole: false,
  start: async () => {
    const { address, close } = await startProcesses(driver ?? '', displayServer);
    return {
      // Now and then a busy machine loses a session as it ends or begins; a second one takes its place.
      newTab: () => newTab(address).catch(() => newTab(address)),
      close: () => {
        close();
        return Promise.resolve();
      },
    };
  },
};

/** The driver has one session at a time; each is a MiniBrowser that remembers nothing. */
async function newTab(address: string): Promise<Tab> {
  const options = { binary: miniBrowser, args: ['--automation'] };
  const timeouts = { script: SCRIPT_PATIENCE };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options, timeouts } };
  const { sessionId } = (await commanding(address)('POST', '/session', { capabilities })) as {
    sessionId: string;
  };
  const command = commanding(`${address}/session/${sessionId}`);
  const send = async (path: string, body: object = {}): Promise<void> => {
    await command('POST', path, body);
  };
  return {
    goto: (url) => send('/url', { url }),
    reload: () => send('/refresh'),
    value: (expression) => valueOf(command, expression),
    clickAt: (point) => send('/actions', mouseActions(point, true)),
    moveTo: (point) => send('/actions', mouseActions(point, false)),
    type: (text) => send('/actions', typedText(text)),
    press: (key) => send('/actions', keyPresses(key)),
    resize: (width, height) => resize(command, width, height),
    screenshot: async () => Buffer.from((await command('GET', '/screenshot')) as string, 'base64'),
    close: async () => {
      await command('DELETE', '');
    },
  };
}

/** In a script of the driver a promise is waited for. */
function valueOf(command: Command, expression: string): Promise<unknown> {
  return command('POST', '/execute/sync', { script: `return (${expression});`, args: [] });
}

/** The driver sets the size of the whole window, bars and all. */
async function resize(command: Command, width: number, height: number): Promise<void> {
  await command('POST', '/window/rect', { width, height });
  const inner = await valueOf(command, '[innerWidth, innerHeight]');
  const [innerWidth = width, innerHeight = height] = inner as number[];
  await command('POST', '/window/rect', {
    width: 2 * width - innerWidth,
    height: 2 * height - innerHeight,
  });
}
