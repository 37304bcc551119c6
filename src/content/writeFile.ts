import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * Takes a path and a text, and makes the file hold that text whole: written beside its place and renamed, so that a run which is
 * broken off leaves the old file or the new one. Throws what the system throws.
 */
export function replaceFile(path: string, text: string): void {
  writeBeside(path, text, (temporary) => {
    renameSync(temporary, path);
  });
}

/** The same for a file that is not there yet: whoever made it meanwhile, the file is theirs. */
export function createFile(path: string, text: string): void {
  writeBeside(path, text, (temporary) => {
    if (!existsSync(path)) renameSync(temporary, path);
  });
}

/** What runs that were killed left beside a file, for a glob: it begins with a dot, so that nothing takes it for content. */
export function leftoversOf(name: string): string {
  return `.${name}.*.tmp`;
}

function writeBeside(path: string, text: string, place: (temporary: string) => void): void {
  const temporary = path.replace(/([^\\/]+)$/, `.$1.${process.pid}.tmp`);
  mkdirSync(dirname(path), { recursive: true });
  try {
    const file = openSync(temporary, 'w');
    try {
      writeFileSync(file, text);
      // Without it a power cut after the rename could leave an empty file under the right name.
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    place(temporary);
  } finally {
    rmSync(temporary, { force: true });
  }
}
