import { readFileSync, statSync } from 'node:fs';
import type { Problem } from '../../model/problem.ts';
import { explainDiskError } from '../../content/diskError.ts';
import { parseListing, type Listing } from './listing.ts';

/** Takes the path of a listing and gives what was found in it; a file that cannot be read is a problem, never an exception. */
export function readListing(path: string): Listing {
  try {
    const kind = statSync(path);
    if (kind.isDirectory()) return withProblem({ path, ...IS_FOLDER });
    if (!kind.isFile()) return withProblem({ path, ...IS_NO_FILE });
    return parseBytes(readFileSync(path), path);
  } catch (error) {
    return withProblem({ path, ...explainDiskError(error, 'read') });
  }
}

const IS_NO_FILE = { message: 'not a file', hint: 'save the listing as a text file' };

const IS_FOLDER = {
  message: 'a folder instead of a listing',
  hint: 'name the files in it: `npm run collect -- folder/*.txt`',
};

function parseBytes(bytes: Buffer, path: string): Listing {
  try {
    // Fatal: a byte that is not UTF-8 would otherwise become a question mark in somebody's abstract.
    return parseListing(new TextDecoder('utf-8', { fatal: true }).decode(bytes), path);
  } catch {
    return withProblem(notUtf8(bytes, path));
  }
}

function notUtf8(bytes: Buffer, path: string): Problem {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16) {
    return { path, line: 1, message: 'UTF-16 instead of UTF-8', hint: 'save the file as UTF-8' };
  }
  const offset = firstBadByte(bytes);
  const before = bytes.subarray(0, offset);
  return {
    path,
    line: before.filter((byte) => byte === 0x0a).length + 1,
    message: `not UTF-8: byte 0x${(bytes[offset] ?? 0).toString(16)} after ${JSON.stringify(before.subarray(-20).toString('latin1'))}`,
    hint: 'save the file as UTF-8; `iconv -f WINDOWS-1252 -t UTF-8` converts the usual kind',
  };
}

/** Offset of the first byte that no UTF-8 text can have there, by halving: a prefix decodes up to it and not beyond. */
function firstBadByte(bytes: Buffer): number {
  let [good, bad] = [0, bytes.length];
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    if (isUtf8Prefix(bytes.subarray(0, middle))) good = middle;
    else bad = middle - 1;
  }
  // What led into the broken character is broken as well.
  while ((bytes[good - 1] ?? 0) >= 0x80) good--;
  return good;
}

/** A prefix may end inside a character; streaming decoding forgives just that. */
function isUtf8Prefix(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function withProblem(problem: Problem): Listing {
  return { entries: [], problems: [problem], furniture: [], cuts: [] };
}
