import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { findPackageJSON } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { makeOwned, removeLeftovers } from './leftovers.ts';

const run = promisify(execFile);

/** Where browsers are unpacked: in the clone, which no other program clears or writes into. */
const FOLDER = resolve('.cache/chromium');
const UNPACKING = 'unpacking-';
/** Lists the files of an unpacked browser with their digests. */
const LIST = 'whole.json';

/** The package unpacks into the temporary folder, and its shared libraries only where it takes the machine for AWS Lambda. */
const UNPACK = `import('@sparticuz/chromium').then(({ default: packed }) => packed.executablePath());`;

/** Fonts of the package and no others: text is as wide on one machine as on the next. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** A browser on disk, and what must be set in its environment. */
export interface UnpackedBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Unpacks a browser into a folder that is there and empty: the program `chromium`, `fonts/` and `al2023/lib/`. */
export type Unpack = (into: string) => Promise<void>;

/**
 * Gives the Chromium from npm, or what another function unpacks, unpacked below a folder. It is unpacked only where no whole one of this version is there: under a temporary
 * name, tried, listed with digests, then renamed. What does not agree with its list is removed, as is what a killed process left. Several processes
 * may do this at once: none ever replaces or removes a whole browser of this version. Rejects where it cannot be unpacked or does not start.
 */
export async function unpackChromium(
  folder = FOLDER,
  unpack: Unpack = unpackPackage,
): Promise<UnpackedBrowser> {
  const version = packageVersion();
  const making = makeOwned(folder, UNPACKING);
  try {
    removeLeftovers(folder, UNPACKING);
    const found = findWhole(folder, version);
    if (found !== undefined) return browserIn(found);
    await makeBrowser(making, unpack);
    // Another process may have been quicker.
    const other = findWhole(folder, version);
    if (other !== undefined) return browserIn(other);
    const made = join(folder, basename(making).replace(UNPACKING, `${version}-`));
    renameSync(making, made);
    return browserIn(made);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

async function unpackPackage(into: string): Promise<void> {
  const env = { ...process.env, TMPDIR: into, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  await run(process.execPath, ['--input-type=module', '--eval', UNPACK], { env });
}

async function makeBrowser(making: string, unpack: Unpack): Promise<void> {
  await unpack(making);
  writeFileSync(join(making, 'fonts/fonts.conf'), FONTS);
  writeFileSync(join(making, LIST), JSON.stringify(digests(making, filesIn(making)), null, 1));
  const { executablePath, env: ours } = browserIn(making);
  // The loader names a shared library that is missing, and the system says where a processor is of another kind.
  await run(executablePath, ['--version'], { env: { ...process.env, ...ours } });
}

function browserIn(folder: string): UnpackedBrowser {
  const libraries = [join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH'] ?? ''];
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: libraries.filter((path) => path !== '').join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts/fonts.conf'),
      XDG_CACHE_HOME: join(folder, 'cache'),
    },
  };
}

/** The first whole browser of a version; all that is neither that nor being unpacked is removed. */
function findWhole(folder: string, version: string): string | undefined {
  const names = readdirSync(folder).filter((name) => !name.startsWith(UNPACKING));
  const whole: string[] = [];
  for (const name of names.sort()) {
    const path = join(folder, name);
    if (name.startsWith(`${version}-`) && isWhole(path)) whole.push(path);
    else rmSync(path, { recursive: true, force: true });
  }
  return whole[0];
}

function isWhole(folder: string): boolean {
  try {
    accessSync(browserIn(folder).executablePath, constants.X_OK);
    const listed = JSON.parse(readFileSync(join(folder, LIST), 'utf8')) as Record<string, string>;
    const found = digests(folder, Object.keys(listed));
    return Object.entries(listed).every(([file, digest]) => found[file] === digest);
  } catch {
    return false;
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function digests(folder: string, files: readonly string[]): Record<string, string> {
  const digest = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
  return Object.fromEntries(files.map((file) => [file, digest(file)]));
}

function packageVersion(): string {
  const path = findPackageJSON('@sparticuz/chromium', import.meta.url);
  if (path === undefined) throw new Error('@sparticuz/chromium is not installed: run `npm ci`');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}
