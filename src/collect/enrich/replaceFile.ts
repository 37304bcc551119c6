import {
  closeSync,
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
  // A name that begins with a dot and ends in .tmp: nothing takes it for content.
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
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}
