import { accessSync, constants, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** Takes names of programs, or patterns of whole paths, best first, and gives the path of the first that this machine can run. */
export function installed(...wanted: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return wanted
    .flatMap((name) =>
      name.includes('/') ? globSync(name) : folders.map((folder) => join(folder, name)),
    )
    .find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
