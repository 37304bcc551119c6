import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { conceptSchema, type ConceptFrontMatter } from '../model/concept.ts';
import { checkFrontMatter, parsePage, type Page } from '../model/page.ts';
import { paperSchema, type PaperFrontMatter } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import { themeSchema, type ThemeFrontMatter } from '../model/theme.ts';

/** A file of `content/` whose front matter is right. */
export interface ReadPage<FrontMatter> extends Page {
  /** For messages, as the content folder was given. */
  readonly path: string;
  /** File name without its ending: a paper's slug, a theme's id. */
  readonly id: string;
  /** Name of the folder it is in: a paper's first theme. */
  readonly folder: string;
  readonly checked: FrontMatter;
}

/** A file of `content/` that cannot be used as it is; its text still tells which paper it holds. */
export interface BrokenPage {
  readonly path: string;
  readonly id: string;
  readonly source: string;
}

/** What a folder of pages holds. */
export interface Pages<FrontMatter> {
  readonly pages: ReadPage<FrontMatter>[];
  readonly broken: BrokenPage[];
  readonly problems: Problem[];
}

/** A page of `content/papers/<theme>/`. */
export type PaperPage = ReadPage<PaperFrontMatter>;

/** Takes the content folder and gives its paper pages by path, with every problem in their front matter. */
export function readPaperPages(content: string): Pages<PaperFrontMatter> {
  return readPages(join(content, 'papers'), '*/*.mdx', paperSchema);
}

/** Takes the content folder and gives its theme pages by path, with every problem in their front matter. */
export function readThemePages(content: string): Pages<ThemeFrontMatter> {
  return readPages(join(content, 'themes'), '*.mdx', themeSchema);
}

/** Takes the content folder and gives its concept pages by path, with every problem in their front matter. */
export function readConceptPages(content: string): Pages<ConceptFrontMatter> {
  return readPages(join(content, 'concepts'), '*.mdx', conceptSchema);
}

function readPages<Schema extends typeof paperSchema | typeof themeSchema | typeof conceptSchema>(
  folder: string,
  pattern: string,
  schema: Schema,
): Pages<ReturnType<Schema['parse']>> {
  const found: Pages<ReturnType<Schema['parse']>> = { pages: [], broken: [], problems: [] };
  for (const name of globSync(pattern, { cwd: folder }).sort()) {
    const file = join(folder, name);
    const path = file.split(sep).join('/');
    const id = basename(name, '.mdx');
    const source = readFileSync(file, 'utf8');
    const page = parsePage(source, path);
    const checked = 'message' in page ? { problems: [page] } : checkFrontMatter(schema, page, path);
    if ('value' in checked && !('message' in page)) {
      const value = checked.value as ReturnType<Schema['parse']>;
      found.pages.push({ ...page, path, id, folder: basename(dirname(file)), checked: value });
    } else {
      found.broken.push({ path, id, source });
      if ('problems' in checked) found.problems.push(...checked.problems);
    }
  }
  return found;
}
