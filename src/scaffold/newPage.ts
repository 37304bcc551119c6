import { existsSync } from 'node:fs';
import { explainDiskError } from '../content/diskError.ts';
import { createFile } from '../content/writeFile.ts';
import type { Problem } from '../model/problem.ts';
import { nameKey } from '../text/names/mentions.ts';
import { toSlug } from '../text/titles/slug.ts';

/** A page that an editor has asked for, before it is written. */
export interface PlannedNewPage {
  readonly path: string;
  readonly text: string;
  /** What the editor should know and do next, line by line. */
  readonly advice: readonly string[];
}

/** A name that a page has, and where it stands. */
export interface TakenName {
  readonly name: string;
  /** Title of the page that has it. */
  readonly title: string;
  readonly path: string;
  readonly line: number;
}

/**
 * Takes a new page's name, its folder and the names that are taken, and gives the path the page will have, or why there can be none.
 * Names are one when texts would take them for one: plural, hyphens, case and British spelling make no difference.
 */
export function placeNewPage(
  name: string,
  folder: string,
  taken: readonly TakenName[],
): { path: string; slug: string } | { problem: Problem } {
  const slug = toSlug(name);
  if (slug === '') {
    const message = `"${name}" has no letter or digit that a file's name can hold`;
    return { problem: { path: folder, message, hint: 'write the name in Latin letters' } };
  }
  const other = taken.find((each) => nameKey(each.name) === nameKey(name));
  if (other !== undefined) {
    const { path, line, title } = other;
    const message = `"${name}" is a name of "${title}" already`;
    return { problem: { path, line, message, hint: 'edit that page, or choose another name' } };
  }
  const path = `${folder}/${slug}.mdx`;
  if (existsSync(path)) {
    const message = `"${name}" would have this file, and it is there`;
    return { problem: { path, message, hint: 'edit that page, or choose another name' } };
  }
  return { path, slug };
}

/** Takes a planned page and writes it, never over a file that is there; gives what kept it from being written. */
export function writeNewPage({ path, text }: PlannedNewPage): Problem | undefined {
  if (existsSync(path))
    return { path, message: 'the file has come to be there', hint: 'edit that page' };
  try {
    createFile(path, text);
    return undefined;
  } catch (error) {
    return { path, ...explainDiskError(error, 'write') };
  }
}
