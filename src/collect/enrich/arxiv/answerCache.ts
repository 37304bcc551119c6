import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../../../content/writeFile.ts';

/** After so long an answer is asked for anew: a paper that was unknown may be known by then. */
const FRESH_MS = 30 * 24 * 60 * 60 * 1000;

/** Answers on disk, by the address that was asked. */
export interface AnswerCache {
  readonly read: (url: string) => string | undefined;
  /** Throws what the system throws. */
  readonly write: (url: string, text: string) => void;
}

/** Takes a folder and gives the answers kept in it. */
export function createAnswerCache(folder: string): AnswerCache {
  const pathOf = (url: string): string =>
    join(folder, `${createHash('sha256').update(url).digest('hex').slice(0, 16)}.xml`);
  return {
    read: (url) => {
      const path = pathOf(url);
      const isFresh = existsSync(path) && Date.now() - statSync(path).mtimeMs < FRESH_MS;
      return isFresh ? readFileSync(path, 'utf8') : undefined;
    },
    write: (url, text) => {
      replaceFile(pathOf(url), text);
    },
  };
}
