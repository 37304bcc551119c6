import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Browsers that a person may have, tried where the one from npm does not run (macOS, Windows). */
const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
];

/**
 * Starts a headless Chromium: the one that `CHROMIUM` names, else the one that came with `npm ci`, else an installed one. All
 * traffic but that to this machine is off, so a page that loads anything from elsewhere fails. Further arguments may be given to it.
 */
export async function launchBrowser(further: readonly string[] = []): Promise<Browser> {
  const named = process.env['CHROMIUM'];
  const { executablePath, args } =
    named === undefined
      ? await chromiumFromNpm()
      : { executablePath: named, args: ['--no-sandbox'] };
  return chromium.launch({
    executablePath,
    args: [
      ...args,
      ...further,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
}

async function chromiumFromNpm(): Promise<{ executablePath: string; args: string[] }> {
  if (process.platform === 'linux') {
    // With it the package also unpacks the shared libraries that a bare system lacks.
    process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
    const { default: packed } = await import('@sparticuz/chromium');
    const wanted = packed.args.filter(
      (argument) => !argument.startsWith('--single-process') && !argument.startsWith('--headless'),
    );
    return { executablePath: await packed.executablePath(), args: wanted };
  }
  const executablePath = INSTALLED.find((path) => existsSync(path));
  if (executablePath !== undefined) return { executablePath, args: [] };
  throw new Error('no Chromium found; set CHROMIUM to the path of one');
}
