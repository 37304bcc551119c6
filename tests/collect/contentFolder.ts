import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A content folder of its own for one test, with the real themes unless it is to have none, and no paper; gone when the test is. */
export function makeContentFolder({ hasThemes = true } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'florilegium-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  mkdirSync(join(folder, 'listings'));
  if (hasThemes) cpSync('content/themes', join(folder, 'themes'), { recursive: true });
  return folder;
}

/** Writes a file below the folder, making folders as needed, and gives its path. */
export function write(folder: string, name: string, text: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** Every file below a folder with its text, by path: what must not change when nothing should. */
export function readTree(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((name) => name.isFile())
      .map((name) => join(name.parentPath, name.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}
